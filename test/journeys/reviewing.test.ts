import { expect, it, vi } from 'vitest'
import { ADMINISTRATOR } from '../../demo/people.ts'
import { sayReview } from '../../src/features/models/index.ts'
import type { Language, Translate } from '../../src/platform/i18n/index.ts'
import { journey } from '../support/journey.ts'
import type { Visitor, VisitorOptions } from '../support/visitor.ts'
import { signInByMail } from './steps/sign-in.ts'

vi.setConfig({ testTimeout: 120_000 })
const town = journey()

const WAYS: readonly [string, Required<Pick<VisitorOptions, 'language' | 'javaScript' | 'width'>>][] = [
  ['at a desk, with scripts', { language: 'sv', javaScript: true, width: 1280 }],
  ['in Arabic, on a phone without scripts', { language: 'ar', javaScript: false, width: 360 }],
]

/** The four headings of the statement, in the visitor's language. */
const heading = (of: 'purpose' | 'coordination' | 'residents-late', language: Language) =>
  sayReview({ key: `models.review.heading.${of}` }, language)

const objections = (t: Translate, count: number) => t('model.review.count', { count })

/** Residents may begin, and form the idea with the others from the first phase: what the third objection asks for. */
function withResidents(yaml: string, version: string): string {
  return yaml
    .replace(/^version: .*$/m, `version: '${version}'`)
    .replace('  resident: none\n', '  resident: { scales: [place], demands: none }\n')
    .replace(
      '      resident: { level: none, holds: none }',
      '      resident: { level: medbestammande, holds: [seats, votes] }',
    )
}

async function writeText({ page }: Visitor, change: (yaml: string) => string): Promise<void> {
  const text = page.locator('textarea[name="text"]')
  await text.fill(change(await text.inputValue()))
}

it.each(WAYS)(
  'A development strategist reviews a model, mends it, compares and drafts the statement, %s (J8)',
  async (_, options) => {
    const { language, javaScript } = options
    const strategist = await town.visitor(options)
    const { t, page } = strategist
    const root = `/${language}/samverkansmodeller`
    await strategist.open(`/${language}/logga-in`)
    await signInByMail(strategist, town.server, ADMINISTRATOR.address)

    await strategist.open(`${root}/malmo-2019?version=1`)
    expect(await strategist.main()).toContain(objections(t, 4))
    expect(await strategist.main()).toContain(heading('residents-late', language))

    await strategist.press(t('draft.from-model'))
    expect(await strategist.main()).toContain(objections(t, 4))
    const version = javaScript ? '2' : '3'
    await writeText(strategist, (yaml) => withResidents(yaml, version))
    // With scripts the review follows the words; without, it is read anew when they are saved.
    if (javaScript) await page.getByText(objections(t, 3)).first().waitFor()
    await strategist.press(t('draft.save'))
    expect(await strategist.main()).toContain(objections(t, 3))
    expect(await strategist.main()).not.toContain(heading('residents-late', language))

    await strategist.press(t('draft.save-and-publish'))
    await strategist.press(t('draft.publish.send'))
    expect(await strategist.main()).toContain(t('models.version', { version }))

    await strategist.follow(t('compare.link-version'))
    await page.getByRole('combobox', { name: t('compare.before') }).selectOption('malmo-2019_1')
    await strategist.press(t('compare.send'))
    const main = await strategist.main()
    expect(main).toMatch(new RegExp(`${t('compare.objections')}.*${heading('residents-late', language)}`))
    expect(main).toContain(t('models.compare.topic.initiators'))

    await strategist.open(`${root}/malmo-2019?version=1`)
    await strategist.follow(t('model-statement.from-review'))
    expect(await strategist.main()).toContain(heading('purpose', language))
    await strategist.press(t('model-statement.begin'))
    const words = 'Vi ser fram emot en ny version.'
    const body = page.locator('textarea[name="body"]')
    await body.fill(`${await body.inputValue()}\n\n${words}`)
    await strategist.press(t('statement.save'))
    expect(await body.inputValue()).toContain(words)
    for (const format of ['docx', 'html', 'txt']) {
      const link = page.locator(`main a[href$="${format}"]`).first()
      const file = await page.request.get((await link.getAttribute('href')) ?? '')
      expect(file.status(), format).toBe(200)
      expect((await file.body()).length).toBeGreaterThan(1000)
    }
  },
)
