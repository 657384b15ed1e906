import { confirmForm, findForm, proposeForm } from '../../src/features/collaboration-forms/index.ts'
import { openLink } from '../../src/features/people/index.ts'
import { addParty, listParties } from '../../src/features/undertakings/index.ts'
import { findAddedValue, judgeValue, stateValue, type Verdict } from '../../src/features/values/index.ts'
import type { Actor, Person, Visitor } from '../../src/kernel/actor.ts'
import { actorIn, openBrowser } from '../sign-in.ts'
import type { Town } from '../town.ts'
import type { Work } from './work.ts'

/** A party that has joined, and who acts for it: the browser in which its private link is open. */
export interface Party {
  readonly id: string
  readonly actor: Visitor | Person
}

/** A party joins, registered by those who started it; its private link is opened. */
export async function join(town: Town, work: Work, kind: string, name: string): Promise<Party> {
  const added = await town.perform(addParty, work.initiator, { undertaking: work.id, kind, name })
  const { cookie, actor } = await openBrowser(town.world)
  await town.perform(openLink, actor, { token: added.link.issued?.token })
  return { id: added.party.id, actor: await actorIn(town.world, cookie) }
}

/** The party of those who started it. */
export async function startersOf(town: Town, work: Work): Promise<Party> {
  const [starters] = await listParties(town.world.db, work.id)
  if (starters === undefined) throw new Error(`Undertaking ${work.number} has no parties`)
  return { id: starters.id, actor: work.initiator }
}

/** States what it is worth for the first time, by those who started it. */
export async function stateWorth(
  town: Town,
  work: Work,
  value: { readonly forWhom: string; readonly what: string; readonly whoMayLose: string },
): Promise<void> {
  await town.perform(stateValue, work.initiator, { undertaking: work.id, ...value, basedOn: 0 })
}

/** Somebody judges what it is worth. */
export async function judge(
  town: Town,
  work: Work,
  by: Actor,
  verdict: Verdict,
  reason: string,
  how: { readonly actorKind?: string; readonly language?: string } = {},
): Promise<void> {
  const version = (await findAddedValue(town.world.db, work.id))?.version
  await town.perform(judgeValue, by, { undertaking: work.id, version, actorKind: 'resident', verdict, reason, ...how })
}

/** Proposes the next version of how the parties are to work together. */
export async function suggestForm(
  town: Town,
  work: Work,
  form: {
    readonly kind: string
    readonly duties: string
    readonly begins: string
    readonly ends: string | null
    readonly exitTerms: string
  },
): Promise<void> {
  const basedOn = (await findForm(town.world.db, work.id))?.version ?? 0
  await town.perform(proposeForm, work.initiator, { undertaking: work.id, ...form, basedOn })
}

/** Each of these parties confirms the newest proposal. */
export async function confirmBy(town: Town, work: Work, ...parties: readonly Party[]): Promise<void> {
  const form = (await findForm(town.world.db, work.id))?.id
  for (const { id: party, actor } of parties) await town.perform(confirmForm, actor, { form, party })
}
