import type { Responsible } from '../../../domain/collaboration-model.ts'
import { isValue, type Known } from '../../../domain/known.ts'
import { type Ambition, SCALES, type Scale } from '../../../domain/words.ts'
import { type Finding, finding, type Judge } from '../finding.ts'
import { eachOnce, scaleWords } from '../names.ts'
import { type Reading, scaleOfAmbition } from '../reading.ts'
import { saying } from '../saying.ts'

/** Objects when the ambition or a scale lies outside the remit of the body that the model makes responsible (R3, R4). */
export const remitFitsTheAmbition: Judge = (reading) => [
  ...ambitionOutside(reading),
  ...scalesOutside(reading),
  ...nobodyAnswers(reading),
]

function responsibleAt({ model }: Reading, scale: Scale): Responsible | undefined {
  const responsible: Known<Responsible> = model.responsible[scale]
  return isValue<Responsible>(responsible) ? responsible : undefined
}

const remitAt = ({ context }: Reading, scale: Scale) => context.remit.filter((it) => it.scale === scale)

/** False also when the context doesn't tell who answers at the scale. */
function isOutside(reading: Reading, scale: Scale): boolean {
  const responsible = responsibleAt(reading, scale)
  const remit = remitAt(reading, scale)
  return responsible !== undefined && remit.length > 0 && remit.every(({ body }) => body !== responsible.body)
}

function bodiesAt(reading: Reading, scales: readonly Scale[]) {
  return {
    boards: eachOnce(scales.flatMap((scale) => remitAt(reading, scale)).map(({ name }) => name)),
    bodies: eachOnce(scales.flatMap((scale) => responsibleAt(reading, scale)?.name ?? [])),
  }
}

function ambitionOutside(reading: Reading): Finding[] {
  const { ambition } = reading.model
  const scale = scaleOfAmbition(reading.model)
  if (scale === undefined || !isValue<{ kind: Ambition }>(ambition) || !isOutside(reading, scale)) return []
  const values = { ambition: saying(`models.review.ambition.${ambition.kind}`), ...bodiesAt(reading, [scale]) }
  const body = ['responsible', scale, 'body']
  return [finding('ambition-outside', { scales: [scale], causes: [['ambition', 'kind'], body], values })]
}

function scalesOutside(reading: Reading): Finding[] {
  const scales = reading.scales.filter((scale) => isOutside(reading, scale))
  if (scales.length === 0) return []
  const values = { scales: scaleWords(scales), ...bodiesAt(reading, scales) }
  const bodies = scales.map((scale) => ['responsible', scale, 'body'])
  return [finding('scale-outside', { scales, causes: bodies, mend: [...bodies, ['claims']], values })]
}

function nobodyAnswers(reading: Reading): Finding[] {
  const wanted = [...reading.scales, scaleOfAmbition(reading.model)]
  const scales = SCALES.filter((scale) => wanted.includes(scale) && reading.model.responsible[scale] === 'none')
  if (scales.length === 0) return []
  const causes = scales.map((scale) => ['responsible', scale])
  return [finding('nobody-answers', { scales, causes, values: { scales: scaleWords(scales) } })]
}
