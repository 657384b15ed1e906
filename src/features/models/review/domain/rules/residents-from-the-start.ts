import type { Initiator } from '../../../domain/collaboration-model.ts'
import { isValue, type Known, listOf } from '../../../domain/known.ts'
import { DEMANDS, type Demand, type Moment } from '../../../domain/words.ts'
import { type Finding, finding, type Judge } from '../finding.ts'
import { actorWords } from '../names.ts'
import { comesAfterIdea, isHeard } from '../participation.ts'
import type { Reading } from '../reading.ts'
import { saying } from '../saying.ts'

/**
 * Objects when residents may not initiate, when they are more than informed only after the first phase or after the idea
 * is fixed, and when what is demanded of initiators shuts them out (R21, R22, R24).
 */
export const residentsFromTheStart: Judge = (reading) => [
  ...mayNotInitiate(reading),
  ...notAtStart(reading),
  ...afterIdea(reading),
  ...shutOut(reading),
]

function mayNotInitiate({ model }: Reading): Finding[] {
  const { resident } = model.initiators
  const barred = resident === 'none' || (isValue<Initiator>(resident) && resident.scales === 'none')
  return barred ? [finding('may-not-initiate', { causes: [['initiators', 'resident']] })] : []
}

function notAtStart({ model }: Reading): Finding[] {
  const [first, ...others] = model.phases
  if (first === undefined || isHeard(first, 'resident') !== 'no') return []
  const { level } = first.participation.resident
  const values = { first: first.title, level: saying(`level.${level}`) }
  const found = finding('not-at-start', { causes: [['phases', 0, 'participation', 'resident', 'level']], values })
  // Where a phase between is unknown, they may come in there.
  const next = others.find((phase) => isHeard(phase, 'resident') !== 'no')
  if (next === undefined || isHeard(next, 'resident') === 'unknown') return [found]
  return [{ ...found, says: saying('models.review.says.not-at-start-but-later', { ...values, phase: next.title }) }]
}

function afterIdea({ model }: Reading): Finding[] {
  const { ideaFixed, phases } = model
  if (!comesAfterIdea(model, 'resident') || !isValue<{ phase: string; at: Moment }>(ideaFixed)) return []
  const phase = phases.find(({ id }) => id === ideaFixed.phase)?.title ?? { sv: ideaFixed.phase }
  const before = phases.slice(
    0,
    phases.findIndex(({ id }) => id === ideaFixed.phase) + Number(ideaFixed.at !== 'start'),
  )
  return [
    finding('after-idea', {
      causes: [['ideaFixed'], ...before.map((_, at) => ['phases', at, 'participation', 'resident', 'level'])],
      values: { moment: saying(`models.review.moment.${ideaFixed.at}`, { phase }) },
    }),
  ]
}

/** What many residents don't have. Co-signers can be found by talking to neighbours, and `other` is for a person to judge. */
const SHUTTING_OUT: readonly Demand[] = ['resources', 'organisation-number', 'established-trust', 'electronic-identity']

/** Residents begin alone or in a group that nobody has registered: neither may be shut out (R21). */
const RESIDENTS = ['resident', 'informal-group'] as const

function shutOut({ model }: Reading): Finding[] {
  const demands = RESIDENTS.flatMap((kind) => {
    const initiator: Known<Initiator> = model.initiators[kind]
    const demanded = isValue<Initiator>(initiator) ? listOf<{ kind: Demand }>(initiator.demands) : []
    return demanded.flatMap(({ kind: demand }, at) =>
      SHUTTING_OUT.includes(demand) ? [{ kind, demand, path: ['initiators', kind, 'demands', at] }] : [],
    )
  })
  if (demands.length === 0) return []
  const words = DEMANDS.filter((word) => demands.some(({ demand }) => demand === word))
  const values = {
    who: actorWords(RESIDENTS.filter((kind) => demands.some((it) => it.kind === kind))),
    demands: words.map((word) => saying(`models.review.demand.${word}`)),
  }
  return [finding('shut-out', { causes: demands.map(({ path }) => path), values })]
}
