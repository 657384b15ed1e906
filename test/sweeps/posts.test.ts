import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { filledIn } from './bad-words.ts'
import { type FormOf, findForms, ofEachKind, openTownForAll, type TownForAll } from './town-for-all.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 })

const TOMORROW = '2031-05-05'

/** What browsers say of forms that are none of ours, and what old ones don't say. */
const ELSEWHERE = [
  { 'Sec-Fetch-Site': 'cross-site' },
  { 'Sec-Fetch-Site': 'same-site' },
  { 'Sec-Fetch-Site': 'none' },
  { 'Sec-Fetch-Site': '' },
  { 'Sec-Fetch-Site': '', Origin: 'https://annan.example' },
  { 'Sec-Fetch-Site': '', Origin: 'null' },
  { 'Sec-Fetch-Site': '', Origin: 'http://localhost:8080' },
]

/** Another code, or another link instead of the one before, is what one asks for by pressing again. */
const ANOTHER = /\/(logga-in|lank)$/

describe('Every form in the seeded town', () => {
  let town: TownForAll
  let forms: FormOf[]
  beforeAll(async () => {
    town = await openTownForAll()
    forms = ofEachKind(await findForms(town))
  })
  afterAll(() => town?.app.drop())

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

  it('is refused when it comes from elsewhere, and nothing has happened', async () => {
    const before = await count()
    for (const form of forms) {
      for (const headers of ELSEWHERE) {
        const { status, body } = await town.as(form.role).post(form.action, filledIn(form, TOMORROW), headers)
        expect([form.action, headers, status]).toEqual([form.action, headers, 403])
        expect(body).toContain('<h1')
      }
    }
    expect(await count()).toEqual(before)
  })

  it('is taken from an old browser on our own pages', async () => {
    const headers = { 'Sec-Fetch-Site': '', Origin: 'http://localhost' }
    const fields = { title: 'En innergård', summary: 'Vi vill kunna sitta ute.' }
    expect((await town.as('stranger').post('/sv/starta/vad', fields, headers)).status).toBe(303)
  })

  it('pressed twice, or sent again by the browser, does what it does once', async () => {
    const faults: string[] = []
    let taken = 0
    for (const form of forms) {
      const [client, fields] = [town.as(form.role), filledIn(form, TOMORROW)]
      if ((await client.post(form.action, fields)).status !== 303) continue
      taken += 1
      const once = await count()
      const { status } = await client.post(form.action, fields)
      if (status >= 500) faults.push(`${form.action} as ${form.role} answers ${status} the second time`)
      const twice = await count()
      if (String(once) !== String(twice) && !ANOTHER.test(form.action))
        faults.push(`${form.action} as ${form.role} counts twice: ${once}, then ${twice}`)
    }
    expect(faults, faults.join('\n')).toEqual([])
    expect(taken).toBeGreaterThan(30)
  })
})
