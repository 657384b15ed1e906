import type { ModelBody, Participation, Phase } from '../../../domain/collaboration-model.ts'
import type { Path } from '../../../domain/fault.ts'
import { isValue, listOf } from '../../../domain/known.ts'
import { ACTOR_KINDS, type ActorKind } from '../../../domain/words.ts'
import { type Finding, type FindingCode, finding, type Judge } from '../finding.ts'
import { actorWords } from '../names.ts'
import { HEIGHT_OF, height } from '../participation.ts'
import type { Reading } from '../reading.ts'

const OTHERS = ACTOR_KINDS.filter((kind) => kind !== 'resident')

/**
 * Objects when others have influence, or seats and votes, in a phase or a body where residents have less, and when
 * residents never reach *inflytande* (R30).
 */
export const withNotFor: Judge = (reading) => [
  ...inPhases(reading, 'lower-level', 'level', above),
  ...inPhases(reading, 'without-votes', 'holds', holdsMore),
  ...bodiesWithout(reading),
  ...neverInfluence(reading),
]

type Compared = (other: Participation, residents: Participation) => boolean

function inPhases(
  { model }: Reading,
  code: Extract<FindingCode, 'lower-level' | 'without-votes'>,
  field: 'level' | 'holds',
  isMore: Compared,
): Finding[] {
  const phases = model.phases.flatMap((phase, at) => {
    const who = OTHERS.filter((kind) => isMore(phase.participation[kind], phase.participation.resident))
    return who.length === 0 ? [] : [{ phase, who, path: ['phases', at, 'participation'] satisfies Path }]
  })
  if (phases.length === 0) return []
  const mend = phases.map(({ path }) => [...path, 'resident', field])
  const causes = phases.flatMap(({ path, who }) => ['resident', ...who].map((kind) => [...path, kind, field]))
  const who = OTHERS.filter((kind) => phases.some((it) => it.who.includes(kind)))
  return [finding(code, { causes, mend, values: { who: actorWords(who), phases: titlesOf(phases) } })]
}

const titlesOf = (phases: readonly { readonly phase: Phase }[]) => phases.map(({ phase }) => phase.title)

/** Those with *inflytande* or more, or with seats and votes, stand higher than residents. */
const above: Compared = (other, residents) => {
  const [theirs, own] = [height(other.level), height(residents.level)]
  if (theirs === undefined || own === undefined || theirs <= own) return false
  const { length } = listOf(other.holds)
  return theirs >= HEIGHT_OF.inflytande || length === 2
}

/** Those who vote hold something that residents don't. Seats without votes are a way to listen, and no objection. */
const holdsMore: Compared = (other, residents) => {
  if (residents.holds === 'unknown') return false
  const theirs = listOf<'seats' | 'votes'>(other.holds)
  const own = listOf<'seats' | 'votes'>(residents.holds)
  return theirs.includes('votes') && theirs.some((right) => !own.includes(right))
}

function bodiesWithout({ model }: Reading): Finding[] {
  const bodies = listOf<ModelBody>(model.bodies).flatMap(({ name, seats }, at) => {
    const others = OTHERS.some((kind) => isValue<number>(seats[kind].votes))
    return others && seats.resident.votes === 'none'
      ? [{ name, path: ['bodies', at, 'seats', 'resident', 'votes'] }]
      : []
  })
  if (bodies.length === 0) return []
  const values = { bodies: bodies.map(({ name }) => name) }
  return [finding('body-without', { causes: bodies.map(({ path }) => path), values })]
}

function neverInfluence({ model }: Reading): Finding[] {
  const never = model.phases.every(({ participation }) => {
    const reached = height(participation.resident.level)
    return reached !== undefined && reached < HEIGHT_OF.inflytande
  })
  if (!never || model.furtherPhases === 'unknown') return []
  const resident: ActorKind = 'resident'
  return [
    finding('never-influence', {
      causes: model.phases.map((_, at) => ['phases', at, 'participation', resident, 'level']),
    }),
  ]
}
