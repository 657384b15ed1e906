import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { serverFlags } from '../scripts/programs.mjs'
import { startEmbedded } from '../src/platform/embedded-postgres/index.ts'
import { projectFolder } from '../src/platform/project-folder.ts'
import { runFloor } from './floor.ts'
import { benchImport } from './imports.ts'
import { load } from './load.ts'
import { postgresMb, residentMb } from './memory.ts'
import { benchOverlaps } from './overlaps.ts'
import { measuredPages } from './pages.ts'
import { htmlOf, plansOf } from './plans.ts'
import { startProcess } from './process.ts'
import { benchReviews } from './reviews.ts'
import { type PageFigures, printImports, printPages, printPlans, printWrites } from './table.ts'
import { generateTown, townOf } from './town.ts'
import { confirmWrite, measureWrite, startWrite, type WriteFigures } from './writes.ts'

/**
 * Measures on generated towns: one server process, production build, load from the same machine, against a floor (the
 * same framework, as many elements and bytes, one indexed query) in the same run. `npm run bench [-- sizes…]`.
 */
async function main(): Promise<void> {
  const sizes = process.argv
    .slice(2)
    .map(Number)
    .filter((size) => size > 0)
  const folder = await mkdtemp(join(os.tmpdir(), 'medverka-bench-'))
  const postgres = await startEmbedded({ dataFolder: folder, log: say })
  try {
    for (const undertakings of sizes.length > 0 ? sizes : [1_000, 10_000, 100_000]) {
      await benchTown(undertakings, postgres.urlFor(`town_${undertakings}`), postgres)
    }
    await benchImports(postgres.urlFor('imports'), postgres.url)
    say('\n## Overlaps between efforts')
    await createDatabase(postgres.url, 'meeting_efforts')
    await benchOverlaps(postgres.urlFor('meeting_efforts'), say)
  } finally {
    await postgres.stop()
    await rm(folder, { recursive: true, force: true })
  }
  say('\n## Reviews of models')
  await benchReviews()
}

async function benchTown(undertakings: number, url: string, postgres: { url: string; pid: number }): Promise<void> {
  say(`\n## A town of ${undertakings.toLocaleString('en')} undertakings`)
  await createDatabase(postgres.url, `town_${undertakings}`)
  const size = townOf(undertakings)
  const begun = performance.now()
  await generateTown(url, size)
  say(`Generated in ${Math.round((performance.now() - begun) / 1000)} s.`)
  const server = await startProcess(join(projectFolder(), 'dist/server/main.js'), [], serverFlags, {
    DATABASE_URL: url,
    PORT: '0',
    MEDVERKA_DEMO: '0',
    LOG_LEVEL: 'warn',
    TRUSTED_PROXIES: '127.0.0.1',
    NODE_ENV: 'production',
  })
  try {
    const pages: PageFigures[] = []
    for (const measured of measuredPages(undertakings, size.areas))
      pages.push(await benchPage(server.url, url, measured))
    const writes = await benchWrites(server.url, url)
    printPages(pages)
    printWrites(writes)
    say(`Memory: server ${await residentMb(server.pid)} MB RSS, PostgreSQL ${await postgresMb(postgres.pid)} MB PSS.`)
  } finally {
    await server.stop()
  }
  printPlans(
    await plansOf(
      url,
      measuredPages(undertakings, size.areas).map((it) => it.sample),
    ),
  )
}

/** In a process of its own: what is measured is how much a server would grow. */
async function benchImports(url: string, postgresUrl: string): Promise<void> {
  say('\n## Imports of 100,000 efforts')
  await createDatabase(postgresUrl, 'imports')
  await generateTown(url, townOf(1_000))
  const script = join(projectFolder(), 'dist/server/bench.js')
  const child = spawn(process.execPath, [...serverFlags, script, '--import', url], { stdio: 'inherit' })
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error('the import failed')
}

async function benchPage(
  url: string,
  databaseUrl: string,
  { name, sample, next }: ReturnType<typeof measuredPages>[number],
): Promise<PageFigures> {
  const { bytes, elements, status } = await htmlOf(`${url}${sample}`)
  if (status !== 200) throw new Error(`${sample} answered ${status}`)
  const floor = await startProcess(
    join(projectFolder(), 'dist/server/bench.js'),
    ['--floor', databaseUrl, String(elements), String(bytes)],
    serverFlags,
    { NODE_ENV: 'production' },
  )
  try {
    // In turn, floor and page, so that a machine that slows down slows both.
    await load({ url, connections: 10, seconds: 2, next, expected: 200 })
    await load({ url: floor.url, connections: 10, seconds: 2, next: () => ({ path: '/' }), expected: 200 })
    const least = await load({
      url: floor.url,
      connections: 10,
      seconds: 6,
      next: () => ({ path: '/' }),
      expected: 200,
    })
    const figures = await load({ url, connections: 10, seconds: 8, next, expected: 200 })
    return { name, bytes, elements, figures, floor: least }
  } finally {
    await floor.stop()
  }
}

async function benchWrites(url: string, databaseUrl: string): Promise<WriteFigures[]> {
  const many = await describedUndertakings(databaseUrl, 500)
  const origin = { url }
  const figures: WriteFigures[] = []
  for (const connections of [1, 4, 20, 100]) {
    const amount = connections === 1 ? 500 : 2_000
    figures.push(
      await measureWrite(
        databaseUrl,
        url,
        confirmWrite(origin, many, 'confirm, many undertakings'),
        connections,
        amount,
      ),
    )
    figures.push(
      await measureWrite(
        databaseUrl,
        url,
        confirmWrite(origin, many.slice(0, 1), 'confirm, one undertaking'),
        connections,
        amount,
      ),
    )
    figures.push(await measureWrite(databaseUrl, url, startWrite(origin), connections, amount))
  }
  return figures
}

async function describedUndertakings(
  databaseUrl: string,
  amount: number,
): Promise<{ number: number; description: string }[]> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  const { rows } = await client.query<{ number: number; description: string }>(
    'select u.number, d.id as description from undertaking u join problem_description d on d.undertaking = u.id order by u.number desc limit $1',
    [amount],
  )
  await client.end()
  return rows
}

async function createDatabase(url: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(`create database ${name}`)
  await client.end()
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

const [mode, databaseUrl, elements, bytes] = process.argv.slice(2)
if (mode === '--floor') await runFloor(databaseUrl ?? '', { elements: Number(elements), bytes: Number(bytes) })
else if (mode === '--import') printImports(await benchImport(databaseUrl ?? ''))
else await main()
