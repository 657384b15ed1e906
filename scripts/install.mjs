import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { exclusively } from './exclusive.mjs'
import { lockedNode } from './locked-node.mjs'
import { runQuietly } from './programs.mjs'
import { root } from './project.mjs'
import { Obstacle, telling } from './tell.mjs'

const marker = path.join(root, 'node_modules', '.medverka-installed')

/** Installs exactly what package-lock.json says, development tools too, unless that is what is there. */
export async function ensureInstalled() {
  if (isInstalled()) return
  await exclusively('install', async (started) => {
    if (isInstalled()) return
    await telling('Installing what Medverka needs (once, about a minute)', () => install(started))
    fs.writeFileSync(marker, fingerprint())
  })
}

/** Whether node_modules is what the lock file says. */
export function isInstalled() {
  const wanted = fingerprint()
  if (read(marker) === wanted) return true
  if (!holdsTheLocked()) return false
  // Somebody ran npm ci by hand. A folder we may not write in is as good; it is only looked through each time.
  try {
    fs.writeFileSync(marker, wanted)
  } catch {}
  return true
}

/** One for each lock file and kind of machine: the packages hold programs, and a folder may be shared or copied. */
function fingerprint() {
  const lock = fs.readFileSync(path.join(root, 'package-lock.json'))
  return createHash('sha256').update(lock).update(`${process.platform} ${process.arch}`).digest('hex')
}

/** Whether npm's own note of what it installed agrees with the lock file, on all that this machine can use. */
function holdsTheLocked() {
  const installed = parsed('node_modules/.package-lock.json')?.packages
  const locked = parsed('package-lock.json')?.packages
  if (!installed || !locked) return false
  return Object.entries(locked).every(([where, wanted]) => {
    if (where === '') return true
    const found = installed[where]
    if (found) return found.version === wanted.version && fs.existsSync(path.join(root, where, 'package.json'))
    return wanted.optional === true && !isForThisMachine(wanted)
  })
}

function isForThisMachine({ os, cpu, libc }) {
  const allows = (list, name) => list === undefined || [list].flat().includes(name)
  if (os === undefined || !allows(os, process.platform) || !allows(cpu, process.arch)) return false
  return libc === undefined || allows(libc, cLibrary())
}

const cLibrary = () => (process.report?.getReport().header.glibcVersionRuntime ? 'glibc' : 'musl')

const read = (file) => {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

const parsed = (file) => {
  try {
    return JSON.parse(read(path.join(root, file)) ?? '')
  } catch {
    return undefined
  }
}

async function install(started) {
  await ci(process.execPath, started)
  if (!holdsTheLocked()) await installOnLockedNode(started)
  linkCommand()
}

/**
 * npm leaves out, without a word, an optional package that asks for a newer Node than the one npm runs on; so under Node 18 the
 * build tool's native half would be missing. By now the locked Node has been fetched: it installs once more, from npm's cache.
 */
async function installOnLockedNode(started) {
  const locked = lockedNode()
  if (!locked) return
  const copy = path.join(root, '.cache', path.basename(locked))
  fs.copyFileSync(locked, copy)
  try {
    await ci(copy, started)
  } finally {
    fs.rmSync(copy, { force: true })
  }
}

async function ci(node, started) {
  const [program, ...before] = npm(node)
  const flags = [
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--ignore-scripts',
    '--loglevel=error',
  ]
  const { ok, output } = await runQuietly(program, [...before, 'ci', ...flags], { cwd: root, started })
  if (ok) return
  throw new Obstacle(
    `${output.trim()}\n\nWhat Medverka needs could not be installed. Is there a way to the npm registry, and room on the disk? Then start again.`,
  )
}

/** So that `npx medverka` also finds it with an npm older than 9, which looks nowhere else. */
function linkCommand() {
  const link = path.join(root, 'node_modules/.bin/medverka')
  if (process.platform === 'win32' || fs.existsSync(link)) return
  fs.mkdirSync(path.dirname(link), { recursive: true })
  fs.symlinkSync('../../scripts/medverka.mjs', link)
}

/** The npm that started us, the one beside the running Node, or whichever `npm` is found. */
function npm(node) {
  const { npm_execpath: starter } = process.env
  const beside = path.resolve(path.dirname(process.execPath), '../lib/node_modules/npm/bin/npm-cli.js')
  const script = [starter?.replace(/npx-cli\.js$/, 'npm-cli.js'), beside].find(
    (file) => file && /npm-cli\.js$/.test(file) && fs.existsSync(file),
  )
  if (script) return [node, script]
  return process.platform === 'win32' ? ['cmd', '/c', 'npm'] : ['npm']
}
