import type { ModelBody } from '../../../domain/collaboration-model.ts'
import { listOf } from '../../../domain/known.ts'
import { finding, type Judge } from '../finding.ts'

/** Objects when the model sets up a body without asking the groups that exist (R10). */
export const reuseBeforeNew: Judge = ({ model }) => {
  const bodies = listOf<ModelBody>(model.bodies).flatMap(({ asksFirst, name }, at) =>
    asksFirst === 'none' ? [{ name, path: ['bodies', at, 'asksFirst'] }] : [],
  )
  if (bodies.length === 0) return []
  const values = { bodies: bodies.map(({ name }) => name) }
  return [finding('asks-nobody', { causes: bodies.map(({ path }) => path), values })]
}
