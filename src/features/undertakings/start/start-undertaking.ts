import { ok, refuse } from '../../../kernel/result.ts'
import { decided, type Given } from '../../../kernel/use-case.ts'
import { dateIn } from '../../../platform/calendar/index.ts'
import type { Tx } from '../../../platform/database/index.ts'
import { type UseCase, useCase } from '../../../platform/world.ts'
import { keepStartChoice } from '../../coordination/index.ts'
import { openDuty } from '../../duties/index.ts'
import { issueLink, markSubmitted, sealReceipt } from '../../people/index.ts'
import { initiatorIdOf } from '../domain/undertaking.ts'
import { type StartInput, startInput } from '../form.ts'
import { insertParty, recordEngagement } from '../parties/store.ts'
import { mayStart } from '../policy.ts'
import { beginResponsibility } from '../scope/store.ts'
import { insertScaleException, insertUndertaking } from '../store.ts'
import { composeStart, happenedAtStart, type Loaded, type Started } from './domain/started.ts'
import { loadStart } from './load-start.ts'

/** The undertaking's id; `started` is null when this draft was sent before. */
export interface StartOutcome {
  readonly id: string
  readonly started: Started | null
}

/** What a room above keeps of a start (wishes for the first meeting, say), in the same transaction. */
export type Alongside = (tx: Tx, started: Started, given: Given) => Promise<void>

/**
 * Anybody starts an undertaking (J2, R21, R24): what, where, with whom, why. The board follows from the remit rules (R3),
 * a contact person from the municipality's rule or, within the model's days, from the workbench (R26). The private link is
 * given once, sealed into the draft for the browser that sent it.
 */
export function startUndertaking(alongside: readonly Alongside[]): UseCase<StartInput, Loaded, StartOutcome> {
  return useCase({
    name: 'undertakings.start',
    input: startInput,
    load: loadStart,
    allow: (actor) => (mayStart(actor) ? ok(true) : refuse('forbidden', 'undertaking.start.forbidden')),
    decide: (loaded, input, given) => {
      if (loaded.already !== null) return decided<StartOutcome>({ id: loaded.already, started: null }, [])
      const initiator = initiatorIdOf(given.actor)
      if (initiator === null) return refuse('conflict', 'undertaking.start.session')
      if (loaded.tooLarge !== null && input.largerBecause === '') {
        return refuse('invalid', 'undertaking.start.larger', { fields: { largerBecause: 'undertaking.start.larger' } })
      }
      const started = composeStart(loaded, input, { initiator, today: dateIn(given.now), newId: () => given.newId() })
      return decided<StartOutcome>({ id: started.id, started }, happenedAtStart(started))
    },
    save: async (tx, { started }, given) => {
      if (started === null) return
      await saveStart(tx, started, given)
      for (const keep of alongside) await keep(tx, started, given)
    },
  })
}

async function saveStart(tx: Tx, started: Started, { now, actor }: Given): Promise<void> {
  const { id, undertaking, exception, party, rule, responsibility, contactDue } = started
  const { initiator, initiatorKind, language, board } = undertaking
  await insertUndertaking(tx, undertaking, now)
  await beginResponsibility(tx, { id: responsibility, undertaking: id, board, rule }, now)
  if (exception !== null) await insertScaleException(tx, { undertaking: id, language, ...exception }, now)
  await insertParty(tx, { ...party, undertaking: id, initiated: true }, now)
  await recordEngagement(tx, { undertaking: id, participant: initiator, kind: initiatorKind, now })
  if (started.meets !== null) {
    const by = actor.kind === 'person' ? actor.person : null
    await keepStartChoice(tx, id, started.meets, { now, by })
  }
  if (contactDue !== null) {
    const duty = { kind: 'assign-contact', undertaking: id, subject: id, body: board, place: undertaking.place.id }
    await openDuty(tx, { ...duty, due: contactDue }, now)
  }
  const session = actor.kind === 'system' ? null : actor.session
  const link = await issueLink(tx, { purpose: 'initiator', subject: id, session }, now)
  if (started.draft !== null && session !== null) {
    await markSubmitted(
      tx,
      session,
      started.draft,
      id,
      started.receiptKey === '' ? '' : sealReceipt(started.receiptKey, link),
    )
  }
}
