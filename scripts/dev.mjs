// npm run dev: builds and serves, and does both again when something is saved. Runs on the locked Node.
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { ensureBuilt } from './build.mjs'
import { serverFlags } from './programs.mjs'
import { root } from './project.mjs'
import { explain, tell } from './tell.mjs'

const watched = ['src', 'models', 'locales', 'migrations', 'demo']
const calm = 150

let server
let ending = false
let timer
let turn = Promise.resolve()

/** A build that fails leaves the server that runs alone: the page still answers while the mistake is being mended. */
async function renew() {
  try {
    await ensureBuilt(process.execPath)
    await stop()
    if (!ending)
      server = spawn(process.execPath, [...serverFlags, 'dist/server/main.js'], { cwd: root, stdio: 'inherit' })
  } catch (error) {
    explain(error)
    tell('Waiting for the next save …')
  }
}

function stop() {
  const running = server
  if (!running || running.exitCode !== null || running.signalCode !== null) return undefined
  return new Promise((resolve) => {
    running.once('exit', resolve)
    running.kill('SIGTERM')
  })
}

/** Editors save in several steps, and a change of branch touches hundreds of files: one renewal for all of it. */
function saved(_event, name) {
  if (name && /(\.test\.tsx?|~|\.swp)$/.test(name)) return
  clearTimeout(timer)
  timer = setTimeout(() => {
    turn = turn.then(renew)
  }, calm)
}

async function end() {
  if (ending) return
  ending = true
  clearTimeout(timer)
  await turn
  await stop()
  process.exit(0)
}

for (const folder of watched) {
  if (fs.existsSync(path.join(root, folder))) fs.watch(path.join(root, folder), { recursive: true }, saved)
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end)
turn = renew()
