import { createApp } from '../../src/app.ts'
import type { Person, Visitor } from '../../src/kernel/actor.ts'
import { type Config, readConfig } from '../../src/platform/config/index.ts'
import { type Log, silentLog } from '../../src/platform/log/index.ts'
import { createMailSender } from '../../src/platform/mail/index.ts'
import { evidence, holdings, reactions, tasks } from '../../src/rooms.ts'
import { CLIENT_MODULES, type ClientBuild, type ClientModule } from '../../src/web/assets.ts'
import { createTestClient, type TestClient } from './client.ts'
import type { TestDatabase } from './database.ts'
import { actorWith } from './people.ts'
import { createTestWorld } from './world.ts'

/** Pages name these addresses; what is served at them has its own test (src/web/assets.test.ts). */
const client: ClientBuild = {
  page: {
    stylesheet: '/assets/main.css',
    face: '/assets/face.woff2',
    icon: '/assets/icon.svg',
    scripts: Object.fromEntries(CLIENT_MODULES.map((it) => [it, `/assets/${it}.js`])) as Record<ClientModule, string>,
  },
  files: new Map(),
}

interface TestAppOptions {
  /** Overrides what the environment would say; without it the town is no demo. */
  readonly config?: Partial<Config>
  readonly now?: string
  /** The seeded town, as it is on a morning soon to come (`createTownDatabase`), instead of nothing. */
  readonly seeded?: { readonly database: TestDatabase; readonly now: Date }
  readonly log?: Log
}

/**
 * The real app with every room's reactions, over a world of its own (an empty, migrated database, a clock that stands
 * still). `browser()` opens a browser: cookies, its own network address.
 */
export async function createTestApp(options: TestAppOptions = {}) {
  const { now, seeded, log = silentLog } = options
  const { drop, runJobs, ...rest } = await createTestWorld({ reactions, ...(now ? { now } : {}), ...seeded })
  const { world } = rest
  const config: Config = { ...readConfig({ MEDVERKA_DEMO: '0' }), ...options.config }
  const app = createApp({ world, config, log, client, evidence, holdings, municipality: 'Provstad' })
  const mail = createMailSender({ smtpUrl: config.smtpUrl, from: config.mailFrom, log: silentLog })
  const origin = config.publicUrl?.origin ?? 'http://localhost'
  return {
    ...rest,
    config,
    /** Every address, and how it is answered. */
    routes: app.routes,
    client,
    /** A fresh browser; or, with a token of test/support/people.ts, one that is signed in. */
    browser: (token?: string): TestClient => createTestClient({ fetch: app.fetch, origin }, token),
    /** Who acts in a browser now; throws when it has no session. */
    actorIn: (browser: TestClient): Promise<Visitor | Person> => actorWith(world, browser.token() ?? ''),
    /** Works off every job that is due, of every room. */
    runJobs: () => runJobs(tasks(mail)),
    drop: async () => {
      mail.close()
      await drop()
    },
  }
}
export type TestApp = Awaited<ReturnType<typeof createTestApp>>
