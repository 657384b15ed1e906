import type { Initiator, ModelBody, Responsible } from '../../../domain/collaboration-model.ts'
import { isValue, type Known, listOf } from '../../../domain/known.ts'
import {
  ACTOR_KINDS,
  type ActorKind,
  type Demand,
  ORGANISATION_LEVELS,
  SCALES,
  type Scale,
} from '../../../domain/words.ts'
import { actorWords, lineWords, scaleWords } from '../names.ts'
import { type Reading, scaleOfAmbition } from '../reading.ts'
import type { Unjudged } from '../review-types.ts'
import { saying } from '../saying.ts'
import { silent, untold } from './untold.ts'

/** Who answers and is anchored, who may initiate, and which bodies are set up. */
export function untoldOfOrganisation(reading: Reading): Unjudged[] {
  return [
    ...responsible(reading),
    ...anchoring(reading),
    ...initiators(reading),
    ...demands(reading),
    ...bodies(reading),
  ]
}

/** Every scale where nothing says what the model is for. */
function scalesOf({ model, scales }: Reading): readonly Scale[] {
  const asked = [...scales, scaleOfAmbition(model)]
  return model.claims === 'unknown' ? SCALES : SCALES.filter((scale) => asked.includes(scale))
}

function responsible(reading: Reading): Unjudged[] {
  const scales = scalesOf(reading).filter((scale) => reading.model.responsible[scale] === 'unknown')
  return untold(
    'responsible',
    ['remit-fits-the-ambition', 'anchored'],
    scales.map((scale) => ['responsible', scale]),
    saying('models.review.wanted.responsible', { scales: scaleWords(scales) }),
  )
}

function anchoring({ model, scales }: Reading): Unjudged[] {
  return scales.flatMap((scale) => {
    const body: Known<Responsible> = model.responsible[scale]
    const levels = ORGANISATION_LEVELS.filter((it) => isValue<Responsible>(body) && body.anchoring[it] === 'unknown')
    return untold(
      'anchoring',
      ['anchored'],
      levels.map((level) => ['responsible', scale, 'anchoring', level]),
      saying('models.review.wanted.anchoring', { levels: lineWords(levels), scale: scaleWords([scale]) }),
    )
  })
}

function initiators({ model }: Reading): Unjudged[] {
  const untoldOf = (kind: ActorKind) => {
    const initiator: Known<Initiator> = model.initiators[kind]
    if (initiator === 'unknown') return [['initiators', kind]]
    return isValue<Initiator>(initiator) ? silent(initiator.scales, ['initiators', kind, 'scales']) : []
  }
  const kinds = ACTOR_KINDS.filter((kind) => untoldOf(kind).length > 0)
  return untold(
    'initiators',
    ['purpose-is-clear', 'route-fits-the-actors', 'residents-from-the-start'],
    kinds.flatMap(untoldOf),
    saying('models.review.wanted.initiators', { who: actorWords(kinds) }),
  )
}

/** Demands on residents, alone or in a group; `other` is in words that only a person can judge. */
function demands({ model }: Reading): Unjudged[] {
  const untoldOf = (kind: ActorKind) => {
    const initiator: Known<Initiator> = model.initiators[kind]
    if (!isValue<Initiator>(initiator)) return []
    const others = listOf<{ kind: Demand }>(initiator.demands).flatMap((demand, at) =>
      demand.kind === 'other' ? [['initiators', kind, 'demands', at]] : [],
    )
    return [...silent(initiator.demands, ['initiators', kind, 'demands']), ...others]
  }
  const kinds = (['resident', 'informal-group'] as const).filter((kind) => untoldOf(kind).length > 0)
  return untold(
    'demands',
    ['residents-from-the-start'],
    kinds.flatMap(untoldOf),
    saying('models.review.wanted.demands', { who: actorWords(kinds) }),
  )
}

function bodies({ model }: Reading): Unjudged[] {
  return [
    ...untold(
      'bodies',
      ['purpose-is-clear', 'reuse-before-new', 'with-not-for'],
      silent(model.bodies, ['bodies']),
      saying('models.review.wanted.bodies'),
    ),
    ...listOf<ModelBody>(model.bodies).flatMap(body),
  ]
}

function body({ name, scales, seats, asksFirst }: ModelBody, at: number): Unjudged[] {
  const voters = ACTOR_KINDS.filter((kind) => seats[kind].votes === 'unknown')
  const values = { body: name }
  return [
    ...untold(
      'body',
      ['purpose-is-clear'],
      silent(scales, ['bodies', at, 'scales']),
      saying('models.review.wanted.body', values),
    ),
    ...untold(
      'votes',
      ['with-not-for'],
      voters.map((kind) => ['bodies', at, 'seats', kind, 'votes']),
      saying('models.review.wanted.votes', { who: actorWords(voters), body: name }),
    ),
    ...untold(
      'asks-first',
      ['reuse-before-new'],
      silent(asksFirst, ['bodies', at, 'asksFirst']),
      saying('models.review.wanted.asks-first', values),
    ),
  ]
}
