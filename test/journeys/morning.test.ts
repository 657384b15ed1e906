import { beforeEach, describe, expect, it, vi } from 'vitest'
import { OFFICERS } from '../../demo/people.ts'
import { formatDate } from '../../src/platform/i18n/index.ts'
import { journey } from '../support/journey.ts'
import type { Visitor } from '../support/visitor.ts'
import { signInByMail } from './steps/sign-in.ts'

vi.setConfig({ testTimeout: 120_000 })
const town = journey()

const DUE = /^(Senast|Försenat, skulle ha varit klart) /

/** "Senast 3 december 2026", as milliseconds. */
function dayIn(words: string): number {
  const [, day, month = '', year] = words.match(/(\d+) (\p{L}+) (\d{4})$/u) ?? []
  const names = Array.from({ length: 12 }, (_, at) => formatDate('sv', `2026-${String(at + 1).padStart(2, '0')}-01`))
  return Date.UTC(
    Number(year),
    names.findIndex((name) => name.includes(month)),
    Number(day),
  )
}

/** Rows of the workbench that say this, about this undertaking. */
const rows = ({ page }: Visitor, what: string, about: string) =>
  page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ hasText: what.replace(/\.$/, '') })
    .filter({ hasText: about })

describe('The contact person’s morning (J3)', () => {
  let officer: Visitor
  beforeEach(async () => {
    officer = await town.visitor({ width: 1280 })
    await officer.open('/sv/')
    await officer.follow(officer.t('ui.layout.sign-in'))
    await signInByMail(officer, town.server, OFFICERS.contactStreets.address)
    expect(await officer.heading()).toBe(officer.t('workbench.title'))
  })

  it('begins with what is due first', async () => {
    const { page } = officer
    const days = (await page.getByText(DUE).allInnerTexts()).map(dayIn)
    expect(days.length).toBeGreaterThan(3)
    expect(days).toEqual(days.toSorted((one, other) => one - other))
  })

  it('answers an overlap, one press from its row, with a reason; then the row is gone', async () => {
    const { t, page } = officer
    const waiting = rows(officer, t('duties.kind.answer-overlaps'), 'Gå till skolan i Hyllie')
    await officer.leads(() => waiting.getByRole('link').first().click())
    const answer = page.getByRole('main').getByRole('link', { name: new RegExp(`^${t('overlap.answer')}`) })
    expect(await answer.count()).toBeGreaterThan(0)
    while ((await answer.count()) > 0) {
      await officer.leads(() => answer.first().click())
      await officer.choose(t('overlap.answer.coordinate'))
      await officer.press(t('overlap.send'), 422)
      await officer.write(t('overlap.reason'), 'Vi möts varannan vecka och bjuder in till samma träffar.')
      await officer.write(t('overlap.who'), 'De två kontaktpersonerna')
      await officer.page.getByLabel(t('overlap.until')).fill('2099-06-01')
      await officer.press(t('overlap.send'))
      expect(await officer.main()).toContain('Vi möts varannan vecka och bjuder in till samma träffar.')
    }
    await officer.open('/sv/arbetsbord')
    expect(await waiting.count()).toBe(0)
  })

  it('answers what was proposed, in the form that its row leads to; then the row is gone', async () => {
    const { t } = officer
    const waiting = rows(officer, t('duties.kind.answer-shaping'), 'Bänkar uppför backarna')
    const before = await waiting.count()
    expect(before).toBeGreaterThan(0)
    await officer.leads(() => waiting.first().getByRole('link').first().click())
    await officer.choose(t('problem.answer.partly.choice'))
    await officer.write(t('problem.answer.reason'), 'Armstöd skrivs in. Bussen tar vi upp med dem som kör den.')
    await officer.press(t('problem.answer.send'))
    expect(await officer.main()).toContain('Armstöd skrivs in.')
    await officer.open('/sv/arbetsbord')
    expect(await waiting.count()).toBe(before - 1)
  })
})
