import type pg from 'pg'

/** A part of the database that is copied as a whole: a table, or the queue's jobs. */
export interface Source {
  readonly name: string
  readonly columns: readonly string[]
  /** A query that gives the rows, always in the same order, whatever the database's collation. */
  readonly query: string
  /** One that gives their number. */
  readonly count: string
}

/** The queue's own tables change with its versions, so jobs are copied as what was asked for. */
export const JOBS = 'graphile_worker.jobs'
export const JOB_COLUMNS = [
  'position',
  'task',
  'payload',
  'queue',
  'run_at',
  'attempts',
  'max_attempts',
  'last_error',
  'key',
  'priority',
  'flags',
]
const JOBS_QUERY = `
  select row_number() over (order by j.id), t.identifier, j.payload, q.queue_name, j.run_at, j.attempts, j.max_attempts,
    j.last_error, j.key, j.priority, (select array_agg(flag order by flag) from jsonb_object_keys(j.flags) flag)
  from graphile_worker._private_jobs j
  join graphile_worker._private_tasks t on t.id = j.task_id
  left join graphile_worker._private_job_queues q on q.id = j.job_queue_id
  order by j.id`
const JOBS_COUNT = 'select count(*) from graphile_worker._private_jobs'

/** Everything that a backup holds, tables first. Tables of the migrations' own bookkeeping are made anew instead. */
export async function sourcesIn(client: pg.ClientBase): Promise<Source[]> {
  const { rows } = await client.query<{ name: string; columns: string[]; key: string[] }>(`
    select c.relname as name,
      array(select quote_ident(attname) from pg_attribute a
            where a.attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '' order by attnum) as columns,
      array(select quote_ident(attname) || case when attcollation <> 0 then ' collate "C"' else '' end
            from pg_index i, unnest(i.indkey) with ordinality k (attnum, position)
            join pg_attribute a on a.attnum = k.attnum and a.attrelid = c.oid
            where i.indrelid = c.oid and i.indisprimary order by position) as key
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname not like 'kysely\\_%'
    order by c.relname collate "C"`)
  const tables = rows.map(({ name, columns, key }) => {
    // Without a key the whole row orders itself; equal rows may change places unseen.
    const order = key.length > 0 ? key.join(', ') : `t::text collate "C"`
    const from = `from public.${quoted(name)} t`
    return {
      name,
      columns,
      query: `select ${columns.join(', ')} ${from} order by ${order}`,
      count: `select count(*) ${from}`,
    }
  })
  return [...tables, { name: JOBS, columns: JOB_COLUMNS, query: JOBS_QUERY, count: JOBS_COUNT }]
}

/** Names of the migrations that have been run, in order; empty in a database that Medverka hasn't seen. */
export async function migrationsIn(client: pg.ClientBase): Promise<string[]> {
  const known = await client.query(
    `select from pg_tables where schemaname = 'public' and tablename = 'kysely_migration'`,
  )
  if (known.rowCount === 0) return []
  const { rows } = await client.query<{ name: string }>(
    'select name from public.kysely_migration order by name collate "C"',
  )
  return rows.map((row) => row.name)
}

/** The next value of each sequence, those behind identity columns too. Taken after the rows' snapshot, so never too low. */
export async function sequencesIn(client: pg.ClientBase): Promise<Record<string, number>> {
  const next: Record<string, number> = {}
  const { rows } = await client.query<{ name: string; step: number }>(
    `select sequencename as name, increment_by::int as step from pg_sequences where schemaname = 'public' order by 1`,
  )
  for (const { name, step } of rows) {
    const { rows: at } = await client.query<{ last: string; called: boolean }>(
      `select last_value::text as last, is_called as called from public.${quoted(name)}`,
    )
    next[name] = Number(at[0]?.last) + (at[0]?.called ? step : 0)
  }
  return next
}

/** Rows must read the same whoever copies them, and a copy takes the time it takes. */
export async function prepareSession(client: pg.ClientBase): Promise<void> {
  await client.query(`
    set timezone = 'UTC'; set datestyle = 'ISO, YMD'; set intervalstyle = 'postgres'; set extra_float_digits = 1;
    set bytea_output = 'hex'; set client_encoding = 'UTF8'; set statement_timeout = 0; set lock_timeout = '30s';
    set idle_in_transaction_session_timeout = 0; set search_path = public`)
}

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`
