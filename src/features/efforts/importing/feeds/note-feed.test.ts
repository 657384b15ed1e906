import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { csvOf, type ImportingTown, openImportingTown } from '../../../../../test/support/imports.ts'
import { addWorkingDays, dateIn } from '../../../../platform/calendar/index.ts'
import { askToApply } from '../applying/ask-to-apply.ts'
import { UnreadableFile } from '../domain/fault.ts'
import { listImports } from '../runs/store.ts'
import { listSources } from '../sources/store.ts'
import { fetchFeed, OUTSIDE, type Outside } from './fetch-feed.ts'
import { noteFeed } from './note-feed.ts'
import { readFeedsTask } from './read-feeds.ts'

let test: ImportingTown
beforeAll(async () => {
  test = await openImportingTown()
})
afterAll(() => test.drop())

const server = createServer((asked, answer) => {
  if (asked.url === '/flytt') return answer.writeHead(302, { Location: '/lista' }).end()
  if (asked.url === '/runt') return answer.writeHead(302, { Location: '/runt' }).end()
  if (asked.url === '/inat') return answer.writeHead(302, { Location: 'http://example.org/' }).end()
  if (asked.url === '/stor') return answer.end(Buffer.alloc(21 * 1024 * 1024, 'a'))
  return asked.url === '/lista'
    ? answer.end(csvOf([1, 'Ur flödet', 'Provgatan', '2026', '']))
    : answer.writeHead(404).end()
})
beforeAll(() => new Promise<void>((done) => server.listen(0, '127.0.0.1', done)))
afterAll(() => server.close())

/** The same, but plain http on this machine stands for https elsewhere. */
const outside: Outside = {
  lookup: async () => [{ address: '127.0.0.1', family: 4 }],
  isPublic: () => true,
  request: (url, options, heard) =>
    request(`http://flode.example:${(server.address() as AddressInfo).port}${url.pathname}`, options, heard),
}
const fetched = async (address: string, from = outside): Promise<string> => {
  try {
    let text = ''
    for await (const piece of fetchFeed(address, from)) text += piece
    return text
  } catch (error) {
    return error instanceof UnreadableFile ? error.fault.key : String(error)
  }
}

describe('A feed', () => {
  it('is fetched over https from the public internet, and nowhere else', async () => {
    expect(await fetched('https://flode.example/lista')).toContain('Ur flödet')
    expect(await fetched('https://flode.example/flytt')).toContain('Ur flödet')
    for (const [path, key] of [
      ['runt', 'moves'],
      ['inat', 'https'],
      ['stor', 'size'],
      ['borta', 'status'],
    ])
      expect(await fetched(`https://flode.example/${path}`)).toBe(`import.feed.${key}`)
    expect(await fetched('http://example.org/')).toBe('import.feed.https')
    expect(await fetched('https://a:b@example.org/')).toBe('import.feed.https')
    for (const host of ['127.0.0.1', '[::1]', '10.0.0.1', '0x7f.1', '2130706433', '169.254.169.254'])
      expect(await fetched(`https://${host}/`, OUTSIDE)).toMatch(/^import.feed.private$/)
  })

  it('waits to be looked at, is fetched again when that is done, and says why it can’t be', async () => {
    const source = await test.source('Flödet', { feed: 'https://flode.example/lista' })
    await test.source('Borta', { feed: 'https://flode.example/borta' })
    await readFeedsTask(outside).run(test.world, {})
    const [run] = await listImports(test.world.db, 9)
    expect(run).toMatchObject({ source: source.id, state: 'received', fileName: 'flode.example', begunBy: null })
    await readFeedsTask(outside).run(test.world, {})
    expect(await listImports(test.world.db, 9)).toHaveLength(1)
    expect(await listSources(test.world.db)).toMatchObject([
      { name: 'Borta', feedFault: { key: 'import.feed.status', values: { status: 404 } } },
      { name: 'Flödet', feedFault: null, feedReadAt: test.world.now() },
    ])
    const duties = () =>
      test.world.db.selectFrom('duty').select(['subject', 'body', 'due', 'done_at as done']).execute()
    const looking = { subject: run?.id, body: test.town.technical, due: addWorkingDays(dateIn(test.world.now()), 5) }
    expect(await duties()).toEqual([{ ...looking, done: null }])
    // Told what its columns are, it changes something, and still waits; then it is taken in.
    await test.tell(await test.run(run?.id ?? ''))
    expect(await duties()).toEqual([{ ...looking, done: null }])
    await test.world.perform(askToApply, test.officer, { import: run?.id })
    await test.work()
    expect(await duties()).toEqual([{ ...looking, done: test.world.now() }])
    // The next night it says the same: nobody is asked to look.
    test.clock.set('2026-03-20T02:23:00Z')
    await readFeedsTask(outside).run(test.world, {})
    await test.work()
    expect(await listImports(test.world.db, 1)).toMatchObject([{ state: 'discarded', same: 1 }])
    expect(await duties()).toHaveLength(1)
    expect(await test.world.perform(noteFeed, test.officer, { source: source.id, fault: null })).toMatchObject({
      kind: 'forbidden',
    })
  })
})
