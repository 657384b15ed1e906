import { isValue, listOf } from '../../domain/known.ts'
import type { Scale } from '../../domain/words.ts'
import type { PlaceKind } from './context.ts'
import { scaleWords } from './names.ts'
import { comesAfterIdea } from './participation.ts'
import { mayInitiate, type Reading } from './reading.ts'
import type { Objection, Rule, Stance, Verdict } from './review-types.ts'
import { type Saying, saying } from './saying.ts'

/**
 * Whether the model fits each scale that it is said to be for, and the kinds of place where the answer is another. The
 * statement judges fit by purpose, remit and route, and has its views on *the model as such* beside: so do we. Where
 * residents are most of the actors, when and how they take part is a matter of fit too.
 */
export function stancesOf(reading: Reading, objections: readonly Objection[]): readonly Stance[] {
  return reading.scales.flatMap((scale) => {
    const general = stanceAt(reading, objections, scale, null)
    const kinds = reading.context.placeKinds
      .filter((kind) => kind.scale === scale)
      .map((kind) => stanceAt(reading, objections, scale, kind))
    return [general, ...kinds.filter((it) => differ(it, general))]
  })
}

function differ(one: Stance, other: Stance): boolean {
  return one.verdict !== other.verdict || one.reasons.join() !== other.reasons.join()
}

/** Objections that decide fit although they name no scale. */
const ON_FIT: readonly Rule[] = ['purpose-is-clear', 'remit-fits-the-ambition', 'route-fits-the-actors']
const ON_RESIDENTS: readonly Rule[] = ['residents-from-the-start', 'with-not-for']

function stanceAt(
  reading: Reading,
  objections: readonly Objection[],
  scale: Scale,
  placeKind: PlaceKind | null,
): Stance {
  const here = objections.filter(
    ({ scales, placeKinds }) =>
      (scales.length === 0 || scales.includes(scale)) &&
      (placeKinds.length === 0 || (placeKind !== null && placeKinds.includes(placeKind.id))),
  )
  const decides = ({ scales, rule }: Objection) =>
    scales.length > 0 || ON_FIT.includes(rule) || (placeKind?.majority === 'resident' && ON_RESIDENTS.includes(rule))
  const reasons = here.filter(decides)
  const verdict = verdictAt(reading, reasons, scale, placeKind)
  const board = reading.context.remit.find((it) => it.scale === scale)
  return {
    scale,
    placeKind,
    verdict,
    board: board === undefined ? null : { body: board.body, name: board.name },
    says: words(verdict, scale, placeKind, board),
    reasons: reasons.map(({ id }) => id),
    besides: here.filter((it) => !reasons.includes(it)).map(({ id }) => id),
  }
}

function verdictAt(reading: Reading, reasons: readonly Objection[], scale: Scale, kind: PlaceKind | null): Verdict {
  const found = (code: string) => reasons.some(({ id }) => id.endsWith(`.${code}`))
  // They can neither begin the work nor form its idea: nothing that is mended later makes it theirs.
  const shutOut = kind !== null && found('majority-left-out') && comesAfterIdea(reading.model, kind.majority)
  if (shutOut || found('no-initiators')) return 'not-suited'
  if (reasons.length > 0) return 'on-conditions'
  return isToldAt(reading, scale, kind) ? 'suited' : 'unjudged'
}

/** Whether the sources tell enough to call it suited: never only because something was missing. */
function isToldAt({ model, steps }: Reading, scale: Scale, kind: PlaceKind | null): boolean {
  const begin = Object.keys(model.initiators) as (keyof typeof model.initiators)[]
  return (
    ![model.purpose, model.ambition, model.responsible[scale]].includes('unknown') &&
    begin.some((actor) => mayInitiate(model, actor, scale) === 'yes') &&
    (kind === null || mayInitiate(model, kind.majority, scale) === 'yes') &&
    steps.some(({ part }) => isValue(part.scales) && listOf<Scale>(part.scales).includes(scale))
  )
}

function words(
  verdict: Verdict,
  scale: Scale,
  kind: PlaceKind | null,
  board: { readonly name: PlaceKind['name'] } | undefined,
): Saying {
  const where = kind === null ? scaleWords([scale]) : kind.name
  return board === undefined
    ? saying(`models.review.stance.${verdict}`, { where })
    : saying(`models.review.stance.${verdict}-under`, { where, board: board.name })
}
