import { ACTOR_KINDS, type ActorKind, type Level, type Scale } from '../../src/features/models/index.ts'
import type { ChangingModel } from './models.ts'

/** Parts of a model that a test changes, by their ids. They throw when the model has no such part. */
export const phase = (copy: ChangingModel, at: number) => {
  const found = copy.phases[at]
  if (found === undefined) throw new Error(`no phase ${at}`)
  return found
}
export const steps = (copy: ChangingModel) => copy.phases.flatMap((it) => (Array.isArray(it.steps) ? it.steps : []))
export const step = (copy: ChangingModel, id: string) => {
  const found = steps(copy).find((it) => it.id === id)
  if (found === undefined) throw new Error(`no step ${id}`)
  return found
}
export const criteria = (copy: ChangingModel) =>
  copy.phases.flatMap(({ gate }) => (Array.isArray(gate.criteria) ? gate.criteria : []))
export const criterion = (copy: ChangingModel, id: string) => {
  const found = criteria(copy).find((it) => it.id === id)
  if (found === undefined) throw new Error(`no criterion ${id}`)
  return found
}
export const initiator = (copy: ChangingModel, kind: ActorKind) => {
  const found = copy.initiators[kind]
  if (typeof found === 'string') throw new Error(`${kind} may not initiate`)
  return found
}
export const dropCriteria = (copy: ChangingModel, ...ids: string[]) => {
  const { gate } = phase(copy, 0)
  if (Array.isArray(gate.criteria)) gate.criteria = gate.criteria.filter(({ id }) => !ids.includes(id))
}
export const answerNothing = (copy: ChangingModel, need: string) => {
  for (const it of [...steps(copy), ...criteria(copy)])
    if (Array.isArray(it.answers) && it.answers.includes(need)) it.answers = 'none'
}
export const responsible = (copy: ChangingModel, scale: Scale) => {
  const found = copy.responsible[scale]
  if (typeof found === 'string') throw new Error(`nobody answers for ${scale}`)
  return found
}
export const body = (copy: ChangingModel) => {
  const [found] = Array.isArray(copy.bodies) ? copy.bodies : []
  if (found === undefined) throw new Error('no body')
  return found
}
export const everybody = (copy: ChangingModel, at: number, level: Level, holds: ('seats' | 'votes')[] | 'none') => {
  for (const kind of ACTOR_KINDS) phase(copy, at).participation[kind] = { level, holds }
}
export const claim = (scales: Scale[]) => ({ source: 'model', scales, text: { sv: 'Ett annat dokument' } })
