import { ACTOR_KINDS } from '../../../domain/words.ts'
import { finding, type Judge } from '../finding.ts'
import { actorWords } from '../names.ts'
import { mayInitiate } from '../reading.ts'

/** Objects when those who are most of the actors in a kind of place may not initiate at its scale (R23, R25). */
export const routeFitsTheActors: Judge = ({ model, context, scales }) => {
  const kinds = context.placeKinds.filter(
    ({ scale, majority }) => scales.includes(scale) && mayInitiate(model, majority, scale) === 'no',
  )
  if (kinds.length === 0) return []
  const left = ACTOR_KINDS.filter((actor) => kinds.some(({ majority }) => majority === actor))
  return [
    finding('majority-left-out', {
      scales: scales.filter((scale) => kinds.some((kind) => kind.scale === scale)),
      placeKinds: kinds.map(({ id }) => id),
      causes: left.map((actor) => ['initiators', actor]),
      values: { kinds: kinds.map(({ name }) => name), majority: actorWords(left) },
    }),
  ]
}
