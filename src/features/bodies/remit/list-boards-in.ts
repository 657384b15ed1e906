import { isRefusal } from '../../../kernel/use-case.ts'
import type { Db } from '../../../platform/database/index.ts'
import { type RemitRule, responsibleBoard, type Scale } from '../domain/remit.ts'
import type { RemitRuleInWords } from './list-remit.ts'
import { listRulesIn } from './store.ts'

/** Who answers for what starts in a place. */
export interface BoardsIn {
  /** Per rule that decides for some scale: which scales; from small to large. A scale that nobody answers for is missing. */
  readonly byScale: readonly { readonly scales: readonly Scale[]; readonly rule: RemitRuleInWords }[]
  /** Rules for a theme, which come before those. */
  readonly byTheme: readonly RemitRuleInWords[]
}

const SCALES = ['place', 'area', 'city'] as const

/**
 * The boards that answer in a place on `date` (`YYYY-MM-DD`), by the same rule as when something starts there (R3, R12).
 * `places`: the place and all that it lies in, nearest first.
 */
export async function listBoardsIn(db: Db, places: readonly string[], date: string): Promise<BoardsIn> {
  const named = (await listRulesIn(db, places, date)) as (RemitRuleInWords & {
    boardId: string
    placeId: string | null
  })[]
  const rules: RemitRule[] = named.map((it) => ({ ...it, board: it.boardId, place: it.placeId }))
  const deciding = SCALES.flatMap((scale) => {
    const remit = responsibleBoard(rules, { scale, theme: null, places }, date)
    return isRefusal(remit) ? [] : [{ scale, rule: remit.rule }]
  })
  const chosen = [...new Set(deciding.map(({ rule }) => rule))]
  return {
    byScale: chosen.flatMap((id) => {
      const rule = named.find((it) => it.id === id)
      const scales = deciding.filter((it) => it.rule === id).map(({ scale }) => scale)
      return rule === undefined ? [] : [{ scales, rule }]
    }),
    byTheme: named.filter(({ theme }) => theme !== null).sort((one, other) => byTheme(one, other)),
  }
}

function byTheme(one: RemitRuleInWords, other: RemitRuleInWords): number {
  return (one.theme ?? '').localeCompare(other.theme ?? '') || one.id.localeCompare(other.id)
}
