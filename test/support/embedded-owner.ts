// A program of its own for tests to kill: starts the embedded server on a data folder and does what it is told.
//   hold   keeps it until SIGTERM    write  also inserts numbers for ever, saying each one that is acknowledged
//   exit   ends at once, without stopping the server
import pg from 'pg'
import { EmbeddedPostgresProblem, startEmbedded } from '../../src/platform/embedded-postgres/index.ts'
import { unsynced } from './embedded-folders.ts'

const [dataFolder = '', task = 'hold'] = process.argv.slice(2)
// Only the one that shows that nothing is lost has to wait for the disk.
const settings = task === 'write' ? {} : unsynced
const say = (what: object) => process.stdout.write(`${JSON.stringify(what)}\n`)

try {
  const server = await startEmbedded({ dataFolder, settings, log: (line) => say({ log: line }) })
  say({ url: server.url, pid: server.pid })
  process.on('SIGTERM', () => server.stop().then(() => process.exit(0)))
  if (task === 'exit') process.exit(0)
  if (task === 'write') await write(server.url)
  setInterval(() => {}, 60_000)
} catch (error) {
  say({ problem: error instanceof EmbeddedPostgresProblem ? error.kind : String(error), words: String(error) })
  process.exitCode = 1
}

async function write(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query('create table if not exists number (n int primary key)')
  for (let n = 1; ; n++) {
    await client.query('insert into number values ($1)', [n])
    say({ acknowledged: n })
  }
}
