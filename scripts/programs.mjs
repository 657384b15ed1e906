import { spawn } from 'node:child_process'
import os from 'node:os'

/**
 * How Node runs the server. A small nursery and a bounded heap: without them Node, on a machine with much memory, lets a
 * server of 130 MB grow to 440 MB under load before it cleans up; with them to 190 MB, as fast (npm run bench).
 */
export const serverFlags = ['--enable-source-maps', '--max-semi-space-size=8', '--max-old-space-size=320']

const passedOn = ['SIGINT', 'SIGTERM', 'SIGHUP']

/**
 * Runs a program in our place: same terminal, signals passed on. Resolves to how it ended: { code, signal }.
 * It stays in our process group, so that whoever ends the group ends it too. `tied`: it is Node, and hears ('disconnect')
 * when we are gone, also when we are killed.
 */
export function runProgram(program, args, { cwd, env = process.env, tied = false }) {
  return new Promise((resolve, reject) => {
    const stdio = ['inherit', 'inherit', 'inherit', ...(tied ? ['ipc'] : [])]
    const child = spawn(program, args, { cwd, env, stdio })
    const handlers = passedOn.map((signal) => [signal, () => child.kill(signal)])
    for (const [signal, handler] of handlers) process.on(signal, handler)
    const done = () => {
      for (const [signal, handler] of handlers) process.removeListener(signal, handler)
    }
    child.on('error', (error) => {
      done()
      reject(error)
    })
    child.on('close', (code, signal) => {
      done()
      resolve({ code, signal })
    })
  })
}

/** Runs a program quietly. Resolves to { ok, output }, output being all it said. `started` is told its number. */
export function runQuietly(program, args, { cwd, env = process.env, started = () => {} }) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
    if (child.pid) started(child.pid)
    const end = () => child.kill()
    process.once('exit', end)
    let output = ''
    const hear = (data) => {
      output += data
    }
    child.stdout.setEncoding('utf8').on('data', hear)
    child.stderr.setEncoding('utf8').on('data', hear)
    child.on('error', reject)
    child.on('close', (code) => {
      process.removeListener('exit', end)
      resolve({ ok: code === 0, output })
    })
  })
}

/** Ends as the program ended, so that npm and shells see the same. */
export function endLike({ code, signal }) {
  process.exitCode = signal ? 128 + (os.constants.signals[signal] ?? 0) : (code ?? 1)
}
