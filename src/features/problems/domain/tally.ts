/** Something said, as far as counters go. */
export interface Counted {
  readonly kind: 'confirms' | 'objects' | 'proposes'
  /** Counts as a resident's voice. */
  readonly counts: boolean
  readonly answered: boolean
}

/** Changes of an undertaking's counters. */
export interface TallyChange {
  readonly confirmations: number
  readonly disagreements: number
  /** What has words and no answer yet: everybody's, counted as residents or not. */
  readonly open_answers: number
}

/** What the counters change by when something is said, and something withdrawn. */
export function tallyChange(said: readonly Counted[], withdrawn: readonly Counted[]): TallyChange {
  const more = (which: (it: Counted) => boolean) => said.filter(which).length - withdrawn.filter(which).length
  return {
    confirmations: more((it) => it.kind === 'confirms' && it.counts),
    disagreements: more((it) => it.kind === 'objects' && it.counts),
    open_answers: more((it) => it.kind !== 'confirms' && !it.answered),
  }
}
