import { fillDemoIfEmpty } from '../demo/fill-demo.ts'
import { ConfigError, readConfig } from './platform/config/index.ts'
import { databaseAway } from './platform/database/index.ts'
import { createLog } from './platform/log/index.ts'
import { openWorld } from './platform/start.ts'
import { reactions } from './rooms.ts'
import { serve } from './server.ts'

/** Says what the start is doing, for whoever started it: the log has its own lines. */
const tell = (line: string) => process.stderr.write(`${line}\n`)

async function main(): Promise<void> {
  // What started us (scripts/run.mjs) was killed: nobody could end us as they began us, and the next start would be refused.
  let stop = async (): Promise<void> => process.exit(1)
  process.once('disconnect', () => stop())
  const config = readConfig(process.env)
  const log = createLog()
  const open = await openWorld(config, {
    reactions,
    log: tell,
    onLost: (problem) => {
      tell(`The database is gone: ${problem instanceof Error ? problem.message : String(problem)}`)
      process.exit(1)
    },
  })
  if (config.demo) await fillDemoIfEmpty(open, tell)
  const server = await serve(config, open, log)
  await firstPage(server.address)
  process.stdout.write(`Medverka is ready: ${config.publicUrl?.href ?? `${server.address}/`}\n`)

  let stopping = false
  stop = async () => {
    if (stopping) return
    stopping = true
    tell('Stopping …')
    await server.stop()
    await open.close()
    process.exit(0)
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}

/** The address is told when a page has answered, not before. */
async function firstPage(address: string): Promise<void> {
  const response = await fetch(`${address}/sv/`)
  if (!response.ok) throw new Error(`The first page answered ${response.status}.`)
  await response.arrayBuffer()
}

main().catch((error: unknown) => {
  const known = error instanceof ConfigError || (error instanceof Error && 'kind' in error)
  const busy = (error as { code?: string }).code === 'EADDRINUSE'
  const away = databaseAway(error)
  if (busy) tell('The port is taken by another program. Stop that, or choose another: PORT=3001 npm start')
  else if (away !== undefined && !known) tell(`The database could not be reached or used: ${away}`)
  else tell(known ? (error as Error).message : ((error as Error).stack ?? String(error)))
  process.exit(1)
})
