import { expect } from 'vitest'
import { DAY } from '../../../src/kernel/clock.ts'
import { dateIn } from '../../../src/platform/calendar/index.ts'
import type { Visitor } from '../../support/visitor.ts'

/** Names the contact person, from the entry of the workbench that asks for it. */
export async function assignContact(officer: Visitor, title: string, name: string): Promise<void> {
  const { t } = officer
  expect(await officer.heading()).toBe(t('workbench.title'))
  await officer.follow(t('workbench.new'))
  await followDuty(officer, 'assign-contact', title)
  await officer.choose(name)
  await officer.press(t('contact.send'))
  expect(await officer.main()).toContain(t('contact.saved'))
}

/** The entry of the workbench about an undertaking that has this title. */
export function followDuty(officer: Visitor, kind: 'assign-contact' | 'offer-times' | 'pass-gate', title: string) {
  const entry = officer.page.getByRole('main').getByRole('listitem').filter({ hasText: title })
  return officer.follow(new RegExp(officer.t(`duties.kind.${kind}`).replace(/\.$/, '')), entry)
}

/** Offers two times, tomorrow and the day after; the form stands before the contact person. */
export async function offerTwoTimes(contact: Visitor, now: Date): Promise<void> {
  const { t, page } = contact
  await page.getByRole('textbox', { name: t('meetings.where'), exact: true }).fill('Biblioteket (påhittat)')
  for (const [at, time] of ['18:00', '09:30'].entries()) {
    const row = page.getByRole('group', { name: t('meetings.offer.row', { number: at + 1 }) })
    await row.getByLabel(t('meetings.date')).fill(dateIn(new Date(now.getTime() + (at + 1) * DAY)))
    await row.getByLabel(t('meetings.time')).fill(time)
  }
  await contact.press(t('meetings.offer.send'))
  expect(await contact.main()).toContain(t('meetings.saved.erbjud'))
}

/** By the private link: asks for an interpreter, and books the first of the times. */
export async function askAndBook(initiator: Visitor, meetings: string): Promise<void> {
  const { t, page } = initiator
  await initiator.open(meetings)
  await initiator.follow(t('meetings.ask'))
  await initiator.choose(t('start.meeting.interpreter-yes'))
  await initiator.press(t('meetings.save'))
  expect(await initiator.main()).toContain(t('meetings.interpreter.asked'))
  await initiator.follow(t('meetings.choose'))
  await page.getByRole('radio').first().check()
  await initiator.press(t('meetings.choose.send'))
  expect(await initiator.main()).toContain(t('meetings.saved.tid'))
}

/** Registers that it was held, with an interpreter, and writes notes. */
export async function holdAndWrite(contact: Visitor, heldOn: string, notes: string): Promise<void> {
  const { t, page } = contact
  await contact.follow(t('meetings.hold'))
  await page.getByLabel(t('meetings.hold.when')).fill(heldOn)
  await contact.choose(t('meetings.interpreter.present'))
  await page.getByRole('spinbutton', { name: t('actor.resident') }).fill('6')
  await contact.press(t('meetings.hold.send'))
  await contact.write(t('meetings.notes'), notes)
  await contact.press(t('meetings.notes.send'))
  expect(await contact.main()).toContain(notes)
}

/** Corrects the notes: both versions stand beside each other. */
export async function correctNotes(initiator: Visitor, meetings: string, notes: string): Promise<void> {
  const { t } = initiator
  await initiator.open(meetings)
  await initiator.follow(t('meetings.notes.read'))
  await initiator.follow(t('meetings.notes.do.correct'))
  await initiator.write(t('meetings.notes'), notes)
  await initiator.press(t('meetings.notes.send'))
  const read = await initiator.main()
  for (const words of [t('meetings.notes.by.contact-person'), t('meetings.notes.by.initiator'), notes])
    expect(read).toContain(words)
}
