import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hiddenFields, textOf } from '../../../test/support/client.ts'
import { browserOf, openUndertakingPages, type UndertakingPages } from '../../../test/support/undertaking-pages.ts'
import { insertResident } from '../../../test/support/undertakings.ts'
import { confirmProblem, describeProblem, findProblem, LONGEST } from '../../features/problems/index.ts'

const TEXT =
  'Gatan är mörk om kvällen och många går en omväg för att slippa gå där ensamma när de kommer hem sent från sitt arbete.'

let pages: UndertakingPages
let at: UndertakingPages['at']
beforeAll(async () => {
  pages = await openUndertakingPages()
  at = pages.at
  const { world } = pages.app
  const { work } = pages
  const described = await world.perform(describeProblem, work.contact, {
    undertaking: work.id,
    text: TEXT,
    editedFrom: 0,
  })
  if (!described.ok) throw new Error(described.reason)
  const anna = await insertResident(world.db)
  await world.perform(confirmProblem, anna, { undertaking: work.id, base: described.value.id })
})
afterAll(() => pages.app.drop())

const problem = () => findProblem(pages.app.world.db, pages.work.id)
const begun = async (browser = pages.contact) => hiddenFields((await browser.get(at('problem/skriv'))).body)

describe('Rewriting a description', () => {
  it('asks what kind of edit it is, and what has changed', async () => {
    const form = await pages.contact.get(at('problem/skriv'))
    expect(textOf(form.body)).toContain('En har sagt att texten stämmer. Det räknas inte för den nya')
    const refused = await pages.contact.post(at('problem/skriv'), { ...(await begun()), text: `${TEXT} Tidigt.` })
    expect(refused.status).toBe(422)
    expect(refused.body).toContain(`${TEXT} Tidigt.</textarea>`)
    expect(textOf(refused.body)).toContain('Skriv vad du har ändrat och varför')
    const same = { ...(await begun()), text: TEXT, language: 'sv', edit: 'editorial', changeNote: 'Inget.' }
    expect(textOf((await pages.contact.post(at('problem/skriv'), same)).body)).toContain('Texten är densamma')
  })

  it('shows before it is saved that a correction of language keeps what residents have said', async () => {
    const text = TEXT.replace('sitt arbete', 'sitt jobb')
    const fields = { ...(await begun()), text, language: 'sv', edit: 'editorial', changeNote: 'Kortare ord.' }
    const check = await pages.contact.post(at('problem/skriv'), fields)
    expect(check.status).toBe(200)
    expect(textOf(check.body)).toContain('En språklig rättning: det som en har sagt står kvar')
    expect(check.body).toMatch(/<del>.*arbete<\/del><ins>.*jobb<\/ins>/)
    expect(await problem()).toMatchObject({ version: 1 })
    const back = await pages.contact.post(at('problem/skriv'), { ...hiddenFields(check.body), steg: 'andra' })
    expect(back.body).toContain(`${text}</textarea>`)
    const saved = await pages.contact.post(at('problem/skriv'), { ...hiddenFields(check.body), steg: 'spara' })
    expect(saved.location).toBe(`${at('problem')}?sparad=2`)
    expect(textOf((await pages.contact.follow(saved)).body)).toContain('Version 2 är sparad.')
    expect(await problem()).toMatchObject({ version: 2, confirmations: 1 })
  })

  it('shows that residents are asked anew, also when its writer says that only the language changes', async () => {
    const text = TEXT.replace('Gatan är mörk', 'Gatan är inte mörk')
    const fields = { ...(await begun()), text, language: 'sv', edit: 'editorial', changeNote: 'Ett ord.' }
    const check = await pages.contact.post(at('problem/skriv'), fields)
    expect(textOf(check.body)).toContain('En som har sagt att texten stämmer frågas på nytt')
    expect(textOf(check.body)).toContain('ett ord som ”inte” har ändrats')
  })

  it('comes back beside the newer version when somebody saved one meanwhile, and is saved from there', async () => {
    const [mine, theirs] = [await begun(), await begun(pages.initiator)]
    const version = Number(mine.editedFrom)
    const write = (text: string) => ({ text, language: 'sv', edit: 'substantive', changeNote: 'Vi talade om det.' })
    const first = { ...theirs, ...write('Gatan är mörk och bullrig om kvällen.'), steg: 'spara' }
    expect((await pages.initiator.post(at('problem/skriv'), first)).status).toBe(303)
    const stale = await pages.contact.post(at('problem/skriv'), { ...mine, ...write('Gatan är mörk och smutsig.') })
    expect(stale.status).toBe(409)
    expect(stale.body).toContain('Gatan är mörk och smutsig.</textarea>')
    expect(textOf(stale.body)).toContain(`Det här ändrades i version ${version + 1} medan du skrev`)
    expect(stale.body).toMatch(/<ins>.*bullrig/)
    const next = hiddenFields(stale.body)
    expect(next.editedFrom).toBe(String(version + 1))
    const check = await pages.contact.post(at('problem/skriv'), {
      ...next,
      ...write('Gatan är mörk, bullrig, smutsig.'),
    })
    const saved = await pages.contact.post(at('problem/skriv'), { ...hiddenFields(check.body), steg: 'spara' })
    expect(saved.location).toBe(`${at('problem')}?sparad=${version + 2}`)
  })

  it('by two at once is one version and one who is told', async () => {
    const [mine, theirs] = [await begun(), await begun(pages.initiator)]
    const write = (text: string) => ({
      text,
      language: 'sv',
      edit: 'substantive',
      changeNote: 'Samtidigt.',
      steg: 'spara',
    })
    const answers = await Promise.all([
      pages.contact.post(at('problem/skriv'), { ...mine, ...write('Så skrev kontaktpersonen.') }),
      pages.initiator.post(at('problem/skriv'), { ...theirs, ...write('Så skrev de som startade.') }),
    ])
    expect(answers.map((it) => it.status).sort()).toEqual([303, 409])
    expect(answers.find((it) => it.status === 409)?.body).toMatch(/Så skrev [^<]+<\/textarea>/)
  })

  it('is refused to others, who are told what they can do', async () => {
    const browser = await browserOf(pages.app, 'gun@provstad.example')
    const refused = await browser.post(at('problem/skriv'), { text: 'Mitt.', editedFrom: '1' })
    expect(refused.status).toBe(403)
    expect(textOf(refused.body)).toContain('Du kan föreslå en ändring.')
  })
})

