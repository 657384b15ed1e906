import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { LANGUAGES } from '../../src/platform/i18n/index.ts'
import { textOf } from '../support/client.ts'
import { lookAround, openTownForAll, ROLES, type SeenPage, type TownForAll } from './town-for-all.ts'

vi.setConfig({ testTimeout: 120_000 })

/** What no page may say to anybody: a word that only a program knows, or nothing where something should be. */
const SLIPS = /\bundefined\b|\bNaN\b|\[object |Invalid Date|\{\w+, (?:plural|select)|&(?:amp;)?(?:lt|quot|#39);/

const SOME_OF_EACH = 5

/** Where a link may send on: to signing in, and from an effort's overlaps to those of the undertaking that it is. */
const SENDS_TO = /\/logga-in|^\/\w\w\/utvecklingsarbeten\/\d+\/overlapp(?:\/[\da-f-]+)?$/

/** What is wrong with a page as such. */
function faultsOf({ path, from, status, location, headers, body }: SeenPage): string[] {
  if (status === 302 || status === 303) return SENDS_TO.test(location ?? '') ? [] : [`${path} sends to ${location}`]
  // Files to save: a calendar entry, a model.
  if (status === 200 && !headers.get('Content-Type')?.startsWith('text/html')) return []
  const faults: string[] = []
  const text = textOf(body)
  const ids = [...body.matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => id)
  const inside = [...body.matchAll(/href="#([^"]+)"/g)].map(([, id = '']) => decodeURIComponent(id))
  if (status !== 200) faults.push(`answers ${status}`)
  if ((body.match(/<h1[\s>]/g) ?? []).length !== 1) faults.push('has not one first heading')
  if (SLIPS.test(text)) faults.push(`says “${text.match(SLIPS)?.[0]}”`)
  const twice = ids.filter((id, at) => ids.indexOf(id) !== at)
  if (twice.length > 0) faults.push(`has the id ${twice[0]} twice`)
  for (const id of inside) if (!ids.includes(id)) faults.push(`links to #${id}, which is not there`)
  return faults.map((fault) => `${path} ${fault}; linked from ${from}`)
}

describe('Every page that links lead to in the seeded town', () => {
  let town: TownForAll
  beforeAll(async () => {
    town = await openTownForAll()
  })
  afterAll(() => town?.app.drop())

  it.for(ROLES)('is there and whole for a %s', async (role) => {
    const faults: string[] = []
    let count = 0
    // All that a stranger and an administrator come to; of what the others see besides, some of each kind.
    const everything = role === 'stranger' || role === 'administrator'
    for await (const page of lookAround(town, role, 'sv', everything ? undefined : SOME_OF_EACH)) {
      count += 1
      faults.push(...faultsOf(page))
    }
    expect(faults, faults.join('\n')).toEqual([])
    expect(count).toBeGreaterThan(everything ? 300 : 100)
  })

  it.for(LANGUAGES.filter((it) => it !== 'sv'))('is there and whole in another language (%s)', async (language) => {
    const faults: string[] = []
    for await (const page of lookAround(town, 'stranger', language)) faults.push(...faultsOf(page))
    expect(faults, faults.join('\n')).toEqual([])
  })

  it('is there and whole by a clock that stands before all that has happened', async () => {
    town.app.clock.advance(-2 * 365 * 24 * 60 * 60 * 1000)
    const faults: string[] = []
    for await (const page of lookAround(town, 'stranger', 'sv', SOME_OF_EACH)) {
      faults.push(...faultsOf(page))
      const before = textOf(page.body).match(/-\d+ dagar?/)?.[0]
      if (before !== undefined) faults.push(`${page.path} says “${before}”`)
    }
    expect(faults, faults.join('\n')).toEqual([])
  })

  it('left no fault in the log, and nobody’s secret', () => {
    const log = town.log.join('')
    expect(town.log.filter((line) => line.includes('a page failed'))).toEqual([])
    for (const token of town.tokens.values()) expect(log).not.toContain(token)
    expect(log).not.toMatch(/@|\/l\/[\w-]{10}/)
    expect(log).toContain('/:language/utvecklingsarbeten')
  })
})
