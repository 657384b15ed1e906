import pg from 'pg'
import { superuser } from './cluster.ts'

export const ourDatabase = 'medverka'

function connection(socketFolder: string): pg.Client {
  const client = new pg.Client({ host: socketFolder, port: 5432, user: superuser, database: 'postgres' })
  // A server that goes down while we ask tells us on this event too; unheard it would end the process.
  client.on('error', () => {})
  return client
}

/** Whether a server answers on the socket in the folder. */
export async function answers(socketFolder: string): Promise<boolean> {
  const client = connection(socketFolder)
  try {
    await client.connect()
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

/** Makes Medverka's own database, once: `postgres` stays free for what must not stand in it, such as restoring it. */
export async function ensureDatabase(socketFolder: string): Promise<void> {
  const client = connection(socketFolder)
  await client.connect()
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [ourDatabase])
    if (rowCount === 0) await client.query(`create database ${ourDatabase}`)
  } finally {
    await client.end()
  }
}
