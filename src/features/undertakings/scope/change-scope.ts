import { z } from 'zod'
import { ok, refuse } from '../../../kernel/result.ts'
import { decided, type Given, type Happening, isRefusal } from '../../../kernel/use-case.ts'
import { addWorkingDays, dateIn } from '../../../platform/calendar/index.ts'
import type { Tx } from '../../../platform/database/index.ts'
import { freeText } from '../../../platform/text.ts'
import { useCase } from '../../../platform/world.ts'
import { findResponsibleBoard } from '../../bodies/index.ts'
import { openDuty } from '../../duties/index.ts'
import { boundary, id, languageTag, scale } from '../form.ts'
import { mayChangeScope } from '../policy.ts'
import { insertScaleException, lockUndertaking } from '../store.ts'
import { beginHandover, HANDOVER_DAYS } from './handover.ts'
import { locate } from './locate.ts'
import { findOpenHandover, saveScope } from './store.ts'

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
})

/**
 * Changes where and how large the work is. When the new scope belongs to another board, that board is asked to take
 * over: the handover stays open, in public, until the receiving board's people close it with a reason (R4).
 */
export const changeScope = useCase({
  name: 'undertakings.change-scope',
  input,
  load,
  allow: (actor, { undertaking }) =>
    mayChangeScope(actor, undertaking) ? ok(true) : refuse('forbidden', 'undertaking.scope.forbidden'),
  decide: ({ undertaking, place, drawn, tooLarge, board, open }, asked, given) => {
    if (undertaking.endedAt !== null) return refuse('conflict', 'undertaking.ended')
    if (tooLarge !== null && asked.largerBecause === '') {
      return refuse('invalid', 'undertaking.start.larger', { fields: { largerBecause: 'undertaking.start.larger' } })
    }
    const about = { undertaking: undertaking.id, place: place.id }
    const area = Math.round((drawn ?? place).areaM2)
    const happened: Happening[] = [
      {
        type: 'scope.changed',
        subject: undertaking.id,
        ...about,
        data: { from: undertaking.scale, to: asked.scale, area },
      },
    ]
    const outgrown = board.board !== undertaking.board && open?.toBoard !== board.board
    const handover = outgrown
      ? { id: open?.id ?? given.newId(), isNew: open === undefined, toBoard: board.board, rule: board.rule }
      : null
    if (handover) {
      const data = { from: undertaking.board, to: board.board }
      happened.push({ type: 'handover.opened', subject: handover.id, ...about, data })
    }
    const exception = tooLarge === null ? null : { reason: asked.largerBecause, language: asked.language, ...tooLarge }
    return decided(
      { undertaking, scope: { scale: asked.scale, theme: asked.theme, place, drawn }, exception, handover },
      happened,
    )
  },
  save: async (tx, { undertaking, scope, exception, handover }, { now }) => {
    await saveScope(tx, undertaking.id, scope, now)
    if (exception) await insertScaleException(tx, { undertaking: undertaking.id, ...exception }, now)
    if (handover === null) return
    const from = { scale: undertaking.scale, place: undertaking.place, theme: undertaking.theme }
    const cause = { from, to: { scale: scope.scale, place: scope.place.id, theme: scope.theme } }
    await beginHandover(tx, { undertaking, ...handover, cause }, now)
    const due = addWorkingDays(dateIn(now), HANDOVER_DAYS)
    const duty = {
      kind: 'close-handover',
      undertaking: undertaking.id,
      subject: handover.id,
      body: handover.toBoard,
      due,
    }
    await openDuty(tx, duty, now)
  },
})

async function load(tx: Tx, asked: z.infer<typeof input>, { now }: Given) {
  const undertaking = await lockUndertaking(tx, asked.undertaking, 'update')
  if (isRefusal(undertaking)) return undertaking
  const located = await locate(tx, asked)
  if (isRefusal(located)) return located
  const scope = { scale: asked.scale, theme: asked.theme, places: located.place.chain }
  const board = await findResponsibleBoard(tx, scope, dateIn(now))
  if (isRefusal(board)) return board
  return { undertaking, ...located, board, open: await findOpenHandover(tx, undertaking.id) }
}
