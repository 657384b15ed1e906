import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import {
  EmbeddedPostgresProblem,
  type EmbeddedServer,
  startEmbedded,
} from '../../src/platform/embedded-postgres/index.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The test run's own server, as its superuser, at the database `postgres`. */
    testServer: string
  }
}

// Nothing here has to survive a power cut.
const settings = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', max_connections: '120' }
const slots = 16

/** One PostgreSQL for the whole run. Runs at the same time take different slots; a slot's cluster and template are reused. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { server, inOrder } = await startInFreeSlot()
  await dropLeftovers(server.urlFor('postgres'))
  project.provide('testServer', server.urlFor('postgres'))
  return async () => {
    await server.stop()
    writeFileSync(inOrder, '')
  }
}

interface Slot {
  readonly server: EmbeddedServer
  /** Stands there only while the slot's last run has ended in order: a cluster that was killed without fsync isn't to be trusted. */
  readonly inOrder: string
}

async function startInFreeSlot(): Promise<Slot> {
  const parent = join(import.meta.dirname, '../../node_modules/.cache/medverka-test')
  mkdirSync(parent, { recursive: true })
  for (let slot = 0; slot < slots; slot++) {
    const found = await startIn(join(parent, `slot-${slot}`))
    if (found) return found
  }
  throw new Error(`All ${slots} slots in ${parent} are in use by test runs.`)
}

async function startIn(dataFolder: string): Promise<Slot | undefined> {
  const inOrder = join(dataFolder, 'ended-in-order')
  const trusted = existsSync(inOrder)
  try {
    const server = await startEmbedded({ dataFolder, settings })
    if (trusted) {
      rmSync(inOrder)
      return { server, inOrder }
    }
    await server.stop()
  } catch (error) {
    if (!(error instanceof EmbeddedPostgresProblem)) throw error
    if (error.kind === 'in-use') return undefined
    // A slot that a power cut (no fsync) or another version has made useless is made anew.
    if (error.kind !== 'start' && error.kind !== 'version' && error.kind !== 'folder') throw error
  }
  rmSync(join(dataFolder, 'postgresql'), { recursive: true, force: true })
  return { server: await startEmbedded({ dataFolder, settings }), inOrder }
}

async function dropLeftovers(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ datname: string }>(
      `select datname from pg_database where datname like 'test\\_%'`,
    )
    for (const { datname } of rows) await client.query(`drop database "${datname}" with (force)`)
  } finally {
    await client.end()
  }
}
