import type { Actor } from '../../../kernel/actor.ts'
import { ok, type Refusal, refuse } from '../../../kernel/result.ts'
import { type Decision, decided, type Given, isRefusal } from '../../../kernel/use-case.ts'
import { addDays, dateIn } from '../../../platform/calendar/index.ts'
import { useCase } from '../../../platform/world.ts'
import { closeDuty, openDuty } from '../../duties/index.ts'
import { findModelVersion } from '../../models/index.ts'
import { adjustTally, isContactPerson, lockUndertaking, type UndertakingInForce } from '../../undertakings/index.ts'
import { type KindOfEdit, kindOfEdit } from '../domain/edit.ts'
import { termsOf } from '../domain/terms.ts'
import { type DescriptionInput, descriptionInput } from '../form.ts'
import { mayDescribe } from '../policy.ts'
import { lockText } from '../store.ts'
import { closeDescribeDuty } from './describe-duty.ts'
import { findLatest, insertDescription, type LatestDescription, type NewDescription } from './store.ts'

interface Loaded {
  readonly undertaking: UndertakingInForce
  readonly latest: LatestDescription | undefined
  /** So many days the text is to stay open, by the undertaking's model. */
  readonly openDays: number
}

/** What writing gave: the version, and whether residents are asked anew, and why (the page says it to the writer). */
export interface Described {
  readonly id: string
  readonly version: number
  readonly edit: KindOfEdit | null
}

interface Written extends Described {
  /** Null when the same text was sent twice: nothing is written. */
  readonly description: NewDescription | null
  readonly undertaking: string
  /** Stands on the text before, which no longer count. */
  readonly reset: { readonly confirmations: number; readonly disagreements: number }
  /** When residents should have said what they think (`YYYY-MM-DD`). */
  readonly due: string
}

/**
 * Writes version n+1 of the problem description (R22), from the version that the writer had before them: if another came
 * meanwhile it is refused as a conflict, and the page shows both texts. A substantive edit resets confirmations.
 */
export const describeProblem = useCase<DescriptionInput, Loaded, Written>({
  name: 'problems.describe',
  input: descriptionInput,
  load: async (tx, input) => {
    const undertaking = await lockUndertaking(tx, input.undertaking, 'share')
    if (isRefusal(undertaking)) return undertaking
    await lockText(tx, undertaking.id, 'writes')
    const model = await findModelVersion(tx, undertaking.modelVersion)
    return { undertaking, latest: await findLatest(tx, undertaking.id), openDays: termsOf(model?.content).openDays }
  },
  allow: (actor, { undertaking }) =>
    mayDescribe(actor, undertaking) ? ok(true) : refuse('forbidden', 'problem.describe.forbidden'),
  decide,
  save: async (tx, { description, undertaking, reset, due }, { now }) => {
    if (description === null) return
    await insertDescription(tx, description, now)
    if (description.version === 1) await closeDescribeDuty(tx, undertaking, now)
    if (!description.substantive) return
    // A new text is a new question, with a day of its own.
    await closeDuty(tx, 'shape-problem', undertaking, now)
    const invitation = { kind: 'shape-problem', undertaking, subject: undertaking, circle: 'residents', due } as const
    await openDuty(tx, invitation, now)
    await adjustTally(tx, undertaking, { confirmations: -reset.confirmations, disagreements: -reset.disagreements })
  },
})

function decide(loaded: Loaded, input: DescriptionInput, given: Given): Decision<Written> | Refusal {
  const { undertaking, latest } = loaded
  if (undertaking.endedAt !== null) return refuse('conflict', 'undertaking.ended')
  const version = latest?.version ?? 0
  if (latest && latest.text === input.text && latest.language === input.language)
    return sentTwice(loaded, latest, input)
  if (input.editedFrom !== version) return refuse('conflict', 'problem.describe.stale', { values: { version } })
  if (latest && input.changeNote === '') {
    return refuse('invalid', 'form.invalid', { fields: { changeNote: 'problem.describe.note-required' } })
  }
  const written = compose(loaded, input, given)
  const data = { version: written.version, substantive: written.description.substantive }
  return decided(written, [
    { type: 'problem.described', subject: written.id, undertaking: undertaking.id, place: undertaking.place, data },
  ])
}

/** The text is there already: a double press when it came from the version before, else nothing was changed. */
function sentTwice({ undertaking }: Loaded, latest: LatestDescription, input: DescriptionInput) {
  if (input.editedFrom >= latest.version) {
    return refuse('invalid', 'problem.describe.unchanged', { fields: { text: 'problem.describe.unchanged' } })
  }
  const { id, version } = latest
  const nothing = { confirmations: 0, disagreements: 0 }
  return decided(
    { id, version, edit: null, description: null, undertaking: undertaking.id, reset: nothing, due: '' },
    [],
  )
}

function compose({ undertaking, latest, openDays }: Loaded, input: DescriptionInput, given: Given) {
  const base = latest ? { text: latest.baseText, language: latest.baseLanguage } : null
  const edit = kindOfEdit(base, input, input.edit === 'editorial')
  const id = given.newId()
  const description: NewDescription = {
    id,
    undertaking: undertaking.id,
    version: (latest?.version ?? 0) + 1,
    text: input.text,
    language: input.language,
    changeNote: input.changeNote,
    substantive: edit.substantive,
    base: edit.substantive || latest === undefined ? id : latest.base,
    writtenBy: personOf(given.actor),
    writtenAs: isContactPerson(given.actor, undertaking) ? 'contact-person' : 'initiator',
  }
  const reset = { confirmations: latest?.confirmations ?? 0, disagreements: latest?.disagreements ?? 0 }
  const due = addDays(dateIn(given.now), openDays)
  return { id, version: description.version, edit, description, undertaking: undertaking.id, reset, due }
}

function personOf(actor: Actor): string | null {
  return actor.kind === 'person' ? actor.person : null
}
