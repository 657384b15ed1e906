import type pg from 'pg'
import { quoted } from './catalog.ts'

/** Takes away all foreign keys, so that tables can be filled in any order. Returns what puts them back and checks all rows. */
export async function dropForeignKeys(client: pg.ClientBase): Promise<() => Promise<void>> {
  const { rows } = await client.query<{ table: string; name: string; definition: string }>(`
    select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
    from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace order by 1, 2`)
  for (const { table, name } of rows) await client.query(`alter table ${table} drop constraint ${name}`)
  return async () => {
    for (const { table, name, definition } of rows) {
      await client.query(`alter table ${table} add constraint ${name} ${definition}`)
    }
  }
}

/**
 * Takes away what the migrations put in, and lets triggers sleep: counts come with the backup, and would else be counted
 * twice. Returns what wakes them.
 */
export async function emptyTables(client: pg.ClientBase, tables: readonly string[]): Promise<() => Promise<void>> {
  const each = async (change: string) => {
    for (const table of tables) await client.query(`alter table public.${quoted(table)} ${change}`)
  }
  await each('disable trigger user')
  await client.query(`truncate ${tables.map((table) => `public.${quoted(table)}`).join(', ')}`)
  await client.query('delete from graphile_worker._private_jobs')
  return () => each('enable trigger user')
}

/** Transactional, unlike setval. */
export async function setSequences(client: pg.ClientBase, next: Readonly<Record<string, number>>): Promise<void> {
  for (const [name, value] of Object.entries(next)) {
    await client.query(`alter sequence public.${quoted(name)} restart with ${Number(value)}`)
  }
}

/** Where jobs wait until they are asked for again, in columns like catalog.ts's. */
export const RESTORED_JOBS = 'pg_temp.restored_job'

export async function makeJobTable(client: pg.ClientBase): Promise<void> {
  await client.query(`
    create temp table restored_job (
      position bigint, task text, payload json, queue text, run_at timestamptz, attempts smallint, max_attempts smallint,
      last_error text, key text, priority smallint, flags text[]) on commit drop`)
}

/** Through the queue's own function, so that it may have another version than when the backup was made. */
export async function addJobs(client: pg.ClientBase): Promise<void> {
  await client.query(`do $$
    declare
      job record;
      added bigint;
    begin
      for job in select * from ${RESTORED_JOBS} order by position loop
        select id into added from graphile_worker.add_job(
          identifier => job.task, payload => job.payload, queue_name => job.queue, run_at => job.run_at,
          max_attempts => job.max_attempts::int, job_key => job.key, priority => job.priority::int, flags => job.flags);
        update graphile_worker._private_jobs set attempts = job.attempts, last_error = job.last_error where id = added;
      end loop;
    end $$`)
}
