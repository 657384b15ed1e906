import { expect } from 'vitest'
import type { Visitor } from '../../support/visitor.ts'

/** What a stairwell's group says when it starts something. */
export const WORDS = {
  summary: 'Vi vill kunna sitta ute på gården. Bänkarna är trasiga och det är mörkt vid porten.',
  title: 'En innergård att vilja vara på',
  group: 'Trappuppgång 4B (påhittad)',
  together: 'Grannarna i 4A och den som äger huset.',
  reason: 'Barnen har ingenstans att vara efter skolan.',
  wishes: 'Helst en kväll, och en lokal utan trappor.',
}

/** From the front page to the first question. */
export async function begin(visitor: Visitor, language = 'sv'): Promise<void> {
  const { t } = visitor
  await visitor.open(`/${language}/`)
  await visitor.follow(t('undertakings.start'))
  await visitor.follow(t('start.intro.begin'))
  expect(await visitor.heading()).toBe(t('start.what'))
}

/** Straight to the first question, as from a link that somebody was sent. */
export async function beginAtOnce(visitor: Visitor): Promise<void> {
  await visitor.open('/sv/starta/vad')
}

export async function sayWhat(visitor: Visitor, words = WORDS): Promise<void> {
  const { t } = visitor
  await visitor.write(t('start.what'), words.summary)
  await visitor.write(t('start.title'), words.title)
  await goOn(visitor)
}

/** A place within an area of the list: to the question which part. */
export async function chooseArea(visitor: Visitor, area: string): Promise<void> {
  const { t } = visitor
  await visitor.choose(t('scale.place'))
  await goOn(visitor)
  expect(await visitor.heading()).toBe(t('start.where'))
  await visitor.choose(area)
  await goOn(visitor)
  expect(await visitor.heading()).toBe(t('start.extent'))
}

/** A square of the map and some metres around its middle. */
export async function chooseAround(visitor: Visitor, square: string, metres: number): Promise<void> {
  const { t } = visitor
  await visitor.choose(t('start.extent.around'))
  await visitor.pick(t('start.extent.square'), square)
  await visitor.pick(t('start.extent.radius'), t('start.extent.metres', { metres }))
  await goOn(visitor)
}

/** Who, with whom, why, and how the first meeting is to be: up to the check. */
export async function sayTheRest(visitor: Visitor, words = WORDS): Promise<void> {
  const { t } = visitor
  expect(await visitor.heading()).toBe(t('start.who'))
  await visitor.choose(t('start.who.informal-group'))
  await visitor.write(t('start.group'), words.group)
  await visitor.write(t('start.with'), words.together)
  await goOn(visitor)
  await visitor.write(t('start.why'), words.reason)
  await goOn(visitor)
  await visitor.choose(t('start.meeting.interpreter-yes'))
  await visitor.write(t('start.meeting.wishes'), words.wishes)
  await goOn(visitor)
  expect(await visitor.heading()).toBe(t('start.check'))
}

/** Who it is, and nothing that may be left out: up to the check. */
export async function sayTheLeast(visitor: Visitor): Promise<void> {
  const { t } = visitor
  expect(await visitor.heading()).toBe(t('start.who'))
  await visitor.choose(t('start.who.resident'))
  await goOn(visitor)
  await visitor.open('/sv/starta/granska')
  expect(await visitor.heading()).toBe(t('start.check'))
}

export interface Receipt {
  /** Path of the private link. */
  readonly link: string
  /** The short code, to write down. */
  readonly code: string
  readonly number: number
}

/** Where something goes on already, whoever starts chooses once what to do about it; where nothing does, nothing is asked. */
async function chooseAboutOthers(visitor: Visitor): Promise<void> {
  const { t, page } = visitor
  const asked = page.getByRole('group', { name: t('start.meets.question') })
  if ((await asked.count()) > 0) await visitor.choose(t('start.meets.coordinate'))
}

/** Sends what was answered, and reads the receipt. */
export async function send(visitor: Visitor): Promise<Receipt> {
  const { t, page } = visitor
  await chooseAboutOthers(visitor)
  await visitor.press(t('start.send'))
  expect(await visitor.heading()).toBe(t('start.receipt'))
  const link = (await page.getByRole('link', { name: '/l/' }).getAttribute('href')) ?? ''
  const code = (await visitor.main()).match(/\b[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{2}\b/)?.[0] ?? ''
  expect([link, code]).toEqual([expect.stringMatching(/^\/l\/[\w-]{43}$/), expect.stringMatching(/\w/)])
  return { link, code, number: Number(visitor.address().match(/\d+/)?.[0]) }
}

export function goOn(visitor: Visitor, status?: number): Promise<void> {
  return visitor.press(visitor.t('start.continue'), status)
}
