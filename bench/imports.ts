import { setTimeout as sleep } from 'node:timers/promises'
import { strToU8, Zip, ZipDeflate } from 'fflate'
import { sql } from 'kysely'
import {
  askToApply,
  effortImportTasks,
  findImport,
  type ImportRun,
  receiveFile,
  saveSource,
  tellMapping,
} from '../src/features/efforts/index.ts'
import { SYSTEM } from '../src/kernel/actor.ts'
import { createDatabase, createPool } from '../src/platform/database/index.ts'
import { runDueJobs } from '../src/platform/jobs/index.ts'
import { silentLog } from '../src/platform/log/index.ts'
import { createWorld, type World } from '../src/platform/world.ts'
import { residentMb } from './memory.ts'
import type { ImportFigures } from './table.ts'

const ROWS = 100_000
const COLUMNS = {
  key: 'Projektnr',
  title: 'Titel',
  place: 'Plats',
  begins: 'Start',
  ends: 'Slut',
  budget: 'Budget',
  themes: 'Tema',
  description: 'Beskrivning',
}

/** Ten thousandths of the second file differ, and as many rows are gone from it. */
const CHANGED = 1_000

interface Row {
  readonly cells: readonly (string | number)[]
}

function rowOf(at: number, place: string, isSecond: boolean): Row {
  const day = new Date(Date.UTC(2026, 0, 1 + (at % 700)))
  const end = new Date(day.getTime() + (at % 200) * 86_400_000)
  const title = `Insats ${at} ${isSecond && at % (ROWS / CHANGED) === 0 ? 'ändrad' : 'vid torget'}`
  const written = `${day.getUTCDate()}/${day.getUTCMonth() + 1} ${day.getUTCFullYear()}`
  const about = `Påhittad åtgärd nummer ${at} med en beskrivning som är ungefär så lång som de brukar vara.`
  return {
    cells: [
      `P-${at}`,
      title,
      place,
      written,
      end.toISOString().slice(0, 10),
      `${at % 900} 000,50 kr`,
      'trygghet',
      about,
    ],
  }
}

function* rows(places: readonly string[], isSecond: boolean): Generator<Row> {
  yield { cells: Object.values(COLUMNS) }
  for (let at = 0; at < ROWS; at++)
    yield rowOf(isSecond && at < CHANGED ? ROWS + at : at, places[at % places.length] ?? '', isSecond)
}

async function* csvPieces(all: Generator<Row>): AsyncGenerator<Uint8Array> {
  let text = ''
  for (const { cells } of all) {
    text += `${cells.join(';')}\r\n`
    if (text.length < 65_536) continue
    yield Buffer.from(text)
    text = ''
  }
  yield Buffer.from(text)
}

/** Written as it goes, with every word a shared string of its own: the hardest that Excel does. */
async function* xlsxPieces(all: Generator<Row>): AsyncGenerator<Uint8Array> {
  const out: Uint8Array[] = []
  const zip = new Zip((error, piece) => {
    if (error) throw error
    out.push(piece)
  })
  const part = (name: string) => {
    const file = new ZipDeflate(name, { level: 6 })
    zip.add(file)
    return file
  }
  const small = (name: string, text: string) => part(name).push(strToU8(text), true)
  small('xl/workbook.xml', '<workbook><sheets><sheet name="A" r:id="rId1"/></sheets></workbook>')
  small(
    'xl/_rels/workbook.xml.rels',
    '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
  )
  const words: string[] = []
  const sheet = part('xl/worksheets/sheet1.xml')
  sheet.push(strToU8('<worksheet><sheetData>'))
  let line = 0
  for (const { cells } of all) {
    line++
    const xml = cells.map(
      (cell, at) => `<c r="${String.fromCharCode(65 + at)}${line}" t="s"><v>${words.push(String(cell)) - 1}</v></c>`,
    )
    sheet.push(strToU8(`<row r="${line}">${xml.join('')}</row>`))
    while (out.length > 0) yield out.shift() as Uint8Array
  }
  sheet.push(strToU8('</sheetData></worksheet>'), true)
  const strings = part('xl/sharedStrings.xml')
  strings.push(strToU8('<sst>'))
  for (const word of words) {
    strings.push(strToU8(`<si><t>${word}</t></si>`))
    while (out.length > 0) yield out.shift() as Uint8Array
  }
  strings.push(strToU8('</sst>'), true)
  zip.end()
  yield* out
}

async function measured<T>(name: string, figures: ImportFigures[], work: () => Promise<T>): Promise<T> {
  const before = (await residentMb(process.pid)) ?? 0
  let most = before
  let going = true
  const watch = (async () => {
    while (going) {
      most = Math.max(most, (await residentMb(process.pid)) ?? 0)
      await sleep(100)
    }
  })()
  const begun = performance.now()
  const result = await work()
  const seconds = (performance.now() - begun) / 1000
  going = false
  await watch
  figures.push({ name, seconds, rowsPerSecond: Math.round(ROWS / seconds), grewMb: most - before })
  return result
}

/**
 * Takes 10⁵ efforts in from files, twice each: new, and again with some changed and some gone. `ownerUrl` is a generated town's.
 * To be run in a process of its own, with the server's flags: what is measured is how much a server would grow.
 */
export async function benchImport(ownerUrl: string): Promise<ImportFigures[]> {
  const pool = createPool(ownerUrl, 10)
  const world = createWorld(createDatabase(pool))
  const figures: ImportFigures[] = []
  const { rows: found } = await sql<{
    code: string
  }>`select code from place where scale <> 'city' order by code limit 500`.execute(world.db)
  const places = found.map((it) => it.code)
  try {
    for (const [name, pieces] of [
      ['CSV', csvPieces],
      ['XLSX', xlsxPieces],
    ] as const) {
      const source = await done(
        world.perform(saveSource, SYSTEM, { name: `Mätning ${name} ${Date.now()}`, ownerName: 'Påhittade Bostads AB' }),
      )
      for (const isSecond of [false, true]) {
        const which = `${name}, ${isSecond ? 'again' : 'new'}`
        const file = { source: source.id, fileName: `${name}`, pieces: () => pieces(rows(places, isSecond)) }
        const { id } = await measured(`${which}: received`, figures, () => done(receiveFile(world, SYSTEM, file)))
        if (!isSecond) await done(world.perform(tellMapping, SYSTEM, { import: id, columns: COLUMNS }))
        await measured(`${which}: read`, figures, () => work(world, ownerUrl))
        await expectState(world, id, 'read')
        await sql`update effort_import_row set answer = 'keep' where import = ${id} and outcome = 'gone'`.execute(
          world.db,
        )
        await done(world.perform(askToApply, SYSTEM, { import: id }))
        await measured(`${which}: taken in`, figures, () => work(world, ownerUrl))
        await expectState(world, id, 'applied')
      }
    }
  } finally {
    await pool.end()
  }
  return figures
}

const work = (world: World, ownerUrl: string) =>
  runDueJobs({ ownerUrl, world, reactions: [], tasks: effortImportTasks, log: silentLog })

async function expectState(world: World, id: string, state: ImportRun['state']): Promise<void> {
  const run = await findImport(world.db, id)
  if (run?.state !== state) throw new Error(`The import is ${run?.state}, not ${state}: ${JSON.stringify(run?.fault)}`)
}

async function done<T>(result: Promise<{ ok: true; value: T } | { ok: false; reason: string }>): Promise<T> {
  const it = await result
  if (!it.ok) throw new Error(it.reason)
  return it.value
}
