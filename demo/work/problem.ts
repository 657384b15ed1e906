import { registerOccasion } from '../../src/features/meetings/index.ts'
import {
  answerShaping,
  confirmProblem,
  describeProblem,
  findProblem,
  objectToProblem,
  proposeChange,
  registerShapingAtOccasion,
} from '../../src/features/problems/index.ts'
import type { Actor } from '../../src/kernel/actor.ts'
import type { Town } from '../town.ts'
import { contactOf, type Work } from './work.ts'

/** Writes the next version of the problem description. */
export async function describe(
  town: Town,
  work: Work,
  by: Actor,
  text: string,
  edit: { readonly changeNote?: string; readonly edit?: 'editorial'; readonly language?: string } = {},
): Promise<void> {
  const editedFrom = (await findProblem(town.world.db, work.id))?.version ?? 0
  await town.perform(describeProblem, by, { undertaking: work.id, text, editedFrom, ...edit })
}

async function onText(town: Town, work: Work) {
  const problem = await findProblem(town.world.db, work.id)
  if (problem === undefined) throw new Error(`Undertaking ${work.number} has no problem description`)
  return { undertaking: work.id, base: problem.base }
}

/** Each of them says that it is right. */
export async function confirm(town: Town, work: Work, ...residents: readonly Actor[]): Promise<void> {
  const text = await onText(town, work)
  for (const resident of residents) await town.perform(confirmProblem, resident, text)
}

/** Somebody says that it isn't right; returns what was said, to be answered. */
export async function object(
  town: Town,
  work: Work,
  by: Actor,
  text: string,
  language: string = 'sv',
): Promise<string> {
  const said = { ...(await onText(town, work)), text, language }
  return (await town.perform(objectToProblem, by, said)).stand
}

/** Somebody proposes a change; returns what was said, to be answered. */
export async function propose(
  town: Town,
  work: Work,
  by: Actor,
  text: string,
  how: { readonly language?: string; readonly as?: string } = {},
): Promise<string> {
  const said = { ...(await onText(town, work)), text, ...how }
  return (await town.perform(proposeChange, by, said)).proposal
}

/** The contact person answers what was said. */
export async function answer(
  town: Town,
  work: Work,
  shaping: string,
  answer: 'adopted' | 'partly' | 'not',
  reason: string,
): Promise<void> {
  await town.perform(answerShaping, await contactOf(town, work), { shaping, answer, reason })
}

/** A named occasion that was held on a day: where, how many residents came, and what they said of the description. */
interface Occasion {
  readonly name: string
  readonly where: string
  /** So many days ago. */
  readonly ago: number
  readonly residents: number
  readonly confirming: number
  readonly proposals: readonly string[]
}

/** The contact person registers an occasion and what was said there. Returns ids of the proposals, to be answered. */
export async function hearAt(town: Town, work: Work, held: Occasion): Promise<string[]> {
  const { name, where, ago, residents, confirming, proposals } = held
  const contact = await contactOf(town, work)
  const asked = {
    undertaking: work.id,
    name,
    where,
    heldOn: town.calendar.day(ago),
    attendance: { resident: residents },
  }
  const { occasion } = await town.perform(registerOccasion, contact, asked)
  const said = {
    ...(await onText(town, work)),
    occasion: occasion.id,
    confirming,
    objections: [],
    proposals,
    registered: 0,
  }
  const outcome = await town.perform(registerShapingAtOccasion, contact, said)
  return outcome.said.filter(({ kind }) => kind === 'proposes').map(({ id }) => id)
}
