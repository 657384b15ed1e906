import { answerSupport, askForSupport, state, stateRelation } from '../../src/features/undertakings/index.ts'
import type { Actor } from '../../src/kernel/actor.ts'
import type { Town } from '../town.ts'
import { contactOf, type Work } from './work.ts'

/** States purpose, ambition and delimitation for the first time, by whoever started it. */
export async function statePurpose(
  town: Town,
  work: Work,
  texts: { readonly purpose: string; readonly ambition: string; readonly delimitation: string },
  language: string = 'sv',
): Promise<void> {
  for (const [kind, text] of Object.entries(texts)) {
    await town.perform(state, work.initiator, { undertaking: work.id, kind, text, language, basedOn: 0 })
  }
}

/** States how it stands to other work: to one in Medverka by its number, to another by its name, or to none. */
export async function relate(
  town: Town,
  work: Work,
  relation: {
    readonly kind: string
    readonly otherNumber?: number
    readonly otherName?: string
    readonly reason: string
  },
  by: Actor = work.initiator,
): Promise<void> {
  await town.perform(stateRelation, by, { undertaking: work.id, ...relation })
}

/** Those who started ask for what they need; returns the request, to be answered. */
export async function askSupport(town: Town, work: Work, text: string, language: string = 'sv'): Promise<string> {
  const asked = { undertaking: work.id, text, language }
  return (await town.perform(askForSupport, work.initiator, asked)).request.id
}

export async function giveSupport(town: Town, work: Work, request: string, answer: string): Promise<void> {
  await town.perform(answerSupport, await contactOf(town, work), { request, answer })
}
