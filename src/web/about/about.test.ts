import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../../../test/support/app.ts'
import { textOf } from '../../../test/support/client.ts'
import { newestMailTo } from '../../../test/support/mailbox.ts'
import { forgetEveryone, signInAdministrator } from '../../../test/support/people.ts'
import { LANGUAGES } from '../../platform/i18n/index.ts'
import { TERMS } from './glossary-terms.ts'

let app: TestApp
beforeAll(async () => {
  app = await createTestApp()
})
afterAll(() => app.drop())

const ROOT = join(import.meta.dirname, '../../..')
/** The glossary that the design began with lies outside, and may be away where the product runs. */
const DESIGN = join(ROOT, '../shared/design/glossary.md')

/** Swedish words of a glossary's table: its second column, without what stands in brackets. */
function swedishWordsOf(file: string): string[] {
  const rows = readFileSync(file, 'utf8').matchAll(/^\| (?!Code|-)[^|]+\| ([^|]+) \|/gm)
  return [...rows].flatMap(([, cell = '']) =>
    cell
      .split(/[,/()]|;/)
      .map((word) => word.replaceAll('*', '').trim().toLowerCase())
      .filter(Boolean),
  )
}

describe('Pages about the site', () => {
  it.each(
    ['om', 'ordlista', 'integritet', 'tillganglighet', 'tillganglighet/anmal', 'tillganglighet/tack'].flatMap((page) =>
      LANGUAGES.map((language) => `/${language}/${page}`),
    ),
  )('are there for everybody, with one first heading: %s', async (address) => {
    const browser = app.browser()
    const { status, body } = await browser.get(address)
    expect(status).toBe(200)
    expect(body.match(/<h1[ >]/g)).toHaveLength(1)
    // Reading begins no session.
    expect(browser.token()).toBeUndefined()
  })
})

describe('The glossary', () => {
  it('has an address for each word, the same in every language, and the Swedish word beside others', async () => {
    for (const language of LANGUAGES) {
      const { body } = await app.browser().get(`/${language}/ordlista`)
      for (const term of TERMS) expect(body).toContain(`id="${term}"`)
      expect(body.includes('<span lang="sv">Kontaktperson</span>')).toBe(language !== 'sv')
    }
  })

  it('is in the order of the page’s own alphabet', async () => {
    const words = [...(await app.browser().get('/sv/ordlista')).body.matchAll(/<dt>([^<]+)<\/dt>/g)].map(
      (it) => it[1] ?? '',
    )
    expect(words).toEqual(words.toSorted(new Intl.Collator('sv').compare))
    expect(words.at(-1)).toMatch(/^Ö/)
  })

  it('has every word of GLOSSARY.md', async () => {
    const page = textOf((await app.browser().get('/sv/ordlista')).body).toLowerCase()
    expect(swedishWordsOf(join(ROOT, 'GLOSSARY.md')).filter((word) => !page.includes(word))).toEqual([])
  })

  it.skipIf(!existsSync(DESIGN))('has every word of the design’s glossary', async () => {
    const page = textOf((await app.browser().get('/sv/ordlista')).body).toLowerCase()
    expect(swedishWordsOf(DESIGN).filter((word) => !page.includes(word))).toEqual([])
  })
})

describe('The accessibility statement', () => {
  it('has what the law asks for: how far, what lacks, how tried, when, how to tell us, who watches', async () => {
    const { body } = await app.browser().get('/sv/tillganglighet')
    const text = textOf(body)
    for (const part of [
      'delvis förenlig',
      '2018:1937',
      'EN 301 549',
      'självskattning',
      '24 november 2026',
      'oskäligt betungande',
    ])
      expect(text).toContain(part)
    expect(body).toContain('href="/sv/tillganglighet/anmal"')
    expect(body).toContain('href="https://www.digg.se/tdosanmalan"')
  })

  it('is one press away on every page', async () => {
    expect((await app.browser().get('/ar/')).body).toContain('href="/ar/tillganglighet"')
  })
})

describe('Telling what does not work', () => {
  beforeEach(() => forgetEveryone(app.world))
  const REPORT = { text: 'Kartan går inte att läsa.', where: 'Lindängens sida', reply: 'eva@provstad.example' }

  it('reaches the administrators without an account, once however often it is pressed', async () => {
    await signInAdministrator(app.world, 'admin@provstad.example')
    app.clock.advance(1000)
    const browser = app.browser()
    const sent = await browser.post('/sv/tillganglighet/anmal', REPORT)
    expect(sent).toMatchObject({ status: 303, location: '/sv/tillganglighet/tack' })
    expect(textOf((await browser.follow(sent)).body)).toContain('Tack, vi har tagit emot det')
    expect((await browser.post('/sv/tillganglighet/anmal', REPORT)).status).toBe(303)
    expect((await newestMailTo(app.world, 'admin@provstad.example')).body).toContain(REPORT.text)
    const mails = app.world.db.selectFrom('mail').select('id').where('subject', 'not like', '%kod%')
    expect(await mails.execute()).toHaveLength(1)
    expect(browser.token()).toBeUndefined()
  })

  it.each([
    ['nothing', { text: '' }],
    ['a megabyte', { text: 'å'.repeat(500_000) }],
    ['an address that begins a header', { reply: 'eva@provstad.example\r\nBcc: ada@provstad.example' }],
  ])('is refused for %s, with the words kept', async (_, change) => {
    await signInAdministrator(app.world)
    const refused = await app.browser().post('/sv/tillganglighet/anmal', { ...REPORT, ...change })
    expect(refused.status).toBe(422)
    expect(refused.body).toContain('value="Lindängens sida"')
    expect(refused.body).toContain('aria-invalid="true"')
  })

  it('says when there is nobody to read it, and loses nothing', async () => {
    const refused = await app.browser().post('/sv/tillganglighet/anmal', REPORT)
    expect(refused.status).toBe(409)
    expect(textOf(refused.body)).toContain('Just nu finns det ingen här')
    expect(refused.body).toContain(REPORT.text)
  })
})

describe('The page about personal data', () => {
  it('says how long things are kept, by the rules that remove them', async () => {
    const text = textOf((await app.browser().get('/sv/integritet')).body)
    expect(text).toContain('30 dagar efter att du senast var här')
    expect(text).toContain('30 dagar efter att du senast skrev')
    expect(text).toContain('Gäller i 15 minuter')
    expect(text).toContain('Adressen är borta 7 dagar senare, och allt efter 30 dagar')
    expect(text).toContain('borta efter 90 dagar')
  })
})
