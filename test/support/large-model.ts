import { ACTOR_KINDS } from '../../src/features/models/domain/words.ts'
import type { ChangingModel } from './models.ts'

type Step = Exclude<ChangingModel['phases'][number]['steps'], string>[number]
type Criterion = Exclude<ChangingModel['phases'][number]['gate']['criteria'], string>[number]

const text = (sv: string) => ({ sv })

/**
 * The model that the review must be quick with: 200 phases, 1,000 steps, 5,000 criteria, 100 needs. Each criterion answers
 * needs and demands steps all over what has been done by then, and residents come late, so that every rule has work.
 */
export function largeModel(base: Readonly<ChangingModel>): ChangingModel {
  const copy = structuredClone(base) as ChangingModel
  const needs = Array.from({ length: 100 }, (_, at) => `need-${at}`)
  copy.needs = needs.map((id, at) => ({
    ...{ id, kind: at % 2 === 0 ? 'coordination' : 'other', text: text(`Behov ${at}`) },
    ...{ source: copy.sources[0]?.id ?? 'none', answer: text('I stegen') },
  }))
  copy.phases = Array.from({ length: 200 }, (_, at) => phaseOf(at, needs))
  copy.ideaFixed = { phase: 'phase-199', at: 'gate' }
  if (Array.isArray(copy.followUp.times)) for (const time of copy.followUp.times) time.from = 'phase-0'
  return copy
}

function phaseOf(at: number, needs: readonly string[]): ChangingModel['phases'][number] {
  const actors = ACTOR_KINDS.map((kind) => {
    const late = kind === 'resident' && at < 100
    return [kind, late ? { level: 'none', holds: 'none' } : { level: 'inflytande', holds: ['seats', 'votes'] }]
  })
  return {
    ...{ id: `phase-${at}`, title: text(`Fas ${at}`), text: text('En fas') },
    steps: Array.from({ length: 5 }, (_, no) => stepOf(at, no, needs)),
    participation: Object.fromEntries(actors) as ChangingModel['phases'][number]['participation'],
    gate: { criteria: Array.from({ length: 25 }, (_, no) => criterionOf(at, no, needs)), exceptions: 'none' },
  }
}

const some = (needs: readonly string[], at: number) => [
  needs[at % needs.length] ?? '',
  needs[(at + 7) % needs.length] ?? '',
]

function stepOf(phase: number, no: number, needs: readonly string[]): Step {
  return {
    ...{ id: `step-${phase}-${no}`, title: text('Ett steg'), who: ['resident'], scales: ['place', 'area', 'city'] },
    ...{
      bringsTogether: no === 0 ? ['existing-groups'] : 'none',
      outcome: text('Något'),
      answers: some(needs, phase + no),
    },
  }
}

function criterionOf(phase: number, no: number, needs: readonly string[]): Criterion {
  return {
    ...{ id: `criterion-${phase}-${no}`, kind: 'overlaps-answered', text: text('Ett krav'), params: {} },
    ...{ answers: some(needs, phase * no), requires: [`step-${Math.floor(phase / 2)}-${no % 5}`] },
  }
}
