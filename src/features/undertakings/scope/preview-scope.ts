import type { Refusal } from '../../../kernel/result.ts'
import { isRefusal } from '../../../kernel/use-case.ts'
import type { Db } from '../../../platform/database/index.ts'
import { findResponsibleBoard } from '../../bodies/index.ts'
import type { Scale } from '../domain/undertaking.ts'
import { type Located, locate } from './locate.ts'

/** Where the work would lie, and which board would answer for it by which rule. */
export interface ScopePreview extends Located {
  readonly board: string
  readonly rule: string
}

/**
 * What a change of scope would lead to, before anybody saves it (R4): nothing is written. `today` is a calendar date. Refuses
 * as `changeScope` would: no such place, a boundary that doesn't hold, or a scope that no board answers for.
 */
export async function previewScope(
  db: Db,
  asked: {
    readonly scale: Scale
    readonly theme: string | null
    readonly place: string
    readonly boundary: { type: string; coordinates: readonly unknown[] } | null
  },
  today: string,
): Promise<ScopePreview | Refusal> {
  const located = await locate(db, asked)
  if (isRefusal(located)) return located
  const scope = { scale: asked.scale, theme: asked.theme, places: located.place.chain }
  const remit = await findResponsibleBoard(db, scope, today)
  return isRefusal(remit) ? remit : { ...located, board: remit.board, rule: remit.rule }
}
