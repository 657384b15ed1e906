import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { root } from './project.mjs'
import { tell } from './tell.mjs'

const beatEvery = 2_000
const deadAfter = 30_000
const programsDeadAfter = 600_000
const programPrefix = 'program-'

/**
 * Does `work` while no other start on this checkout does work of the same name; waits for one that does. `work` is given a
 * function to name the programs it runs: one of them may outlive us (kill -9), and must have ended before the next begins.
 */
export async function exclusively(name, work) {
  const lock = path.join(root, '.cache', `${name}.lock`)
  fs.mkdirSync(path.dirname(lock), { recursive: true })
  for (let told = false; !take(lock); told = true) {
    if (!told) tell(`Another start is already doing this (${name}); waiting for it …`)
    removeIfDead(lock)
    await sleep(250)
  }
  const release = () => fs.rmSync(lock, { recursive: true, force: true })
  const beat = setInterval(() => fs.utimesSync(lock, new Date(), new Date()), beatEvery)
  process.once('exit', release)
  try {
    return await work((pid) => fs.writeFileSync(path.join(lock, `${programPrefix}${pid}`), ''))
  } finally {
    clearInterval(beat)
    process.removeListener('exit', release)
    release()
  }
}

/** A folder, made whole aside and then renamed: renaming onto one that has anything in it fails, so only one gets it. */
function take(lock) {
  const aside = fs.mkdtempSync(`${lock}.`)
  fs.writeFileSync(path.join(aside, 'pid'), String(process.pid))
  try {
    fs.renameSync(aside, lock)
    return true
  } catch (error) {
    fs.rmSync(aside, { recursive: true, force: true })
    if (['ENOTEMPTY', 'EEXIST', 'EPERM'].includes(error.code)) return false
    throw error
  }
}

function removeIfDead(lock) {
  const holder = holderOf(lock)
  if (holder === undefined || isAlive(lock, holder)) return
  const aside = `${lock}.dead.${process.pid}`
  try {
    fs.renameSync(lock, aside)
    // Somebody may have taken it over between our look and our move; then it is put back.
    if (holderOf(aside) !== holder) fs.renameSync(aside, lock)
  } catch {
    // Another waiting start was quicker.
  }
  fs.rmSync(aside, { recursive: true, force: true })
}

function holderOf(lock) {
  try {
    return Number(fs.readFileSync(path.join(lock, 'pid'), 'utf8'))
  } catch {
    return undefined
  }
}

/** A number that lives may be another process by now; but a holder also touches its lock every other second. */
function isAlive(lock, pid) {
  const silentFor = Date.now() - (fs.statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? 0)
  if (silentFor < deadAfter && lives(pid)) return true
  return silentFor < programsDeadAfter && programsOf(lock).some(lives)
}

function programsOf(lock) {
  try {
    const names = fs.readdirSync(lock).filter((name) => name.startsWith(programPrefix))
    return names.map((name) => Number(name.slice(programPrefix.length)))
  } catch {
    return []
  }
}

function lives(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
