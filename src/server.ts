import { join } from 'node:path'
import { createAdaptorServer, type ServerType } from '@hono/node-server'
import { createApp } from './app.ts'
import type { Config } from './platform/config/index.ts'
import { startWorker } from './platform/jobs/index.ts'
import type { Log } from './platform/log/index.ts'
import { createMailSender } from './platform/mail/index.ts'
import { projectFolder } from './platform/project-folder.ts'
import type { OpenWorld } from './platform/start.ts'
import { ensureModelsRun, evidence, holdings, reactions, tasks } from './rooms.ts'
import { loadClientBuild } from './web/assets.ts'

export interface RunningServer {
  /** Where it answers: `http://127.0.0.1:3000`. */
  readonly address: string
  /** Stops taking requests, lets those under way finish, and stops the worker. The world stays open. */
  stop(): Promise<void>
}

/** Milliseconds that a request under way gets to finish when the program is to end. */
const PATIENCE = 5000

/** Serves pages and works off jobs over an open world, in this process. */
export async function serve(config: Config, open: OpenWorld, log: Log): Promise<RunningServer> {
  await ensureModelsRun(open.world.db)
  const client = await loadClientBuild(join(projectFolder(), 'dist/client'))
  const app = createApp({
    world: open.world,
    config,
    log,
    client,
    evidence,
    holdings,
    municipality: config.municipality,
  })
  const server = createAdaptorServer({ fetch: app.fetch })
  await listen(server, config)
  const mail = createMailSender({ smtpUrl: config.smtpUrl, from: config.mailFrom, log })
  const worker = await startWorker({
    busy: manyWaiting(server),
    ...{ ownerUrl: open.ownerUrl, world: open.world, reactions, tasks: tasks(mail), log },
    alone: config.databaseUrl === null,
  })
  return {
    address: addressOf(server, config),
    stop: async () => {
      await new Promise((done) => {
        server.close(done)
        if (!('closeIdleConnections' in server)) return
        // Connections that are kept open for a next request would keep the process too; and so would one that never ends.
        server.closeIdleConnections()
        setTimeout(() => server.closeAllConnections(), PATIENCE).unref()
      })
      await worker.stop()
      mail.close()
    },
  }
}

/** More requests under way than a quiet town has at a time. */
const MANY = 4

/** Counts who waits for an answer, and says whether they are many. */
function manyWaiting(server: ServerType): () => boolean {
  let waiting = 0
  const begins = (_request: unknown, answer: { once(event: 'close', ends: () => void): unknown }) => {
    waiting += 1
    answer.once('close', () => {
      waiting -= 1
    })
  }
  server.on('request', begins)
  return () => waiting > MANY
}

function listen(server: ServerType, { port, host }: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })
}

function addressOf(server: ServerType, { host }: Config): string {
  const bound = server.address()
  const port = typeof bound === 'object' && bound !== null ? bound.port : 0
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}
