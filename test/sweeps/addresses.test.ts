import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { openTownForAll, type TownForAll } from './town-for-all.ts'

vi.setConfig({ testTimeout: 120_000 })

/** In place of a number, a name or an id of an address. */
const PARTS = [
  `1' or '1'='1`,
  '1; drop table undertaking; --',
  '../../../../etc/passwd',
  '..',
  '%00',
  '\u0000',
  'å/ä',
  '<script>alert(1)</script>',
  '-1',
  '0',
  '999999999999999999999',
  '1e3',
  '01a0447c-7028-77dd-b94e-000000000000',
  '01A0447C-7028-77DD-B94E-000000000000',
  '__proto__',
  'constructor',
  'ö'.repeat(3000),
]

/** Below a whole page: what a program reads that it shouldn't. */
const FILES = [
  '/.env',
  '/.git/config',
  '/package.json',
  '/assets/../package.json',
  '/assets/..%2f..%2fpackage.json',
  '/assets/%2e%2e/main.js',
  '/sv/../../etc/passwd',
  '/sv//evil.example',
]

const QUERIES = [
  "'",
  `" or 1=1 --`,
  '%00',
  '\u202E\u0000',
  '-1',
  '1e99',
  'NaN',
  '[]',
  '<script>alert(1)</script>',
  '\\',
  '%',
  '_'.repeat(5000),
  '01a0447c-7028-77dd-b94e-000000000000',
]
const NAMES = [
  'sok',
  'sida',
  'fas',
  'plats',
  'organ',
  'slag',
  'version',
  'efter',
  'om',
  'for',
  'till',
  'valt',
  'visa',
  'startat',
  'sparad',
  'traff',
]
/** Of the pages of a place. */
const IN_PLACE = ['manad', 'kvartal', 'per', 'ar', 'inom', 'insats', 'sida', 'efter']

const LIVE = /<script>alert/

describe('An address that nobody meant', () => {
  let town: TownForAll
  beforeAll(async () => {
    town = await openTownForAll()
  })
  afterAll(() => town?.app.drop())

  /** What is wrong with the answers to these addresses, whoever asks. */
  async function faultsAt(paths: readonly string[], headers: Readonly<Record<string, string>> = {}): Promise<string[]> {
    const faults: string[] = []
    for (const [at, path] of paths.entries()) {
      const client = town.as(at % 2 === 0 ? 'stranger' : 'administrator')
      const { status, body, location } = await client.get(path, headers)
      if (![200, 302, 303, 400, 403, 404, 409].includes(status)) faults.push(`${path.slice(0, 150)} answers ${status}`)
      if (LIVE.test(body)) faults.push(`${path.slice(0, 150)} takes its address as HTML`)
      if (location !== null && !location.startsWith('/')) faults.push(`${path.slice(0, 150)} sends to ${location}`)
      if (location?.startsWith('//')) faults.push(`${path.slice(0, 150)} sends to ${location}`)
    }
    return faults
  }

  it('in place of any part of any page’s, is answered in words', async () => {
    const patterns = new Set(
      town.app.routes.filter((it) => it.method === 'GET').map((it) => it.path.replaceAll(/\{[^}]*\}/g, '')),
    )
    expect(patterns.size).toBeGreaterThan(80)
    const paths = [...patterns].flatMap((pattern) => {
      const places = [...pattern.replace('/:language', '/sv').matchAll(/:\w+/g)]
      if (places.length === 0) return [pattern.replace('/:language', '/sv')]
      return places.flatMap(([place]) =>
        PARTS.map((part) =>
          pattern
            .replace('/:language', '/sv')
            .replace(place, encodeURIComponent(part))
            .replaceAll(/:number/g, '11')
            .replaceAll(/:\w+/g, 'lindangen'),
        ),
      )
    })
    const faults = await faultsAt(paths)
    expect(faults, faults.join('\n')).toEqual([])
  })

  it('asked for with odd words after the question mark, is answered in words', async () => {
    const pages = [
      '',
      'utvecklingsarbeten',
      'utvecklingsarbeten/11',
      'utvecklingsarbeten/11/problem',
      'utvecklingsarbeten/11/historik',
      'platser',
      'platser/lindangen',
      'samverkansmodeller/medverka',
      'organisation',
      'ansvar',
      'insatser',
      'arbetsbord',
      'personer',
      'logga-in',
      'starta/plats',
      'utvecklingsarbeten/11/problem/versioner',
      'utvecklingsarbeten/11/problem/sagt',
    ]
    const ofPlace = ['', '/kalender', '/fragor', '/insatser', '/insats', '/overlapp', '/historia']
    const asked = [
      ...pages.map((page) => ({ page, names: NAMES })),
      ...ofPlace.map((page) => ({ page: `platser/lindangen${page}`, names: IN_PLACE })),
    ]
    const paths = asked.flatMap(({ page, names }) =>
      names.flatMap((name) => QUERIES.map((query) => `/sv/${page}?${name}=${encodeURIComponent(query)}`)),
    )
    const faults = await faultsAt(paths)
    expect(faults, faults.join('\n')).toEqual([])
  })

  it('that isn’t even well written, or leads out of the site, is none of ours', async () => {
    const faults = await faultsAt([
      ...FILES,
      '/sv/platser/%E0%A4%A',
      '/sv/platser/%',
      '/xx/',
      '/sv',
      '/sv/utvecklingsarbeten/',
      '/l/',
      '/l/x',
      '/l/%00',
      `/l/${'a'.repeat(43)}`,
      `/${'a/'.repeat(2000)}`,
    ])
    expect(faults, faults.join('\n')).toEqual([])
    for (const path of FILES) {
      const { body } = await town.as('stranger').get(path)
      expect(body, path).not.toMatch(/"dependencies"|root:/)
    }
  })

  it('asked for with a made-up cookie, is answered as to anybody', async () => {
    const asAnybody = await town.as('stranger').get('/sv/arbetsbord')
    for (const cookie of [
      `' or 1=1 --`,
      '%00',
      'ö',
      '../..',
      'a'.repeat(3000),
      `${town.tokens.get('administrator')}x`,
      '__proto__',
    ]) {
      const client = town.as('stranger')
      client.keep('medverka', encodeURIComponent(cookie))
      client.keep('language', encodeURIComponent(cookie))
      const { status, location } = await client.get('/sv/arbetsbord')
      expect({ status, location }, cookie.slice(0, 20)).toEqual({
        status: asAnybody.status,
        location: asAnybody.location,
      })
    }
    expect((await town.as('administrator').get('/sv/arbetsbord')).status).toBe(200)
  })

  it('leaves no fault in the log, and none of its words', () => {
    expect(town.log.filter((line) => line.includes('a page failed')).slice(0, 5)).toEqual([])
    expect(town.log.join('')).not.toMatch(/drop table|passwd|alert\(|or 1=1|evil/)
  })
})