describe('A text that people already speak about', () => {
  it('comes back to be read again when it was rewritten meanwhile, with the words kept', async () => {
    const browser = await browserOf(pages.app, 'hugo@provstad.example')
    const asked = hiddenFields((await browser.get(at('problem/stammer-inte'))).body)
    const now = await problem()
    const edit = { undertaking: pages.work.id, text: 'En helt ny text om något annat.', changeNote: 'Allt är nytt.' }
    await pages.app.world.perform(describeProblem, pages.work.contact, { ...edit, editedFrom: now?.version })
    await browser.post(at('problem/stammer-inte'), { ...asked, text: 'Det är bullret.', language: 'sv' })
    const stale = await browser.post(at('problem/vem'), { for: 'stammer-inte', as: 'resident' })
    expect(stale.status).toBe(409)
    expect(stale.body).toContain('Det är bullret.</textarea>')
    expect(textOf(stale.body)).toContain('Texten har skrivits om sedan du öppnade sidan.')
    expect(textOf(stale.body)).toContain('En helt ny text om något annat.')
    const sent = await browser.post(at('problem/stammer-inte'), {
      ...hiddenFields(stale.body),
      text: 'Det är bullret.',
      language: 'sv',
    })
    expect(sent.location).toContain(at('problem/tack'))
  })
})

