import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hiddenFields, textOf } from '../../../../test/support/client.ts'
import { openProvstad, type ProvstadPages } from '../../../../test/support/provstad-pages.ts'

let pages: ProvstadPages
let at: ProvstadPages['at']
beforeAll(async () => {
  pages = await openProvstad()
  at = pages.at
})
afterAll(() => pages.app.drop())

const begun = async (browser = pages.initiator, room = 'syfte/syfte') =>
  hiddenFields((await browser.get(at(room))).body)

describe('Purpose, ambition and delimitation', () => {
  it('are missing in words, for everybody to see, with a way to write them for those who may', async () => {
    const page = await pages.stranger.get(at('syfte'))
    expect(page.status).toBe(200)
    expect(textOf(page.body)).toContain('Syftet är inte skrivet än.')
    expect(page.body).not.toContain(at('syfte/syfte'))
    expect((await pages.initiator.get(at('syfte'))).body).toContain(at('syfte/avgransning'))
  })

  it('are written by the private link, each in versions, in the language that they were written in', async () => {
    const sent = await pages.initiator.post(at('syfte/syfte'), {
      ...(await begun()),
      text: 'شارع آمن.',
      language: 'ar',
    })
    expect(sent).toMatchObject({ status: 303, location: `${at('syfte')}?sparad=syfte` })
    const page = await pages.initiator.follow(sent)
    expect(page.body).toMatch(/lang="ar" dir="rtl"[^>]*><p>شارع آمن/)
    expect(textOf(page.body)).toContain('Syftet är sparat.')
    await pages.contact.post(at('syfte/syfte'), {
      ...(await begun(pages.contact)),
      text: 'En trygg gata.',
      language: 'sv',
    })
    const both = textOf((await pages.stranger.get(at('syfte'))).body)
    expect(both).toContain('Version 2,')
    expect(both).toContain('En tidigare version')
  })

  it('on a stale page come back beside the newer version, with one’s own words, and are saved from there', async () => {
    const [mine, theirs] = [await begun(), await begun(pages.contact)]
    await pages.contact.post(at('syfte/syfte'), { ...theirs, text: 'Så skrev kontaktpersonen.', language: 'sv' })
    const stale = await pages.initiator.post(at('syfte/syfte'), { ...mine, text: 'Så skrev vi.', language: 'sv' })
    expect(stale.status).toBe(409)
    expect(stale.body).toContain('Så skrev vi.</textarea>')
    expect(textOf(stale.body)).toContain('Så skrev kontaktpersonen.')
    const next = { ...hiddenFields(stale.body), text: 'Så skriver vi nu.', language: 'sv' }
    expect((await pages.initiator.post(at('syfte/syfte'), next)).status).toBe(303)
  })

  it('pressed twice are written once', async () => {
    const fields = { ...(await begun(pages.initiator, 'syfte/ambition')), text: 'Hela gatan.', language: 'sv' }
    const answers = await Promise.all([1, 2].map(() => pages.initiator.post(at('syfte/ambition'), fields)))
    expect(answers.map(({ status }) => status)).toEqual([303, 303])
    expect(textOf((await pages.stranger.get(at('syfte'))).body)).toContain('Ambition Hela gatan. Version 1,')
  })

  it('keep their words when they are refused', async () => {
    const long = 'ord '.repeat(2000)
    const refused = await pages.initiator.post(at('syfte/avgransning'), {
      ...(await begun()),
      text: long,
      language: 'sv',
    })
    expect(refused.status).toBe(422)
    expect(refused.body).toContain(`${long}</textarea>`)
    expect(refused.body).toContain('href="#field-text"')
    const empty = await pages.initiator.post(at('syfte/avgransning'), {})
    expect(empty.status).toBe(422)
  })

  it('are others’ to read, and who may not write is told what to do', async () => {
    for (const browser of [pages.stranger, pages.executive]) {
      const refused = await browser.get(at('syfte/syfte'))
      expect(refused.status).toBe(403)
      expect(textOf(refused.body)).toContain('Öppna din privata länk först.')
      expect((await browser.post(at('syfte/syfte'), { text: 'x', basedOn: '0', language: 'sv' })).status).toBe(403)
    }
    expect((await pages.initiator.get(at('syfte/dröm'))).status).toBe(404)
    expect((await pages.stranger.get('/sv/utvecklingsarbeten/999999/syfte')).status).toBe(404)
  })

  it('can be read in three languages', async () => {
    for (const language of ['sv', 'en', 'ar']) {
      const page = await pages.stranger.get(at('syfte').replace('/sv/', `/${language}/`))
      expect(page.status).toBe(200)
      expect(page.body).toContain(`<html lang="${language}"`)
    }
  })
})

describe('What contradicts itself', () => {
  it('stands side by side for everybody, and is settled with a reason by those who may', async () => {
    const fields = await begun(pages.initiator, 'syfte/ambition')
    await pages.initiator.post(at('syfte/ambition'), {
      ...fields,
      text: 'Hela stadsdelen ska bli trygg.',
      language: 'sv',
    })
    const seen = await pages.stranger.get(at('syfte'))
    expect(textOf(seen.body)).toMatch(
      /Det här säger emot varandra Två olika skalor Ambitionen .*Hela stadsdelen ska bli trygg\..* Den valda skalan/,
    )
    const [, form = ''] =
      (await pages.initiator.get(at('syfte'))).body.match(/href="([^"]+motsagelser\/[0-9a-f]{64})"/) ?? []
    expect(seen.body).not.toContain(form)
    expect((await pages.stranger.get(form)).status).toBe(403)
    expect((await pages.initiator.get(at('omfattning'))).body).toContain(form)
    const [front, stranger] = [
      await pages.initiator.get(at('syfte').replace('/syfte', '')),
      await pages.stranger.get(at('syfte').replace('/syfte', '')),
    ]
    expect(textOf(front.body)).toContain('Två texter om skala eller syfte säger emot varandra.')
    expect(textOf(stranger.body)).not.toContain('säger emot varandra.')
    const empty = await pages.initiator.post(form, { reason: ' ', language: 'sv' })
    expect(empty.status).toBe(422)
    const given = await pages.initiator.post(form, { reason: 'Gatan är stadsdelens <b>enda</b>.', language: 'sv' })
    expect(given.status).toBe(303)
    const settled = textOf((await pages.stranger.get(at('syfte'))).body)
    expect(settled).toContain('Varför de går ihop')
    expect(settled).toContain('Gatan är stadsdelens <b>enda</b>.')
    expect((await pages.initiator.get(at(`syfte/motsagelser/${'0'.repeat(64)}`))).status).toBe(404)
    expect((await pages.initiator.post(at(`syfte/motsagelser/${'0'.repeat(64)}`), { reason: 'x' })).status).toBe(409)
  })
})
