import { readdirSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { privateFolder, query, startOwner, unsynced } from '../../../test/support/embedded-folders.ts'
import { EmbeddedPostgresProblem, joinEmbedded, startEmbedded } from './index.ts'
import { claimFolder, ownerOf } from './owner-lock.ts'

const isReady = (said: { url?: string }) => said.url !== undefined

// Servers are made, killed and recovered here, possibly on a machine that is busy with the rest of the suite.
vi.setConfig({ testTimeout: 120_000 })

describe('A data folder has one owner', () => {
  let place: ReturnType<typeof privateFolder>
  beforeEach(() => {
    place = privateFolder('data')
  })
  afterEach(() => place.remove())

  it('a second start says so in two languages and stops; the first is not disturbed', async () => {
    const owner = startOwner(place.folder, 'hold')
    const { url = '' } = await owner.says(isReady)
    const second = await startEmbedded({ dataFolder: place.folder, settings: unsynced }).catch(
      (error: unknown) => error,
    )
    if (!(second instanceof EmbeddedPostgresProblem)) throw new Error('The second start was let in.')
    expect(second.kind).toBe('in-use')
    expect(second.sv).toContain(`process ${owner.child.pid}`)
    expect(second.sv).toContain(place.folder)
    expect(second.en).toContain('already in use')
    expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }])
    await owner.kill('SIGTERM')
  })

  it('of several first starts at once, one gets it and the others say that it is taken', async () => {
    const owners = Array.from({ length: 4 }, () => startOwner(place.folder, 'hold'))
    const said = await Promise.all(owners.map((owner) => owner.says(({ url, problem }) => Boolean(url ?? problem))))
    expect(said.filter(isReady).length).toBe(1)
    expect(said.filter(({ problem }) => problem === 'in-use').length).toBe(3)
    await Promise.all(owners.map((owner) => owner.kill('SIGTERM')))
  })

  it('of several starts after a kill, one takes it over', async () => {
    const killed = startOwner(place.folder, 'hold')
    await killed.says(isReady)
    await killed.kill('SIGKILL')
    const owners = Array.from({ length: 4 }, () => startOwner(place.folder, 'hold'))
    const said = await Promise.all(owners.map((owner) => owner.says(({ url, problem }) => Boolean(url ?? problem))))
    expect(said.filter(isReady).length).toBe(1)
    expect(said.filter(({ problem }) => problem === 'in-use').length).toBe(3)
    await Promise.all(owners.map((owner) => owner.kill('SIGTERM')))
  })

  it('a command beside it joins its server, and leaves it running', async () => {
    const owner = startOwner(place.folder, 'hold')
    const { url = '', pid } = await owner.says(isReady)
    const joined = await joinEmbedded({ dataFolder: place.folder, settings: unsynced })
    expect([joined.url, joined.pid]).toEqual([url, pid])
    await joined.stop()
    expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }])
    await owner.kill('SIGTERM')
  })

  it('a command alone starts the server itself, and stops it', async () => {
    const server = await joinEmbedded({ dataFolder: place.folder, settings: unsynced })
    expect((await ownerOf(place.folder))?.pid).toBe(process.pid)
    await server.stop()
    await server.stop()
    expect(await ownerOf(place.folder)).toBeUndefined()
    await expect(query(server.url, 'select 1')).rejects.toThrow()
  })

  it('a claim that was given back can be made again, and leaves one small file', async () => {
    for (let n = 0; n < 3; n++) {
      const claim = await claimFolder(place.folder)
      expect(claim.mine).toBe(true)
      expect((await claimFolder(place.folder)).mine).toBe(false)
      if (claim.mine) claim.release()
    }
    expect(readdirSync(place.folder)).toEqual(['in-use.3'])
  })
})