describe('Versions', () => {
  it('are all there, each with what changed in it, and any two can be compared', async () => {
    const page = await pages.app.browser().get(at('problem/versioner'))
    const { version = 0 } = (await problem()) ?? {}
    expect(textOf(page.body)).toContain(`Från version ${version - 1} till version ${version}`)
    const two = await pages.app.browser().get(`${at('problem/versioner')}?fran=1&till=2`)
    expect(two.body).toMatch(/<del>.*arbete<\/del><ins>.*jobb<\/ins>/)
    expect(textOf(two.body)).toContain('Språklig rättning: det som sagts gäller fortfarande')
    const first = textOf((await pages.app.browser().get(`${at('problem/versioner')}?till=1`)).body)
    expect(first).toContain(TEXT)
    expect((await pages.app.browser().get(`${at('problem/versioner')}?fran=x&till=%00`)).status).toBe(200)
  })
})

const tricksIn = (body: string) => ['<img', '<script>alert', '\u202E', '\u0007'].filter((it) => body.includes(it))

describe('Hostile text', () => {
  const HOSTILE = '<img src=x onerror=alert(1)>\u202Egnp.exe\u0007 </textarea><script>alert(2)</script> "\' &amp;'

  it('is shown as it was written, and does nothing', async () => {
    const browser = pages.app.browser()
    const asked = hiddenFields((await browser.get(at('problem/andra'))).body)
    await browser.post(at('problem/andra'), { ...asked, text: HOSTILE, language: 'sv', hur: 'utan' })
    const sent = await browser.post(at('problem/vem'), { for: 'andra', as: 'resident' })
    expect(sent.status).toBe(303)
    for (const room of ['problem', 'problem/sagt']) {
      const { body } = await pages.app.browser().get(at(room))
      expect(tricksIn(body)).toEqual([])
      expect(textOf(body)).toContain('<img src=x onerror=alert(1)>gnp.exe')
    }
    const { version } = (await problem()) ?? {}
    const edit = { undertaking: pages.work.id, text: HOSTILE, editedFrom: version, changeNote: HOSTILE }
    expect(await pages.app.world.perform(describeProblem, pages.work.contact, edit)).toMatchObject({ ok: true })
    for (const room of ['problem', 'problem/versioner', 'problem/skriv', 'problem/andra']) {
      const { body } = await pages.contact.get(at(room))
      expect(tricksIn(body), room).toEqual([])
    }
  })

  it('of a megabyte is refused with its words kept, and a larger post whole', async () => {
    const browser = pages.app.browser()
    const asked = hiddenFields((await browser.get(at('problem/andra'))).body)
    const long = 'ord '.repeat(256 * 1024)
    const refused = await browser.post(at('problem/andra'), { ...asked, text: long, language: 'sv', hur: 'utan' })
    expect(refused.status).toBe(422)
    expect(refused.body).toContain(`${long}</textarea>`)
    expect(textOf(refused.body)).toContain('Texten är för lång')
    expect((await browser.post(at('problem/andra'), { ...asked, text: long.repeat(4) })).status).toBe(413)
    const written = {
      ...(await begun()),
      text: 'x'.repeat(LONGEST.description + 1),
      edit: 'substantive',
      changeNote: 'x',
    }
    const refusedToo = await pages.contact.post(at('problem/skriv'), written)
    expect(refusedToo.status).toBe(422)
    expect(textOf(refusedToo.body)).toContain('Texten är för lång')
  })

  it.each([
    ['base', 'x'],
    ['base', '00000000-0000-0000-0000-000000000000'],
    ['language', '"><script>'],
    ['language', 'a'.repeat(5000)],
  ])('in the hidden field %s (%s) is refused in words', async (name, value) => {
    const browser = await browserOf(pages.app, 'ida@provstad.example')
    const asked = hiddenFields((await browser.get(at('problem/andra'))).body)
    await browser.post(at('problem/andra'), { ...asked, text: 'Ett förslag.', language: 'sv', [name]: value })
    const answer = await browser.post(at('problem/vem'), { for: 'andra', as: 'resident' })
    expect([409, 422]).toContain(answer.status)
    expect(answer.body).not.toContain('<script>alert')
    expect(answer.body).toContain('Ett förslag.')
    expect((await browser.get(at('problem/andra'))).status).toBe(200)
  })
})
