import { expect, it, vi } from 'vitest'
import { OFFICERS } from '../../demo/people.ts'
import { journey } from '../support/journey.ts'
import type { Visitor } from '../support/visitor.ts'
import { signInByMail } from './steps/sign-in.ts'

vi.setConfig({ testTimeout: 120_000 })
const town = journey()

const text = ({ page }: Visitor) => page.locator('textarea[name="text"]')

/** Somebody at work with a new draft before them. */
async function withDraft(visitor: Visitor, language: string): Promise<void> {
  await visitor.open(`/${language}/logga-in`)
  await signInByMail(visitor, town.server, OFFICERS.evaluator.address)
  await visitor.open(`/${language}/samverkansmodeller/utkast`)
  await visitor.press(visitor.t('draft.begin'))
}

it('An officer writes a model: sees what is wrong as they type, goes to the line, mends it in the form, and saves', async () => {
  const officer = await town.visitor({ width: 1280, dark: true })
  const { t, page } = officer
  await withDraft(officer, 'sv')
  const status = page.getByRole('status').first()

  const begun = await text(officer).inputValue()
  await text(officer).fill(begun.replace('status: draft', 'status: klar').replace('bodies: unknown', 'bodies: inga'))
  const first = begun.split('\n').indexOf('status: draft') + 1
  await page.getByText(t('draft.faults', { count: 2, line: first })).waitFor()
  await page.getByRole('link', { name: t('draft.line', { line: first }) }).click()
  const marked = await text(officer).evaluate((it: HTMLTextAreaElement) =>
    it.value.slice(it.selectionStart, it.selectionEnd),
  )
  expect(marked).toBe('status: klar')

  await text(officer).fill(begun)
  await expect.poll(() => status.textContent()).not.toContain(t('draft.faults', { count: 2, line: first }))
  await officer.write(t('draft.field.title'), 'Modell för gårdar')
  await expect.poll(() => text(officer).inputValue()).toContain('sv: Modell för gårdar')
  await text(officer).fill((await text(officer).inputValue()).replace('Modell för gårdar', 'Modell för gator'))
  await expect
    .poll(() => page.getByLabel(t('draft.field.title'), { exact: true }).inputValue())
    .toBe('Modell för gator')

  await officer.press(t('draft.save'))
  expect(await officer.main()).toContain(t('draft.saved'))
  expect(await officer.heading()).toBe('Modell för gator')
  expect(await text(officer).inputValue()).toContain('# Rader som börjar med # är kommentarer.')
  await officer.press(t('draft.save-and-publish'))
  expect(await officer.main()).toContain(t('draft.publish.others'))
})

it('What is written in the form while the text is worked on is in both when it is saved', async () => {
  const officer = await town.visitor({ width: 1280 })
  await withDraft(officer, 'sv')
  await officer.write(officer.t('draft.field.version'), '7.0')
  await text(officer).click()
  await text(officer).pressSequentially(' ')
  await officer.page.waitForResponse(/\/granska$/)
  await officer.press(officer.t('draft.save'))
  expect(await text(officer).inputValue()).toContain("version: '7.0'")
})

it('What was typed and never arrived is there again', async () => {
  const officer = await town.visitor({ width: 1280 })
  await withDraft(officer, 'sv')
  await text(officer).fill('hälften: av något')
  await officer.leads(() => officer.page.reload())
  expect(await text(officer).inputValue()).toBe('hälften: av något')
  await officer.press(officer.t('draft.save'))
  await officer.leads(() => officer.page.reload())
  expect(await text(officer).inputValue()).toBe('hälften: av något')

  // As from a window that was opened before.
  await officer.page.locator('input[name="revision"]').evaluate((it: HTMLInputElement) => {
    it.value = '1'
  })
  await text(officer).fill('något: annat')
  await officer.press(officer.t('draft.save'), 409)
  expect(await text(officer).inputValue()).toBe('något: annat')
  expect(await officer.page.getByLabel(officer.t('draft.newer')).inputValue()).toBe('hälften: av något')
})

it('An officer writes in Arabic on a phone without scripts: the form changes the text, and the faults stand there after saving', async () => {
  const officer = await town.visitor({ language: 'ar', javaScript: false })
  const { t, page } = officer
  await withDraft(officer, 'ar')
  expect(await text(officer).evaluate((it) => getComputedStyle(it).direction)).toBe('ltr')
  await officer.pick(t('draft.field.status'), t('models.status.on-trial'))
  await officer.press(t('draft.save'))
  expect(await text(officer).inputValue()).toContain('status: on-trial')
  await text(officer).fill('id: [')
  await officer.press(t('draft.save'))
  expect(await officer.main()).toContain(t('draft.faults', { count: 1, line: 1 }))
  await officer.follow(t('draft.discard'))
  await officer.press(t('draft.discard.send'))
  expect(await page.getByRole('main').textContent()).toContain(t('draft.discarded'))
})
