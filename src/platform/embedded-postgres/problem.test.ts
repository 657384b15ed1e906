import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, lstatSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  isRoot,
  ownerProgram,
  privateFolder,
  query,
  startOwner,
  unsynced,
} from '../../../test/support/embedded-folders.ts'
import { findBinaries } from './binaries.ts'
import { EmbeddedPostgresProblem, startEmbedded } from './index.ts'

const nobody = { uid: 65534, gid: 65534 }

async function problemOf(dataFolder: string): Promise<EmbeddedPostgresProblem> {
  const result = await startEmbedded({ dataFolder, settings: unsynced }).catch((error: unknown) => error)
  if (result instanceof EmbeddedPostgresProblem) return result
  throw result instanceof Error ? result : new Error('It started.')
}

// Servers are made, killed and recovered here, possibly on a machine that is busy with the rest of the suite.
vi.setConfig({ testTimeout: 120_000 })

describe('A data folder that cannot be used is explained', () => {
  let place: ReturnType<typeof privateFolder>
  beforeEach(() => {
    place = privateFolder()
  })
  afterEach(() => place.remove())

  it('when it is a file, or lies under one', async () => {
    const file = path.join(place.folder, 'file')
    writeFileSync(file, '')
    for (const folder of [file, path.join(file, 'below')]) {
      const problem = await problemOf(folder)
      expect(problem.kind).toBe('folder')
      expect(problem.sv).toContain(folder)
      expect(problem.en).toContain('MEDVERKA_DATA')
    }
  })

  it.runIf(isRoot)('when it may not be written to by the one who starts', async ({ skip }) => {
    const asNobody = spawnSync(process.execPath, ['--check', ownerProgram], { ...nobody, cwd: '/' })
    skip(asNobody.status !== 0, 'This checkout lies where only root may enter, so nobody else can run it.')
    chmodSync(place.folder, 0o755)
    const folder = path.join(place.folder, 'data')
    const { problem, words } = await startOwner(folder, 'hold', nobody).says((said) => said.problem !== undefined)
    expect([problem, words]).toEqual(['folder', expect.stringContaining(folder)])
  })

  it.skipIf(isRoot)('when it may not be written to', async () => {
    chmodSync(place.folder, 0o500)
    expect((await problemOf(path.join(place.folder, 'data'))).kind).toBe('folder')
    expect((await problemOf(place.folder)).kind).toBe('folder')
  })

  it('when something that is no database stands in the way, which is left alone', async () => {
    mkdirSync(path.join(place.folder, 'postgresql'))
    writeFileSync(path.join(place.folder, 'postgresql/letter.txt'), 'mine')
    const problem = await problemOf(place.folder)
    expect([problem.kind, problem.sv]).toEqual(['folder', expect.stringContaining('Flytta undan den')])
    expect(readdirSync(path.join(place.folder, 'postgresql'))).toEqual(['letter.txt'])
  })

  it('when the database is of another PostgreSQL', async () => {
    mkdirSync(path.join(place.folder, 'postgresql/global'), { recursive: true })
    writeFileSync(path.join(place.folder, 'postgresql/global/pg_control'), '')
    writeFileSync(path.join(place.folder, 'postgresql/PG_VERSION'), '17\n')
    expect((await problemOf(place.folder)).kind).toBe('version')
  })

  it('when PostgreSQL itself refuses, in its words', async () => {
    const server = await startEmbedded({ dataFolder: place.folder, settings: unsynced })
    await server.stop()
    writeFileSync(path.join(place.folder, 'postgresql/postgresql.conf'), 'no_such_setting = 1\n')
    const problem = await problemOf(place.folder)
    expect([problem.kind, problem.en]).toEqual(['start', expect.stringContaining('no_such_setting')])
  })
})

describe('A full disk is explained', () => {
  const place = privateFolder('disk')
  const mounted = isRoot && spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=250m', 'tmpfs', place.folder]).status === 0
  const filler = path.join(place.folder, 'filler')
  afterEach(() => {
    if (mounted) spawnSync('umount', ['-l', place.folder])
    place.remove()
  })

  // A disk of our own to fill needs the right to mount one, which only root outside a container has.
  it.runIf(mounted)('at the first start, and later, and what was saved is there when there is room again', async () => {
    fill(filler, 200)
    expect((await problemOf(place.folder)).kind).toBe('disk-full')
    rmSync(filler)
    const server = await startEmbedded({ dataFolder: place.folder, settings: unsynced })
    await query(server.url, 'create table number (n int); insert into number values (1)')
    await server.stop()
    fill(filler, 1000)
    expect((await problemOf(place.folder)).kind).toBe('disk-full')
    rmSync(filler)
    const again = await startEmbedded({ dataFolder: place.folder, settings: unsynced })
    expect(await query(again.url, 'select n from number')).toEqual([{ n: 1 }])
    await again.stop()
  })
})

function fill(file: string, megabytes: number): void {
  spawnSync('dd', ['if=/dev/zero', `of=${file}`, 'bs=64k', `count=${megabytes * 16}`])
}

describe('The programs', () => {
  it('can be run by another user, without their links, from a checkout that only root may enter', () => {
    const place = privateFolder('checkout', 'package')
    const copies = privateFolder()
    chmodSync(copies.folder, 0o755)
    const original = path.join(path.dirname(findBinaries(undefined).postgres), '..')
    const native = path.join(place.folder, 'native')
    cpSync(original, native, {
      recursive: true,
      verbatimSymlinks: true,
      filter: (file) => !lstatSync(file).isSymbolicLink(),
    })
    writeFileSync(path.join(place.folder, 'package.json'), '{ "version": "18.4.0" }')
    const { postgres } = findBinaries(isRoot ? nobody : undefined, native, [copies.folder])
    expect(postgres.startsWith(isRoot ? copies.folder : native)).toBe(true)
    const run = spawnSync(postgres, ['--version'], { ...(isRoot ? nobody : {}), cwd: '/', encoding: 'utf8' })
    expect(run.stdout).toContain('PostgreSQL) 18.')
    expect(findBinaries(isRoot ? nobody : undefined, native, [copies.folder]).postgres).toBe(postgres)
    expect(existsSync(postgres)).toBe(true)
    place.remove()
    copies.remove()
  })
})
