import { expect } from 'vitest'
import { confirmProblem, describeProblem, findProblem } from '../../../src/features/problems/index.ts'
import type { Person } from '../../../src/kernel/actor.ts'
import type { World } from '../../../src/platform/world.ts'
import type { TestServer } from '../../support/server.ts'
import type { Visitor } from '../../support/visitor.ts'
import type { Begun } from './begun.ts'
import { signInByMail } from './sign-in.ts'

/** Describes the problem for the first time. */
export async function describeIt(contact: Visitor, text: string): Promise<void> {
  const { t } = contact
  await contact.follow(t('problem.write.first'))
  await contact.write(t('problem.write.text'), text)
  await contact.press(t('problem.write.save'))
  expect(await contact.main()).toContain(text)
}

/** Says that the description is right: who one is, one's address, the code from the mail; `status` of the last answer. */
export async function confirmIt(resident: Visitor, server: TestServer, address: string, status?: number) {
  const { t } = resident
  await resident.follow(t('problem.say.confirms'))
  await resident.press(t('problem.send.confirms'))
  await resident.choose(t('problem.who.resident'))
  await resident.press(t('problem.who.go-on'))
  await signInByMail(resident, server, address)
  await resident.press(t('problem.send.confirms'), status)
}

/** Proposes a change, as a resident with a confirmed address. */
export async function proposeIt(resident: Visitor, server: TestServer, address: string, words: string): Promise<void> {
  const { t } = resident
  await resident.follow(t('problem.say.proposes'))
  await resident.write(t('problem.ask.proposes'), words)
  await resident.press(t('problem.send.with-address'))
  await resident.choose(t('problem.who.resident'))
  await resident.press(t('problem.who.go-on'))
  await signInByMail(resident, server, address)
  expect(await resident.page.getByRole('textbox', { name: t('problem.ask.proposes') }).inputValue()).toBe(words)
  await resident.press(t('problem.send.proposes'))
  expect(await resident.main()).toContain(t('problem.thanks.proposes'))
}

/** Answers what was proposed: the text stays as it is, and why. */
export async function answerIt(contact: Visitor, why: string): Promise<void> {
  const { t } = contact
  await contact.follow(t('problem.said.answer'))
  await contact.choose(t('problem.answer.not.choice'))
  await contact.write(t('problem.answer.reason'), why)
  await contact.press(t('problem.answer.send'))
  expect(await contact.main()).toContain(t('problem.answer.not'))
}

/** What the rooms answer when somebody says that it is right: null, or the reason of the refusal. */
export async function confirmBeside(world: World, undertaking: string, resident: Person): Promise<string | null> {
  const base = (await findProblem(world.db, undertaking))?.base
  const said = await world.perform(confirmProblem, resident, { undertaking, base })
  return said.ok ? null : said.reason
}

/** Describes the problem as those who started it may, without pressing. */
export async function describeBeside(world: World, { id, initiator }: Begun, text: string): Promise<void> {
  const written = await world.perform(describeProblem, initiator, { undertaking: id, text, editedFrom: 0 })
  if (!written.ok) throw new Error(written.reason)
}
