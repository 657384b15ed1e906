import type { Happening } from '../../../../kernel/use-case.ts'
import type { Written } from './store.ts'

/** Where and when: what decides whom an effort meets. */
const MOVES = ['place', 'otherPlaces', 'boundary', 'begins', 'ends']

/** What happened to one effort of an import, as if somebody had told it by hand. */
export function happenedByImport({ effort, outcome, place, says, before }: Written): Happening[] {
  const about = { subject: effort, place }
  if (outcome === 'gone') return [{ type: 'effort.withdrawn', ...about }]
  if (outcome === 'new')
    return [
      { type: 'effort.registered', ...about },
      ...(says?.status === 'withdrawn' ? [{ type: 'effort.withdrawn', ...about }] : []),
    ]
  const fields = Object.keys(before ?? {})
  const status = fields.includes('status') ? says?.status : undefined
  return [
    ...(fields.some((field) => MOVES.includes(field)) ? [{ type: 'effort.moved', ...about }] : []),
    ...(fields.some((field) => !MOVES.includes(field) && field !== 'status')
      ? [{ type: 'effort.changed', ...about }]
      : []),
    ...(status === 'withdrawn' || status === 'decided' ? [{ type: `effort.${status}`, ...about }] : []),
    // Back to an idea: nobody has a word of its own for that.
    ...(status === 'idea' ? [{ type: 'effort.changed', ...about }] : []),
  ]
}
