import { pino } from 'pino'
import { type Clock, DAY } from '../../src/kernel/clock.ts'
import { readConfig } from '../../src/platform/config/index.ts'
import { createDatabase, createPool } from '../../src/platform/database/index.ts'
import { silentLog } from '../../src/platform/log/index.ts'
import { createMailSender } from '../../src/platform/mail/index.ts'
import { createWorld, type World } from '../../src/platform/world.ts'
import { reactions, tasks } from '../../src/rooms.ts'
import { serve } from '../../src/server.ts'
import { startSmtpServer, type TestSmtpServer } from './smtp.ts'
import { createTownDatabase } from './town.ts'

/** A clock that goes, and can be moved ahead: cookies end by the browser's clock, so that it never stands behind it. */
export interface MovableClock extends Clock {
  passDays(days: number): void
}

/** The real product: pages and jobs over the seeded town, on a port of 127.0.0.1, with a real SMTP server beside. */
export interface TestServer {
  readonly address: string
  readonly world: World
  readonly clock: MovableClock
  readonly smtp: TestSmtpServer
  /** What the server has logged, a line each. */
  readonly log: readonly string[]
  /** Does now what comes back by itself at nights, such as `duties.escalate`. */
  runTask(name: string): Promise<void>
  stop(): Promise<void>
}

export async function startTestServer(): Promise<TestServer> {
  const [{ database, now }, smtp] = await Promise.all([createTownDatabase(), startSmtpServer()])
  const clock = movableClock(now)
  const pool = createPool(database.url, 5)
  const world = createWorld(createDatabase(pool), { clock, reactions })
  const config = readConfig({ PORT: '0', SMTP_URL: smtp.url, MAIL_FROM: 'Medverka <medverka@provstad.example>' })
  const log: string[] = []
  const running = await serve(
    config,
    { world, ownerUrl: database.url, close: () => pool.end() },
    pino({ level: 'info', base: null }, { write: (line: string) => void log.push(line) }),
  )
  return {
    ...{ address: running.address, world, clock, smtp, log },
    runTask: async (name) => {
      const mail = createMailSender({ smtpUrl: null, from: '', log: silentLog })
      const task = tasks(mail).find((it) => it.task === name)
      if (task === undefined) throw new Error(`There is no task ${name}`)
      await task.run(world, {})
    },
    stop: async () => {
      await running.stop()
      await pool.end()
      await smtp.stop()
      await database.drop()
    },
  }
}

function movableClock(begin: Date): MovableClock {
  const begun = Date.now()
  let ahead = 0
  return {
    now: () => new Date(begin.getTime() + (Date.now() - begun) + ahead),
    passDays: (days) => {
      ahead += days * DAY
    },
  }
}
