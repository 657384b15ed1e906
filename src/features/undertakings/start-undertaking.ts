import { ok, type Refusal, refuse } from '../../kernel/result.ts'
import { decided, type Given, isRefusal } from '../../kernel/use-case.ts'
import { addWorkingDays, dateIn } from '../../platform/calendar/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { type UseCase, useCase } from '../../platform/world.ts'
import { findContactPerson, findResponsibleBoard } from '../bodies/index.ts'
import { openDuty } from '../duties/index.ts'
import { findModelInForce, type ModelVersion } from '../models/index.ts'
import { findDraft, issueLink, markSubmitted } from '../people/index.ts'
import { measureBoundary, sizeLimit } from '../places/index.ts'
import { contactDays, mayInitiate } from './domain/model-in-force.ts'
import { type DrawnBoundary, initiatingParty, needsException, type Size, type StartPlace } from './domain/start.ts'
import { initiatorIdOf } from './domain/undertaking.ts'
import { type StartInput, startInput } from './form.ts'
import { insertParty, recordEngagement } from './parties/store.ts'
import { mayStart } from './policy.ts'
import { beginResponsibility } from './scope/store.ts'
import {
  findStartingModel,
  findStartPlace,
  insertScaleException,
  insertUndertaking,
  type NewUndertaking,
} from './store.ts'

interface Loaded {
  /** What the same draft became when it was sent before: a second press gives the same receipt. */
  readonly already: string | null
  readonly place: StartPlace
  readonly drawn: DrawnBoundary | null
  readonly size: Size
  readonly model: ModelVersion
  readonly board: { readonly board: string; readonly rule: string }
  readonly contactPerson: string | null
}

interface Started {
  readonly already: boolean
  readonly id: string
  readonly undertaking: NewUndertaking | null
  readonly largerBecause: string | null
  readonly size: Size | null
  readonly party: { readonly id: string; readonly kind: NewUndertaking['initiatorKind']; readonly name: string } | null
  readonly rule: string | null
  readonly contactDue: string | null
  readonly draft: string | null
  /** The private link's token and short code, shown once on the receipt; filled in while saving. */
  readonly receipt: { token: string | null; code: string | null }
}

/** What a start gives back: the id, and, the first time, the private link's token and short code. */
export type StartOutcome = Pick<Started, 'id' | 'already' | 'receipt'>

/**
 * Anybody starts an undertaking (J2, R21, R24): what, where, with whom, why. The board follows from the remit rules (R3),
 * a contact person from the municipality's rule or, within the model's days, from the workbench (R26).
 */
export const startUndertaking: UseCase<StartInput, Loaded, Started> = useCase({
  name: 'undertakings.start',
  input: startInput,
  load,
  allow: (actor) => (mayStart(actor) ? ok(true) : refuse('forbidden', 'undertaking.start.forbidden')),
  decide: (loaded, input, given) => {
    if (loaded.already !== null) return decided(repeated(loaded.already), [])
    const initiator = initiatorIdOf(given.actor)
    if (initiator === null) return refuse('conflict', 'undertaking.start.session')
    if (needsException(loaded.size) && input.largerBecause === '') {
      return refuse('invalid', 'undertaking.start.larger', { fields: { largerBecause: 'undertaking.start.larger' } })
    }
    const started = compose(loaded, input, given, initiator)
    const happened = {
      type: 'undertaking.started',
      subject: started.id,
      undertaking: started.id,
      place: loaded.place.id,
      data: { scale: input.scale, initiator: input.initiatorKind, model: loaded.model.id, board: loaded.board.board },
    }
    const assigned =
      loaded.contactPerson === null
        ? []
        : [
            {
              type: 'contact-person.assigned',
              subject: started.id,
              undertaking: started.id,
              place: loaded.place.id,
              data: { by: 'rule' },
            },
          ]
    return decided(started, [happened, ...assigned])
  },
  save,
})

