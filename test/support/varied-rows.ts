import pg from 'pg'
import { sourcesIn } from '../../src/platform/backup/catalog.ts'
import type { TestDatabase } from './database.ts'

export const id = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`

/** What COPY has to write otherwise than it is: its own marks, line breaks, nothing at all, other alphabets. */
export const AWKWARD = 'a\tb\n\\.\n\\N \\ "quoted" {} ÅÄÖ مرحبا 🏘\n'

/** Rows of many kinds, with jobs that wait: what a backup has to give back. */
const CONTENT = `
  insert into person (id, address, address_key) values ('${id(1)}', 'a@example.org', 'a@example.org'), ('${id(2)}', 'b@example.org', 'b@example.org');
  insert into place (id, parent, code, slug, name, scale, boundary, bounds, area_m2, label_lon, label_lat) values
    -- The child before its parent: no order of rows may matter.
    ('${id(10)}', '${id(11)}', 'B', 'b', 'Bygden', 'area', '{"type": "Polygon", "coordinates": []}', '(2,2),(1,1)', 0.1, 13.000000000000002, 55.6),
    ('${id(11)}', null, 'A', 'a', 'Staden', 'city', '{}', '(9,9),(0,0)', 1e9, 13, 55.6);
  insert into place_fact values ('${id(12)}', '${id(10)}', 'population', 0.30000000000000004, 'SCB', '2025-12-31');
  insert into body (id, slug, name, kind, level, valid_from) values ('${id(20)}', 'board', 'Nämnden', 'board', 'political', '2020-01-01');
  insert into model_version values ('${id(30)}', 'malmo-2019', '1', 'adopted', '{"sv": "Modellen"}', '{"b": 1, "a": [1.10]}', 'a: b', 'hash');
  insert into undertaking (title, summary, id, scale, place, area_m2, label_lon, label_lat, model_version, phase, phase_since, initiator_kind, initiator, board, started_at, changed_at)
    select 'Bänkar ' || n, 'En lekplats och bänkar', ('00000000-0000-7000-8000-' || lpad((100 + n)::text, 12, '0'))::uuid, 'place', '${id(10)}', 10, 13, 55.6, '${id(30)}', 'idea', now(), 'resident', gen_random_uuid(), '${id(20)}', now(), now()
    from generate_series(1, 3) n;
  select record(jsonb_build_array(jsonb_build_object('at', '2026-03-02T08:00:00.123456Z', 'type', 'undertaking.started', 'subject', '${id(101)}', 'data', '{"number": 1.50}'::jsonb)), '[]');
  select record(jsonb_build_array(jsonb_build_object('at', now(), 'type', 'undertaking.started', 'subject', '${id(102)}')),
    '[{"task": "notify", "payload": {"id": 1}, "key": "once"}, {"task": "later", "payload": {"words": "å"}, "run_at": "2030-01-01T00:00:00Z"}]');
  select graphile_worker.add_job('queued', '{"x": 1}', queue_name => 'one-by-one', priority => 3, flags => '{b,a}', max_attempts => 4);
  update graphile_worker._private_jobs set attempts = 2, last_error = 'the mail server was away' where priority = 3;`

export async function insertVariedRows(url: string): Promise<void> {
  await run(url, CONTENT)
  const mail = 'insert into mail (id, recipient, language, subject, body) values ($1, $2, $3, $4, $5)'
  await run(url, mail, [id(40), 'a@example.org', 'sv', 'Kod', AWKWARD])
}

/** One query on a connection of its own; the answer of the last statement. */
export async function run<T = Record<string, unknown>>(url: string, sql: string, values?: unknown[]): Promise<T[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query(sql, values)
    return rows
  } finally {
    await client.end()
  }
}

/** Every row of every table, generated columns too, and every job. */
export async function everything(url: string): Promise<Record<string, unknown[]>> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const all: Record<string, unknown[]> = {}
    for (const { name, query } of await sourcesIn(client)) {
      const sql = name.includes('.') ? query : `select t::text as row from public.${name} t order by 1`
      all[name] = (await client.query(sql)).rows
    }
    return all
  } finally {
    await client.end()
  }
}

/** Works on a database that is dropped afterwards. */
export async function withNew<T>(make: () => Promise<TestDatabase>, work: (url: string) => Promise<T>): Promise<T> {
  const database = await make()
  try {
    return await work(database.url)
  } finally {
    await database.drop()
  }
}
