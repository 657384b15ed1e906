import { type Refusal, refuse } from '../../../../kernel/result.ts'
import { type Decision, decided, type Given, type Happening } from '../../../../kernel/use-case.ts'
import type { MeasuredBoundary } from '../../../places/index.ts'
import type { Scale, UndertakingInForce } from '../../domain/undertaking.ts'
import type { Size, StartPlace } from '../../start/domain/start.ts'

/** What a change of scope relies on. */
export interface LoadedScope {
  readonly undertaking: UndertakingInForce
  /** How large it is now, in square metres. */
  readonly areaM2: number
  readonly place: StartPlace
  readonly drawn: MeasuredBoundary | null
  readonly tooLarge: Size | null
  /** The board that the new scope belongs to, and by which rule. */
  readonly board: { readonly board: string; readonly rule: string }
  /** The rule by which the present board answers. */
  readonly rule: string | null
  readonly open: { readonly id: string; readonly toBoard: string } | undefined
}

export interface AskedScope {
  readonly scale: Scale
  readonly theme: string | null
  readonly largerBecause: string
  readonly language: string
  readonly before?: string | undefined
  readonly expectedBoard?: string | undefined
}

/** All that a change of scope writes; null when the scope is so already (a second press). */
export interface NewScope {
  readonly undertaking: UndertakingInForce
  readonly scope: { scale: Scale; theme: string | null; place: StartPlace; drawn: MeasuredBoundary | null }
  readonly exception: (Size & { readonly reason: string; readonly language: string }) | null
  readonly handover: {
    readonly id: string
    readonly isNew: boolean
    readonly toBoard: string
    readonly rule: string
  } | null
  readonly responsibility: { readonly id: string; readonly board: string; readonly rule: string } | null
}

/** What a scope is recognised by, so that a page can say which one it showed. */
export function scopeMark(it: { readonly scale: Scale; readonly place: string; readonly areaM2: number }): string {
  return `${it.scale}:${it.place}:${Math.round(it.areaM2)}`
}

/** Changes the scope, or says why not: it changed meanwhile, the board is another than was told, or it needs a reason. */
export function newScope(loaded: LoadedScope, asked: AskedScope, given: Given): Decision<NewScope | null> | Refusal {
  const { undertaking, place, drawn, tooLarge, board } = loaded
  if (undertaking.endedAt !== null) return refuse('conflict', 'undertaking.ended')
  const [before, after] = [scopeMark({ ...undertaking, areaM2: loaded.areaM2 }), markAfter(loaded, asked)]
  if (before === after && undertaking.theme === asked.theme) return decided(null, [])
  if (asked.before !== undefined && asked.before !== before) return refuse('conflict', 'undertaking.scope.changed')
  if (tooLarge !== null && asked.largerBecause === '') {
    return refuse('invalid', 'undertaking.start.larger', { fields: { largerBecause: 'undertaking.start.larger' } })
  }
  // What happens to the board is told before anybody saves; if that has changed, it is told anew.
  if (asked.expectedBoard !== undefined && asked.expectedBoard !== board.board)
    return refuse('conflict', 'undertaking.scope.other-board')
  const handover = handoverFor(loaded, given)
  const changes: NewScope = {
    undertaking,
    scope: { scale: asked.scale, theme: asked.theme, place, drawn },
    exception: tooLarge === null ? null : { reason: asked.largerBecause, language: asked.language, ...tooLarge },
    handover,
    responsibility: byAnotherRule(loaded) ? { id: given.newId(), board: board.board, rule: board.rule } : null,
  }
  return decided(changes, happened(loaded, asked, handover))
}

function markAfter({ place, drawn }: LoadedScope, { scale }: AskedScope): string {
  return scopeMark({ scale, place: place.id, areaM2: (drawn ?? place).areaM2 })
}

/** The board that the scope has outgrown its own for is asked to take over, unless it has been asked already (R4). */
function handoverFor({ undertaking, board, open }: LoadedScope, given: Given): NewScope['handover'] {
  if (board.board === undertaking.board || open?.toBoard === board.board) return null
  return { id: open?.id ?? given.newId(), isNew: open === undefined, toBoard: board.board, rule: board.rule }
}

function byAnotherRule({ undertaking, board, rule }: LoadedScope): boolean {
  return board.board === undertaking.board && board.rule !== rule
}

function happened(
  { undertaking, place, drawn, board }: LoadedScope,
  asked: AskedScope,
  handover: NewScope['handover'],
) {
  const about = { undertaking: undertaking.id, place: place.id }
  const area = Math.round((drawn ?? place).areaM2)
  const data = { from: undertaking.scale, to: asked.scale, area }
  const events: Happening[] = [{ type: 'scope.changed', subject: undertaking.id, ...about, data }]
  if (handover) {
    const boards = { from: undertaking.board, to: board.board }
    events.push({ type: 'handover.opened', subject: handover.id, ...about, data: boards })
  }
  return events
}
