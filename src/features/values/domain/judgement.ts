import type { ActorKind } from '../../undertakings/index.ts'

/** What somebody thinks that it is worth, from much to harmful. */
export const VERDICTS = ['large', 'some', 'none', 'harm'] as const
export type Verdict = (typeof VERDICTS)[number]

export interface Judgement {
  readonly id: string
  readonly actorKind: ActorKind
  readonly staff: boolean
  readonly verdict: Verdict
}

/** How a value has been judged, as a gate asks it. */
export interface Judged {
  readonly judges: number
  readonly residents: number
  /** True when some find it worth something and others nothing, or harmful. */
  readonly diverging: boolean
}

/** Counts judgements of one version (R27). A resident who is staff judges as staff. */
export function judged(judgements: readonly Judgement[]): Judged {
  const good = judgements.some((it) => it.verdict === 'large' || it.verdict === 'some')
  const bad = judgements.some((it) => it.verdict === 'none' || it.verdict === 'harm')
  return {
    judges: judgements.length,
    residents: judgements.filter(
      (it) => !it.staff && (it.actorKind === 'resident' || it.actorKind === 'informal-group'),
    ).length,
    diverging: good && bad,
  }
}
