import { z } from 'zod'
import { ok, type Refusal, refuse } from '../../../kernel/result.ts'
import { decided, type Given, type Happening, isRefusal } from '../../../kernel/use-case.ts'
import { addWorkingDays, dateIn } from '../../../platform/calendar/index.ts'
import type { Tx } from '../../../platform/database/index.ts'
import { freeText } from '../../../platform/text.ts'
import { useCase } from '../../../platform/world.ts'
import { findResponsibleBoard } from '../../bodies/index.ts'
import { openDuty } from '../../duties/index.ts'
import { measureBoundary, sizeLimit } from '../../places/index.ts'
import { needsException } from '../domain/start.ts'
import { boundary, id, languageTag, scale } from '../form.ts'
import { mayChangeScope } from '../policy.ts'
import { findStartPlace, insertScaleException, lockUndertaking } from '../store.ts'
import { beginHandover, HANDOVER_DAYS } from './handover.ts'
import { currentRule, findOpenHandover, saveScope } from './store.ts'

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
  decide: (loaded, asked, given) => {
    const { undertaking, board, size, place, drawn } = loaded
    if (undertaking.endedAt !== null) return refuse('conflict', 'undertaking.ended')
    if (needsException(size) && asked.largerBecause === '') {
      return refuse('invalid', 'undertaking.start.larger', { fields: { largerBecause: 'undertaking.start.larger' } })
    }
    const about = { undertaking: undertaking.id, place: place.id }
    const happened: Happening[] = [
      {
        type: 'scope.changed',
        subject: undertaking.id,
        ...about,
        data: { from: undertaking.scale, to: asked.scale, area: Math.round(size.areaM2) },
      },
    ]
    const grown = board.board !== undertaking.board && loaded.open?.toBoard !== board.board
    const handover = grown
      ? {
          id: loaded.open?.id ?? given.newId(),
          isNew: loaded.open === undefined,
          toBoard: board.board,
          rule: board.rule,
        }
      : null
    if (handover)
      happened.push({
        type: 'handover.opened',
        subject: handover.id,
        ...about,
        data: { from: undertaking.board, to: board.board },
      })
    const scope = { scale: asked.scale, theme: asked.theme, place, drawn }
    const exception = needsException(size) ? { reason: asked.largerBecause, language: asked.language, ...size } : null
    return decided({ undertaking, scope, exception, handover }, happened)
  },
  save: async (tx, { undertaking, scope, exception, handover }, { now }) => {
    await saveScope(tx, undertaking.id, scope, now)
    if (exception) await insertScaleException(tx, { undertaking: undertaking.id, ...exception }, now)
    if (handover === null) return
    const cause = {
      from: { scale: undertaking.scale, place: undertaking.place, theme: undertaking.theme },
      to: { scale: scope.scale, place: scope.place.id, theme: scope.theme },
    }
    await beginHandover(tx, { undertaking, ...handover, cause }, now)
    await openDuty(
      tx,
      {
        kind: 'close-handover',
        undertaking: undertaking.id,
        subject: handover.id,
        body: handover.toBoard,
        due: addWorkingDays(dateIn(now), HANDOVER_DAYS),
      },
      now,
    )
  },
})

async function load(tx: Tx, asked: z.infer<typeof input>, { now }: Given) {
  const undertaking = await lockUndertaking(tx, asked.undertaking, 'update')
  if (isRefusal(undertaking)) return undertaking
  const place = await findStartPlace(tx, asked.place)
  if (place === undefined) return missingPlace()
  const drawn = asked.boundary === null ? null : await measureBoundary(tx, asked.boundary, place.id)
  if (isRefusal(drawn)) return drawn
  const board = await findResponsibleBoard(
    tx,
    { scale: asked.scale, theme: asked.theme, places: place.chain },
    dateIn(now),
  )
  if (isRefusal(board)) return board
  const size = { areaM2: (drawn ?? place).areaM2, limitM2: await sizeLimit(tx, asked.scale) }
  return {
    undertaking,
    place,
    drawn,
    board,
    size,
    open: await findOpenHandover(tx, undertaking.id),
    rule: await currentRule(tx, undertaking.id),
  }
}

function missingPlace(): Refusal {
  return refuse('invalid', 'undertaking.start.place', { fields: { place: 'undertaking.start.place' } })
}