async function load(tx: Tx, input: StartInput, { now, actor }: Given): Promise<Loaded | Refusal> {
  const session = actor.kind === 'system' ? null : actor.session
  const draft = input.draft && session ? await findDraft(tx, session, input.draft, { lock: true }) : undefined
  const place = await findStartPlace(tx, input.place)
  if (place === undefined)
    return refuse('invalid', 'undertaking.start.place', { fields: { place: 'undertaking.start.place' } })
  const model = await findModelInForce(tx, input.model ?? (await findStartingModel(tx, input.scale)) ?? '')
  if (model === undefined)
    return refuse('invalid', 'undertaking.start.model', { fields: { scale: 'undertaking.start.model' } })
  if (!mayInitiate(model.content, input.initiatorKind, input.scale)) {
    return refuse('invalid', 'undertaking.start.initiator', {
      fields: { initiatorKind: 'undertaking.start.initiator' },
    })
  }
  const drawn = input.boundary === null ? null : await measureBoundary(tx, input.boundary, place.id)
  if (isRefusal(drawn)) return drawn
  const board = await findResponsibleBoard(tx, { scale: input.scale, theme: null, places: place.chain }, dateIn(now))
  if (isRefusal(board)) return board
  return {
    already: draft?.submittedAs ?? null,
    place,
    drawn,
    model,
    board,
    size: { areaM2: (drawn ?? place).areaM2, limitM2: await sizeLimit(tx, input.scale) },
    contactPerson: await findContactPerson(tx, board.board, place.chain, dateIn(now)),
  }
}

function repeated(id: string): Started {
  return {
    already: true,
    id,
    undertaking: null,
    largerBecause: null,
    size: null,
    party: null,
    rule: null,
    contactDue: null,
    draft: null,
    receipt: { token: null, code: null },
  }
}

function compose(loaded: Loaded, input: StartInput, given: Given, initiator: string): Started {
  const id = given.newId()
  const days = contactDays(loaded.model.content)
  return {
    already: false,
    id,
    undertaking: {
      id,
      title: input.title,
      summary: input.summary,
      reason: input.reason,
      togetherWith: input.togetherWith,
      language: input.language,
      scale: input.scale,
      place: loaded.place,
      drawn: loaded.drawn,
      modelVersion: loaded.model.id,
      phase: loaded.model.content.phases[0]?.id ?? '',
      initiatorKind: input.initiatorKind,
      initiator,
      board: loaded.board.board,
      contactPerson: loaded.contactPerson,
    },
    largerBecause: needsException(loaded.size) ? input.largerBecause : null,
    size: loaded.size,
    party: { id: given.newId(), ...initiatingParty(input.initiatorKind, input.groupName) },
    rule: loaded.board.rule,
    contactDue: loaded.contactPerson === null ? addWorkingDays(dateIn(given.now), days) : null,
    draft: input.draft,
    receipt: { token: null, code: null },
  }
}

async function save(tx: Tx, started: Started, given: Given): Promise<void> {
  const { undertaking, party, rule } = started
  if (undertaking === null || party === null || rule === null) return
  const { now } = given
  await insertUndertaking(tx, undertaking, now)
  await beginResponsibility(tx, { id: given.newId(), undertaking: undertaking.id, board: undertaking.board, rule }, now)
  if (started.largerBecause !== null && started.size !== null) {
    await insertScaleException(
      tx,
      { undertaking: undertaking.id, reason: started.largerBecause, language: undertaking.language, ...started.size },
      now,
    )
  }
  await insertParty(tx, { ...party, undertaking: undertaking.id, initiated: true }, now)
  await recordEngagement(tx, {
    undertaking: undertaking.id,
    participant: undertaking.initiator,
    kind: undertaking.initiatorKind,
    now,
  })
  if (started.contactDue !== null) {
    await openDuty(
      tx,
      {
        kind: 'assign-contact',
        undertaking: undertaking.id,
        subject: undertaking.id,
        body: undertaking.board,
        due: started.contactDue,
      },
      now,
    )
  }
  const link = await issueLink(tx, { purpose: 'initiator', subject: undertaking.id }, now)
  started.receipt.token = link.token
  started.receipt.code = link.code
  const session = given.actor.kind === 'system' ? null : given.actor.session
  if (started.draft !== null && session !== null) await markSubmitted(tx, session, started.draft, undertaking.id)
}
