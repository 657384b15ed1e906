import type { Claim } from '../../../domain/collaboration-model.ts'
import type { Path } from '../../../domain/fault.ts'
import { isValue, listOf } from '../../../domain/known.ts'
import { ACTOR_KINDS, SCALES, type Scale } from '../../../domain/words.ts'
import { type Finding, finding, type Judge } from '../finding.ts'
import { scaleWords } from '../names.ts'
import { mayInitiate, names, type Reading } from '../reading.ts'

/**
 * Objects when purpose, ambition or use is missing, when the model's documents claim different scales, and when they
 * claim more than its steps, initiators and bodies can serve (R1, R2, R5).
 */
export const purposeIsClear: Judge = (reading) => [
  ...missing(reading),
  ...claimsDiffer(reading),
  ...beyond(reading, 'no-steps', noStepFor, [['phases']]),
  ...beyond(reading, 'no-initiators', noInitiatorAt, [['initiators']]),
  ...beyond(reading, 'no-bodies', noBodyAt, [['bodies']]),
]

function missing({ model }: Reading): Finding[] {
  return [
    ...(model.purpose === 'none' ? [finding('no-purpose', { causes: [['purpose']] })] : []),
    ...(model.ambition === 'none' ? [finding('no-ambition', { causes: [['ambition']] })] : []),
    ...(model.whenToUse === 'none' ? [finding('no-use', { causes: [['whenToUse']] })] : []),
    ...(saysNoScale(model.claims) ? [finding('no-claims', { causes: [['claims']] })] : []),
  ]
}

function saysNoScale(claims: Reading['model']['claims']): boolean {
  return claims === 'none' || (isValue<readonly Claim[]>(claims) && claims.every(({ scales }) => scales === 'none'))
}

interface Telling {
  readonly source: string
  readonly scales: readonly Scale[]
  readonly path: Path
}

/** The documents that claim scales; one that is silent or claims none contradicts nobody. */
function tellings({ model }: Reading): Telling[] {
  return listOf<Claim>(model.claims).flatMap(({ source, scales }, at) =>
    isValue<readonly Scale[]>(scales) ? [{ source, scales, path: ['claims', at, 'scales'] }] : [],
  )
}

function claimsDiffer(reading: Reading): Finding[] {
  const claims = tellings(reading)
  const disputed = reading.claimed.filter((scale) => claims.some(({ scales }) => !scales.includes(scale)))
  const [one] = claims
  const other = claims.find(({ scales }) => disputed.some((it) => scales.includes(it) !== one?.scales.includes(it)))
  if (one === undefined || other === undefined) return []
  const values = {
    one: titleOf(reading, one.source),
    oneScales: scaleWords(SCALES.filter((it) => one.scales.includes(it))),
    other: titleOf(reading, other.source),
    otherScales: scaleWords(SCALES.filter((it) => other.scales.includes(it))),
  }
  return [finding('claims-differ', { scales: disputed, causes: claims.map(({ path }) => path), values })]
}

function titleOf({ model }: Reading, source: string) {
  return model.sources.find(({ id }) => id === source)?.title ?? { sv: source }
}

type Beyond = 'no-steps' | 'no-initiators' | 'no-bodies'

function beyond(reading: Reading, code: Beyond, lacks: (reading: Reading, scale: Scale) => boolean, parts: Path[]) {
  const scales = reading.claimed.filter((scale) => lacks(reading, scale))
  if (scales.length === 0) return []
  const claims = tellings(reading).filter((it) => it.scales.some((scale) => scales.includes(scale)))
  const causes = [...claims.map(({ path }) => path), ...parts]
  return [finding(code, { scales, causes, values: { scales: scaleWords(scales) } })]
}

/**
 * Every phase that we know has to be gone through, so what may follow them can't make a step for the scale in time. Where
 * the steps or their scales are unknown, nothing is said.
 */
function noStepFor({ model, steps }: Reading, scale: Scale): boolean {
  const silent = model.phases.some((phase) => phase.steps === 'unknown')
  if (silent || (steps.length === 0 && model.furtherPhases === 'unknown')) return false
  return steps.every(({ part }) => names<Scale>(part.scales, scale) === 'no')
}

function noInitiatorAt({ model }: Reading, scale: Scale): boolean {
  return ACTOR_KINDS.every((kind) => mayInitiate(model, kind, scale) === 'no')
}

/** A model that sets up no body works through those that exist. */
function noBodyAt({ model }: Reading, scale: Scale): boolean {
  const bodies = listOf(model.bodies)
  return bodies.length > 0 && bodies.every((body) => names<Scale>(body.scales, scale) === 'no')
}
