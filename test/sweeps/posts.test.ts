import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { filledIn } from './bad-words.ts'
import { findForms, openTownForAll, type TownForAll } from './town-for-all.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 })

describe('Every form in the seeded town', () => {
  let town: TownForAll
  beforeEach(async () => {
    town = await openTownForAll()
  })
  afterEach(() => town.app.drop())

  /** How much has happened, and what is begun: rows that a post can add to. */
  async function count(): Promise<number[]> {
    const { db } = town.app.world
    return Promise.all(
      (['event', 'draft', 'session', 'mail', 'private_link', 'person'] as const).map(async (table) => {
        const { rows } = await db
          .selectFrom(table)
          .select(({ fn }) => fn.countAll<number>().as('rows'))
          .executeTakeFirstOrThrow()
        return rows
      }),
    )
  }

  it.for([
    ['another site', { 'Sec-Fetch-Site': 'cross-site' }],
    ['a neighbouring subdomain', { 'Sec-Fetch-Site': 'same-site' }],
    ['nowhere, as an address typed or a mail’s button', { 'Sec-Fetch-Site': 'none' }],
    ['a browser that tells nothing', { 'Sec-Fetch-Site': '' }],
    ['an old browser on another site', { 'Sec-Fetch-Site': '', Origin: 'https://annan.example' }],
    ['a sandbox', { 'Sec-Fetch-Site': '', Origin: 'null' }],
    ['our host at another port', { 'Sec-Fetch-Site': '', Origin: 'http://localhost:8080' }],
  ] as const)('is refused from %s, and nothing has happened', async ([, headers]) => {
    const forms = await findForms(town)
    const before = await count()
    for (const form of forms) {
      const { status, body } = await town.as(form.role).post(form.action, filledIn(form, '2031-05-05'), headers)
      expect([form.action, status]).toEqual([form.action, 403])
      expect(body).toContain('<h1')
    }
    expect(await count()).toEqual(before)
  })

  it('is taken from an old browser on our own pages', async () => {
    const headers = { 'Sec-Fetch-Site': '', Origin: 'http://localhost' }
    expect(
      (await town.as('stranger').post('/sv/starta/vad', { title: 'Titel', summary: 'Text' }, headers)).status,
    ).toBe(303)
  })

  it('pressed twice, or sent again by the browser, does what it does once', async () => {
    const again: string[] = []
    let taken = 0
    const tomorrow = new Date(town.app.clock.now().getTime() + 36 * 3600_000).toISOString().slice(0, 10)
    for (const form of await findForms(town)) {
      const [client, fields] = [town.as(form.role), filledIn(form, tomorrow)]
      const first = await client.post(form.action, fields)
      if (first.status !== 303) {
        console.log(form.role, form.action, first.status, JSON.stringify(fields).slice(0, 300))
        continue
      }
      taken += 1
      const once = await count()
      const second = await client.post(form.action, fields)
      if (second.status >= 500) again.push(`${form.action} as ${form.role} answers ${second.status} the second time`)
      const twice = await count()
      if (String(once) !== String(twice))
        again.push(
          `${form.action} as ${form.role} counts twice: ${once} then ${twice}, ${second.status} ${second.location}`,
        )
    }
    console.log(taken)
    expect(again, again.join('\n')).toEqual([])
    expect(taken).toBeGreaterThan(80)
  })
})
