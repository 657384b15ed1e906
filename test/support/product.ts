import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')

/** The product as `npm start` starts it: its own process, its own data folder. */
export interface Product {
  readonly child: ChildProcess
  /** All that it has said, on either stream. */
  said(): string
  /** Where it answers; rejects, with what it said, when it ends before. */
  readonly ready: Promise<string>
  readonly ended: Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }>
  /** The number of the process that serves, below the one that was started. */
  server(): number
  /** The number of its PostgreSQL's first process. */
  database(): number
  stop(): Promise<void>
}

/** Runs `npm start`'s script on `folder`. `env` adds to the environment; the port is one that is free. */
export function startProduct(folder: string, env: Readonly<Record<string, string>> = {}): Product {
  const child = spawn(process.execPath, ['scripts/run.mjs', 'start'], {
    cwd: root,
    env: { ...cleanEnvironment(), PORT: '0', MEDVERKA_DATA: folder, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let out = ''
  const listeners = new Set<() => void>()
  const hear = (data: string) => {
    out += data
    for (const listener of listeners) listener()
  }
  child.stdout?.setEncoding('utf8').on('data', hear)
  child.stderr?.setEncoding('utf8').on('data', hear)
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) =>
    child.once('close', (code, signal) => resolve({ code, signal })),
  )
  const ready = new Promise<string>((resolve, reject) => {
    listeners.add(() => {
      const address = out.match(/^Medverka is ready: (\S+)\/$/m)?.[1]
      if (address !== undefined) resolve(address)
    })
    ended.then(() => reject(new Error(`It ended before it was ready:\n${out}`)))
  })
  // A test that expects an end does not wait for this one.
  ready.catch(() => undefined)
  return {
    ...{ child, said: () => out, ready, ended },
    server: () => Number(JSON.parse(readFileSync(join(folder, newestClaim(folder)), 'utf8')).pid),
    database: () => Number(readFileSync(join(folder, 'postgresql/postmaster.pid'), 'utf8').split('\n')[0]),
    stop: async () => {
      child.kill('SIGTERM')
      await ended
    },
  }
}

/** Runs the `medverka` command on the same folder. */
export function runCommand(folder: string, ...args: readonly string[]) {
  const child = spawn(process.execPath, ['scripts/medverka.mjs', ...args], {
    cwd: root,
    env: { ...cleanEnvironment(), MEDVERKA_DATA: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  child.stdout?.setEncoding('utf8').on('data', (data) => (said += data))
  child.stderr?.setEncoding('utf8').on('data', (data) => (said += data))
  return new Promise<{ code: number | null; said: string }>((resolve) =>
    child.once('close', (code) => resolve({ code, said })),
  )
}

/** What the test run itself was given must not steer the product. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const ours = /^(DATABASE_|MEDVERKA_|PUBLIC_URL|SMTP_URL|HOST|PORT|TRUSTED_PROXIES|MAIL_FROM|NODE_ENV|VITEST)/
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name)))
}

function newestClaim(folder: string): string {
  const claims = existsSync(folder) ? readdirSync(folder).filter((name) => /^in-use\.\d+$/.test(name)) : []
  const newest = claims.sort((one, other) => Number(other.slice(7)) - Number(one.slice(7)))[0]
  if (newest === undefined) throw new Error(`Nobody has claimed ${folder}`)
  return newest
}
