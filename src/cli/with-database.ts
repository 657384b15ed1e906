import { readConfig } from '../platform/config/index.ts'
import { openDatabase, openWorld } from '../platform/start.ts'
import type { World } from '../platform/world.ts'
import type { Output } from './output.ts'

export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly output: Output
}

/** Commands run beside `npm start`: what takes time is told on the error stream, results go to the other. */
const beside = (output: Output) => ({ beside: true, log: output.err })

/** Works on the configured database as it is: its tables needn't be the newest, or there. */
export async function withDatabase<T>(
  { env, output }: Surroundings,
  work: (ownerUrl: string) => Promise<T>,
): Promise<T> {
  const database = await openDatabase(readConfig(env), beside(output))
  try {
    return await work(database.ownerUrl)
  } finally {
    await database.close()
  }
}

/** Works in the world over the configured database. What happens there has its reactions, which the server works off. */
export async function withWorld<T>({ env, output }: Surroundings, work: (world: World) => Promise<T>): Promise<T> {
  const { reactions } = await import('../rooms.ts')
  const open = await openWorld(readConfig(env), { ...beside(output), reactions })
  try {
    return await work(open.world)
  } finally {
    await open.close()
  }
}
