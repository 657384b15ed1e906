import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { exclusively } from './exclusive.mjs'
import { runQuietly } from './programs.mjs'
import { root } from './project.mjs'
import { Obstacle, telling } from './tell.mjs'

const marker = path.join(root, 'dist', '.built')
const configs = ['vite.client.config.ts', 'vite.server.config.ts']
/** All that can end up in a build. Models, migrations and demo data are read when the program runs. */
const sources = ['src', 'bench', 'demo', 'locales', ...configs, 'package-lock.json', 'tsconfig.json']

/** Builds pages' assets (dist/client) and programs (dist/server), unless they are built from exactly these sources. */
export async function ensureBuilt(node) {
  if (isBuilt(fingerprint())) return
  await exclusively('build', async (started) => {
    const wanted = fingerprint()
    if (isBuilt(wanted)) return
    await telling('Building', () => build(node, started))
    fs.writeFileSync(marker, wanted)
  })
}

function isBuilt(wanted) {
  return fs.existsSync(marker) && fs.readFileSync(marker, 'utf8') === wanted
}

async function build(node, started) {
  fs.rmSync(marker, { force: true })
  const present = configs.filter((config) => fs.existsSync(path.join(root, config)))
  const vite = path.join(root, 'node_modules/vite/bin/vite.js')
  const env = { ...process.env, NODE_ENV: 'production' }
  const runs = present.map((config) =>
    runQuietly(node, [vite, 'build', '--config', config], { cwd: root, env, started }),
  )
  for (const { ok, output } of await Promise.all(runs)) {
    if (!ok) throw new Obstacle(`${output.trim()}\n\nThe build failed.`)
  }
}

/** Of contents, not times: a clone or a checkout of another version sets times of its own. */
function fingerprint() {
  const hash = createHash('sha256')
  for (const file of sources.flatMap((source) => filesUnder(source))) {
    hash.update(`${file}\n`).update(fs.readFileSync(path.join(root, file)))
  }
  return hash.digest('hex')
}

function filesUnder(relative) {
  const found = fs.statSync(path.join(root, relative), { throwIfNoEntry: false })
  if (!found) return []
  if (!found.isDirectory()) return [relative]
  const names = fs.readdirSync(path.join(root, relative)).sort()
  return names.filter((name) => !/\.test\.tsx?$/.test(name)).flatMap((name) => filesUnder(`${relative}/${name}`))
}
