import { resolve } from 'node:path'
import { z } from 'zod'

/** All that can be set from outside, with defaults. docs/operations.md is the same list for who runs it. */
export interface Config {
  /** TCP port of the web server; 0 lets the system choose. */
  readonly port: number
  readonly host: string
  /** Folder of the embedded database, and of files. Absolute. */
  readonly dataFolder: string
  /** A PostgreSQL ≥ 15 to use instead of the embedded one. */
  readonly databaseUrl: string | null
  /** Fill an empty database with the seeded town. */
  readonly demo: boolean
  /** Where people reach it; null = as they asked, which only loopback may. */
  readonly publicUrl: URL | null
  readonly smtpUrl: string | null
  /** Addresses or networks whose X-Forwarded-For is believed. */
  readonly trustedProxies: readonly string[]
  /** Sender of mail. */
  readonly mailFrom: string
  /** Name of the municipality, beside the wordmark. */
  readonly municipality: string
  /** Where questions about the site go: an address of mail or a page; null = the municipality's own switchboard. */
  readonly contact: string | null
  /** Open connections to PostgreSQL for pages and use cases. */
  readonly databaseConnections: number
}

const NETWORK = /^([0-9a-f:.]+)(\/\d{1,3})?$/i

const onOff = z.enum(['0', '1']).transform((text) => text === '1')

const url = (schemes: readonly string[]) =>
  z.string().refine((text) => URL.canParse(text) && schemes.includes(new URL(text).protocol))

/** Per variable: how it is read, and what was expected when it can't be. */
const VARIABLES = {
  PORT: [z.coerce.number().int().min(0).max(65535).default(3000), 'a whole number from 0 to 65535'],
  HOST: [z.string().min(1).default('127.0.0.1'), 'an address to listen on, such as 127.0.0.1 or 0.0.0.0'],
  MEDVERKA_DATA: [z.string().min(1).default('./data'), 'a folder'],
  DATABASE_URL: [url(['postgres:', 'postgresql:']).optional(), 'postgres://user:password@host:5432/database'],
  MEDVERKA_DEMO: [onOff.default(true), '0 or 1'],
  PUBLIC_URL: [url(['http:', 'https:']).optional(), 'an address such as https://medverka.example.se'],
  SMTP_URL: [url(['smtp:', 'smtps:']).optional(), 'smtp://user:password@host:587 or smtps://…'],
  TRUSTED_PROXIES: [
    z
      .string()
      .default('')
      .transform((text) =>
        text
          .split(',')
          .map((part) => part.trim())
          .filter(Boolean),
      )
      .refine((parts) => parts.every((part) => NETWORK.test(part))),
    'addresses or networks with commas between, such as 127.0.0.1,10.0.0.0/8',
  ],
  MAIL_FROM: [
    z
      .string()
      .regex(/^[^\r\n]+@[^\r\n]+$/)
      .default('Medverka <medverka@localhost>'),
    'a sender such as Medverka <medverka@example.se>',
  ],
  MUNICIPALITY: [z.string().trim().min(1).max(60).optional(), 'the name of the municipality, at most 60 characters'],
  CONTACT: [
    z
      .string()
      .regex(/^(mailto:[^\s@]+@[^\s@]+|https?:\/\/\S+)$/)
      .optional(),
    'mailto:name@example.se or https://example.se/contact',
  ],
  DATABASE_CONNECTIONS: [z.coerce.number().int().min(2).max(200).default(10), 'a whole number from 2 to 200'],
} as const

/** A variable that can't be read: names it and says what was expected. */
export class ConfigError extends Error {
  constructor(readonly faults: readonly string[]) {
    super(faults.join('\n'))
  }
}

/**
 * Reads the environment. Throws `ConfigError` with every fault at once; the start stops on it.
 * The value of a faulty variable is not repeated where it may hold a password.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const faults: string[] = []
  const read = <K extends keyof typeof VARIABLES>(name: K): z.infer<(typeof VARIABLES)[K][0]> => {
    const [schema, expected] = VARIABLES[name]
    const parsed = schema.safeParse(env[name] === '' ? undefined : env[name])
    if (!parsed.success) {
      const found = name.endsWith('_URL') ? 'something else' : `“${env[name]}”`
      faults.push(`${name}: expected ${expected}, found ${found}.`)
    }
    return parsed.data as z.infer<(typeof VARIABLES)[K][0]>
  }
  const databaseUrl = read('DATABASE_URL')
  const publicUrl = read('PUBLIC_URL')
  const demo = read('MEDVERKA_DEMO')
  const config: Config = {
    port: read('PORT'),
    host: read('HOST'),
    dataFolder: resolve(read('MEDVERKA_DATA') ?? '.'),
    databaseUrl: databaseUrl ?? null,
    demo,
    publicUrl: publicUrl ? new URL(publicUrl) : null,
    smtpUrl: read('SMTP_URL') ?? null,
    trustedProxies: read('TRUSTED_PROXIES'),
    mailFrom: read('MAIL_FROM'),
    municipality: read('MUNICIPALITY') ?? (demo ? 'Malmö' : 'Kommunen'),
    contact: read('CONTACT') ?? null,
    databaseConnections: read('DATABASE_CONNECTIONS'),
  }
  if (faults.length > 0) throw new ConfigError(faults)
  return config
}

/** True when only this machine can reach the server: the outbox page, which shows codes, exists only then. */
export function listensOnLoopback(config: Config): boolean {
  return ['127.0.0.1', '::1', 'localhost'].includes(config.host)
}
