import { join } from 'node:path'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { createApp } from '../src/app.ts'
import { readConfig } from '../src/platform/config/index.ts'
import { createPool, type DB } from '../src/platform/database/index.ts'
import { silentLog } from '../src/platform/log/index.ts'
import { projectFolder } from '../src/platform/project-folder.ts'
import { createWorld } from '../src/platform/world.ts'
import { evidence, holdings } from '../src/rooms.ts'
import { loadClientBuild } from '../src/web/assets.ts'

/** A statement that a page ran, and how PostgreSQL went about it. */
export interface PlannedStatement {
  readonly sql: string
  readonly plan: string
  /** Large tables that were read from end to end: none should be. */
  readonly readWhole: readonly string[]
}

interface PlanNode {
  'Node Type': string
  'Relation Name'?: string
  'Index Name'?: string
  'Actual Rows'?: number
  'Actual Loops'?: number
  Plans?: PlanNode[]
}

/** Tables that stay small however large a town grows: reading them whole is what an index would do slower. */
const SMALL = new Set([
  'body',
  'remit_rule',
  'contact_rule',
  'model_version',
  'starting_model',
  'person_grant',
  'event_era',
])

/** Opens pages in this process and asks PostgreSQL how it ran each statement of theirs. */
export async function plansOf(
  ownerUrl: string,
  paths: readonly string[],
): Promise<ReadonlyMap<string, readonly PlannedStatement[]>> {
  const pool = createPool(ownerUrl, 4)
  const asked: { sql: string; parameters: readonly unknown[] }[] = []
  const db = new Kysely<DB>({
    dialect: new PostgresDialect({ pool }),
    log: ({ query }) => void asked.push({ sql: query.sql, parameters: query.parameters }),
  })
  const client = await loadClientBuild(join(projectFolder(), 'dist/client'))
  const config = readConfig({ MEDVERKA_DEMO: '0' })
  const app = createApp({
    world: createWorld(db),
    config,
    log: silentLog,
    client,
    evidence,
    holdings,
    municipality: 'Mätstad',
  })
  const explainer = new pg.Client({ connectionString: ownerUrl })
  await explainer.connect()
  const plans = new Map<string, PlannedStatement[]>()
  for (const path of paths) {
    // Once to warm what is kept in memory, then the page as it is served.
    await app.request(path)
    asked.length = 0
    const response = await app.request(path)
    if (response.status !== 200) throw new Error(`${path} answered ${response.status}`)
    const statements: PlannedStatement[] = []
    for (const { sql, parameters } of [...asked]) statements.push(await explain(explainer, sql, parameters))
    plans.set(path, statements)
  }
  await explainer.end()
  await pool.end()
  return plans
}

async function explain(client: pg.Client, sql: string, parameters: readonly unknown[]): Promise<PlannedStatement> {
  const { rows } = await client.query(`explain (analyze, timing off, format json) ${sql}`, [...parameters])
  const nodes = flat(rows[0]['QUERY PLAN'][0].Plan as PlanNode)
  const reads = nodes.filter((node) => node['Relation Name'] !== undefined || node['Index Name'] !== undefined)
  return {
    sql,
    plan: reads.map((node) => `${node['Node Type']} ${node['Index Name'] ?? node['Relation Name']}`).join(' · '),
    readWhole: reads
      .filter(
        (node) =>
          node['Node Type'] === 'Seq Scan' && !SMALL.has(node['Relation Name'] ?? '') && (node['Actual Rows'] ?? 0) > 0,
      )
      .map((node) => node['Relation Name'] ?? ''),
  }
}

function flat(node: PlanNode): PlanNode[] {
  return [node, ...(node.Plans ?? []).flatMap(flat)]
}

export async function htmlOf(url: string): Promise<{ bytes: number; elements: number; status: number }> {
  const response = await fetch(url)
  const html = await response.text()
  return { bytes: Buffer.byteLength(html), elements: html.match(/<[a-zA-Z]/g)?.length ?? 0, status: response.status }
}
