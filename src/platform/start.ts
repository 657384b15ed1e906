import type { Clock } from '../kernel/clock.ts'
import type { Config } from './config/index.ts'
import { createDatabase, createPool, migrate } from './database/index.ts'
import { joinEmbedded, startEmbedded } from './embedded-postgres/index.ts'
import { beginEraIfNeeded } from './events/index.ts'
import type { Reaction } from './jobs/index.ts'
import { createWorld, type World } from './world.ts'

export interface OpenDatabase {
  /** The owner's connection string: migrations, the job queue, backups. The application's role is taken by `createPool`. */
  readonly ownerUrl: string
  /** Stops the embedded server if this process started it. Connections are to be closed before. */
  close(): Promise<void>
}

export interface DatabaseOptions {
  /** A command beside `npm start`: uses the embedded server that is running, and leaves it running. */
  readonly beside?: boolean
  /** Told, a line at a time, what takes time. */
  readonly log?: (line: string) => void
  /** Called when the embedded server is gone for good; the program should then end. */
  readonly onLost?: (problem: unknown) => void
}

/** The database of DATABASE_URL, or else the embedded one in the data folder; its tables are as they are. */
export async function openDatabase(config: Config, options: DatabaseOptions = {}): Promise<OpenDatabase> {
  if (config.databaseUrl !== null) return { ownerUrl: config.databaseUrl, close: async () => undefined }
  const { beside = false, log, onLost } = options
  const open = beside ? joinEmbedded : startEmbedded
  const server = await open({
    dataFolder: config.dataFolder,
    ...(log ? { log } : {}),
    ...(onLost ? { onLost } : {}),
  })
  return { ownerUrl: server.url, close: () => server.stop() }
}

export interface OpenWorld extends OpenDatabase {
  readonly world: World
}

export interface WorldOpening extends DatabaseOptions {
  readonly reactions?: readonly Reaction[]
  readonly clock?: Clock
}

/**
 * The world over the configured database, brought to the newest schema: what the server and every command start from.
 * `close` closes it all. Throws what `openDatabase` and `migrate` throw; then nothing is left open.
 */
export async function openWorld(config: Config, options: WorldOpening = {}): Promise<OpenWorld> {
  const database = await openDatabase(config, options)
  try {
    await migrate(database.ownerUrl)
    await beginEraIfNeeded(database.ownerUrl)
  } catch (error) {
    await database.close()
    throw error
  }
  const pool = createPool(database.ownerUrl, config.databaseConnections)
  const { reactions = [], clock } = options
  return {
    ownerUrl: database.ownerUrl,
    world: createWorld(createDatabase(pool), { reactions, ...(clock ? { clock } : {}) }),
    close: async () => {
      await pool.end()
      await database.close()
    },
  }
}
