import { z } from 'zod'
import { ok, type Refusal, refuse } from '../../../kernel/result.ts'
import { type Given, isRefusal } from '../../../kernel/use-case.ts'
import { addWorkingDays, dateIn } from '../../../platform/calendar/index.ts'
import type { Tx } from '../../../platform/database/index.ts'
import { freeText } from '../../../platform/text.ts'
import { useCase } from '../../../platform/world.ts'
import { findResponsibleBoard } from '../../bodies/index.ts'
import { moveDutiesToPlace, openDuty } from '../../duties/index.ts'
import { boundary, id, languageTag, scale } from '../form.ts'
import { beginHandover, HANDOVER_DAYS } from '../handovers/handover.ts'
import { findOpenHandover } from '../handovers/store.ts'
import { mayChangeScope } from '../policy.ts'
import { deleteScaleException, insertScaleException, lockUndertaking } from '../store.ts'
import { type LoadedScope, type NewScope, newScope } from './domain/new-scope.ts'
import { locate } from './locate.ts'
import { currentRule, findArea, insertResponsibility, saveScope } from './store.ts'

const input = z.object({
  undertaking: id,
  scale,
  theme: z
    .string()
    .regex(/^[a-z-]{1,40}$/)
    .nullable()
    .default(null),
  place: id,
  boundary,
  largerBecause: freeText({ max: 2000, optional: true }),
  language: languageTag,
  /** The scope that was on the page (`scopeMark`): two who change it at once must not undo each other unseen. */
  before: z.string().max(200).optional(),
  /** The board that the page said would answer. */
  expectedBoard: id.optional(),
})

/**
 * Changes where and how large the work is. When the new scope belongs to another board, that board is asked to take
 * over: the handover stays open, in public, until the receiving board's people close it with a reason (R4). When the same
 * board answers by another rule, that rule is the one shown from now on (R3).
 */
export const changeScope = useCase({
  name: 'undertakings.change-scope',
  input,
  load,
  allow: (actor, { undertaking }) =>
    mayChangeScope(actor, undertaking) ? ok(true) : refuse('forbidden', 'undertaking.scope.forbidden'),
  decide: newScope,
  save: async (tx, changes, { now }) => {
    if (changes !== null) await save(tx, changes, now)
  },
})

async function load(tx: Tx, asked: z.infer<typeof input>, { now }: Given): Promise<LoadedScope | Refusal> {
  const undertaking = await lockUndertaking(tx, asked.undertaking, 'update')
  if (isRefusal(undertaking)) return undertaking
  const located = await locate(tx, asked)
  if (isRefusal(located)) return located
  const scope = { scale: asked.scale, theme: asked.theme, places: located.place.chain }
  const board = await findResponsibleBoard(tx, scope, dateIn(now))
  if (isRefusal(board)) return board
  return {
    ...{ undertaking, ...located, board },
    areaM2: await findArea(tx, undertaking.id),
    rule: await currentRule(tx, undertaking.id),
    open: await findOpenHandover(tx, undertaking.id),
  }
}

async function save(tx: Tx, { undertaking, scope, exception, handover, responsibility }: NewScope, now: Date) {
  await saveScope(tx, undertaking.id, scope, now)
  await moveDutiesToPlace(tx, undertaking.id, scope.place.id)
  if (exception) await insertScaleException(tx, { undertaking: undertaking.id, ...exception }, now)
  else await deleteScaleException(tx, undertaking.id)
  if (responsibility) await insertResponsibility(tx, { undertaking: undertaking.id, ...responsibility }, now)
  if (handover === null) return
  const from = { scale: undertaking.scale, place: undertaking.place, theme: undertaking.theme }
  const cause = { from, to: { scale: scope.scale, place: scope.place.id, theme: scope.theme } }
  await beginHandover(tx, { undertaking, ...handover, cause }, now)
  const where = { undertaking: undertaking.id, place: scope.place.id }
  const duty = { kind: 'close-handover', ...where, subject: handover.id, body: handover.toBoard }
  await openDuty(tx, { ...duty, due: addWorkingDays(dateIn(now), HANDOVER_DAYS) }, now)
}
