import { createApp } from '../../src/app.ts'
import type { Person, Visitor } from '../../src/kernel/actor.ts'
import { type Config, readConfig } from '../../src/platform/config/index.ts'
import { silentLog } from '../../src/platform/log/index.ts'
import { createMailSender } from '../../src/platform/mail/index.ts'
import { evidence, reactions, tasks } from '../../src/rooms.ts'
import { CLIENT_MODULES, type ClientBuild, type ClientModule } from '../../src/web/assets.ts'
import { createTestClient, type TestClient } from './client.ts'
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

/**
 * The real app with every room's reactions, over a world of its own (an empty, migrated database, a clock that stands
 * still). `browser()` opens a browser: cookies, its own network address. `config` overrides what the environment would say;
 * without it the town is no demo.
 */
export async function createTestApp(options: { readonly config?: Partial<Config>; readonly now?: string } = {}) {
  const { drop, runJobs, ...rest } = await createTestWorld({ reactions, ...(options.now ? { now: options.now } : {}) })
  const { world } = rest
  const config: Config = { ...readConfig({ MEDVERKA_DEMO: '0' }), ...options.config }
  const app = createApp({ world, config, log: silentLog, client, evidence, municipality: 'Provstad' })
  const mail = createMailSender({ smtpUrl: config.smtpUrl, from: config.mailFrom, log: silentLog })
  const origin = config.publicUrl?.origin ?? 'http://localhost'
  return {
    ...rest,
    config,
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
