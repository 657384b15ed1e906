import { type Finding, type FindingCode, finding, type Judge } from '../finding.ts'
import { quoted } from '../names.ts'
import type { Reading } from '../reading.ts'

/** Objects when a need that the model was made for is answered by no step and no criterion (R6–R9). */
export const everyNeedIsMet: Judge = (reading) => [
  ...unanswered(reading, 'coordination', 'coordination-unmet'),
  ...unanswered(reading, 'other', 'unmet'),
]

function unanswered(reading: Reading, kind: 'coordination' | 'other', code: FindingCode): Finding[] {
  const needs = reading.needs.filter((it) => it.kind === kind && it.outcome === 'unanswered')
  if (needs.length === 0) return []
  const causes = needs.flatMap(({ path, notCounted }) => [path, ...notCounted.map((it) => it.path)])
  const mend = [...needs.map(({ path }) => [...path, 'answer']), ['phases']]
  return [finding(code, { causes, mend, values: { needs: needs.map(({ text }) => quoted(text)) } })]
}
