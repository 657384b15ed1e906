import { expect } from 'vitest'
import type { Visitor } from '../../support/visitor.ts'

/** Answers what else goes on in the place and isn't answered yet, from the undertaking's page about it: coordinated, and why. */
export async function answerOverlaps(contact: Visitor, why: string): Promise<void> {
  const { t, page } = contact
  const answer = new RegExp(`^${t('overlap.answer')}\\s*: `)
  const waiting = () => page.getByRole('link', { name: answer }).count()
  const all = await waiting()
  expect(all).toBeGreaterThan(0)
  for (let answered = 1; answered <= all; answered++) {
    await contact.follow(answer)
    await contact.choose(new RegExp(`^${t('overlap.answer.coordinate')}`))
    await contact.write(t('overlap.reason'), why)
    await contact.write(t('overlap.who'), 'De som leder de två arbetena')
    await page.getByLabel(t('overlap.until')).fill('2099-06-01')
    await contact.press(t('overlap.send'))
    expect(await contact.main()).toContain(t('overlap.saved'))
    expect(await waiting()).toBe(all - answered)
  }
}
