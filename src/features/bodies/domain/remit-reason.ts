import type { Sentence } from '../../../platform/i18n/index.ts'
import type { Scale } from './remit.ts'

/** A remit rule with the names that a reader knows. */
export interface NamedRule {
  /** Name of the board. */
  readonly board: string
  readonly scale: Scale | null
  /** What the theme is called, in the reader's language. */
  readonly theme: string | null
  /** Name of the place. */
  readonly place: string | null
}

/** Why just this board answers for it (R3), as one sentence. */
export function remitReason({ board, scale, theme, place }: NamedRule): Sentence {
  if (scale === null && theme === null && place === null) return { key: 'bodies.remit.rest', values: { board } }
  const given = (name: string | null) => (name === null ? 'no' : 'yes')
  return {
    key: 'bodies.remit.reason',
    values: {
      board,
      scale: scale ?? 'any',
      themed: given(theme),
      theme: theme ?? '',
      placed: given(place),
      place: place ?? '',
    },
  }
}

/** Which document says so, and since when the rule holds. Days are `YYYY-MM-DD`. */
export function remitSource(rule: { source: string; sourceDate: string; validFrom: string }): Sentence {
  return {
    key: 'bodies.remit.source',
    values: { source: rule.source, date: { date: rule.sourceDate }, from: { date: rule.validFrom } },
  }
}
