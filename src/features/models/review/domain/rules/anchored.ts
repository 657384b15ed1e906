import type { Responsible } from '../../../domain/collaboration-model.ts'
import { isValue, type Known } from '../../../domain/known.ts'
import { ORGANISATION_LEVELS } from '../../../domain/words.ts'
import { finding, type Judge } from '../finding.ts'
import { lineWords, scaleWords } from '../names.ts'
import { saying } from '../saying.ts'

/**
 * Objects when a level of the line organisation is without anchoring at a scale (R13): the statement asks for all of its
 * levels. Where nobody answers at all, that is the remit's objection.
 */
export const anchored: Judge = ({ model, scales }) => {
  const missing = scales.flatMap((scale) => {
    const responsible: Known<Responsible> = model.responsible[scale]
    if (!isValue<Responsible>(responsible)) return []
    const levels = ORGANISATION_LEVELS.filter((level) => responsible.anchoring[level] === 'none')
    return levels.length === 0 ? [] : [{ scale, levels }]
  })
  if (missing.length === 0) return []
  const at = missing.map(({ scale, levels }) => {
    const [where] = scaleWords([scale])
    return saying('models.review.line-at', { levels: lineWords(levels), ...(where && { scale: where }) })
  })
  const causes = missing.flatMap(({ scale, levels }) =>
    levels.map((level) => ['responsible', scale, 'anchoring', level]),
  )
  return [finding('not-anchored', { scales: missing.map(({ scale }) => scale), causes, values: { missing: at } })]
}
