import {
  type EffortSource,
  effortImportTasks,
  findImport,
  type ImportRun,
  receiveFile,
  saveSource,
  tellMapping,
} from '../../src/features/efforts/index.ts'
import type { Actor, Person } from '../../src/kernel/actor.ts'
import { insertTown, type TestTown } from './provstad.ts'
import { insertOfficer } from './rows.ts'
import { createTestWorld, type TestWorld } from './world.ts'

/** Provstad, an officer of its technical board, and what imports go through. */
export interface ImportingTown extends TestWorld {
  readonly town: TestTown
  readonly officer: Person
  /** A source of the technical board's, with this name. */
  source(name: string, over?: object): Promise<EffortSource>
  /** Sends a file, as it comes over the net: in small pieces. */
  send(source: string, file: string | Uint8Array, actor?: Actor): Promise<ImportRun>
  /** Tells what the columns are by their usual names, and lets the job read. */
  tell(run: ImportRun, columns?: Readonly<Record<string, string>>, more?: object): Promise<ImportRun>
  /** Works off what is asked for. */
  work(): Promise<void>
  run(id: string): Promise<ImportRun>
}

export const COLUMNS = { key: 'Id', title: 'Titel', place: 'Plats', begins: 'Start', ends: 'Slut' }

/** A file with these columns. */
export const csvOf = (...rows: readonly (readonly (string | number)[])[]): string =>
  [Object.values(COLUMNS), ...rows].map((cells) => cells.join(';')).join('\r\n')

export async function openImportingTown(): Promise<ImportingTown> {
  const test = await createTestWorld()
  const town = await insertTown(test.world)
  const officer = await insertOfficer(test.world.db, 'Handläggare Ett', [
    { role: 'department-officer', scope: town.technical },
  ])
  const { world } = test
  const run = async (id: string) => {
    const found = await findImport(world.db, id)
    if (found === undefined) throw new Error('The import is gone')
    return found
  }
  const work = () => test.runJobs(effortImportTasks)
  return {
    ...test,
    ...{ town, officer, run, work },
    source: async (name, over = {}) => {
      const saved = await world.perform(saveSource, officer, { name, owner: town.technical, ...over })
      if (!saved.ok) throw new Error(saved.reason)
      return saved.value
    },
    send: async (source, file, actor = officer) => {
      const received = await receiveFile(world, actor, { source, fileName: 'lista.csv', pieces: () => pieces(file) })
      if (!received.ok) throw new Error(received.reason)
      return run(received.value.id)
    },
    tell: async (read, columns = COLUMNS, more = {}) => {
      const told = await world.perform(tellMapping, officer, { import: read.id, columns, ...more })
      if (!told.ok) throw new Error(`${told.reason} ${JSON.stringify(told.fields)}`)
      await work()
      return run(read.id)
    },
  }
}

async function* pieces(file: string | Uint8Array): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(file)
  for (let at = 0; at < bytes.length; at += 60_000) yield bytes.subarray(at, at + 60_000)
}
