import { beforeAll, describe, expect, it } from 'vitest'
import { bundledModels, type CollaborationModel, CRITERION_KINDS, parseModel } from '../../models/index.ts'
import { contactDays, gateCriteria, mayInitiate, phaseAfter, phaseOf } from './model-in-force.ts'

let models: Map<string, CollaborationModel>
beforeAll(async () => {
  const parsed = (await bundledModels()).map(({ text }) => parseModel(text, new Set(CRITERION_KINDS)))
  models = new Map(parsed.flatMap((it) => (it.ok ? [[it.model.id, it.model]] : [])))
})

function model(id: string): CollaborationModel {
  const found = models.get(id)
  if (found === undefined) throw new Error(`No model ${id} is bundled`)
  return found
}

describe('a model that an undertaking follows', () => {
  it('says which phase comes after, and none after the last', () => {
    const { phases } = model('medverka')
    expect(phases.map(({ id }) => phaseAfter(model('medverka'), id)?.id)).toEqual([
      ...phases.slice(1).map(({ id }) => id),
      undefined,
    ])
    expect(phaseAfter(model('medverka'), 'no-such-phase')).toBeUndefined()
  })

  it('has its criteria at the gate of the phase, and none for a phase that it does not have', () => {
    expect(gateCriteria(model('medverka'), 'problem').map(({ id }) => id)).toContain('shaped')
    expect(gateCriteria(model('medverka'), 'proposal').map(({ id }) => id)).toContain('added-value')
    expect(gateCriteria(model('medverka'), 'no-such-phase')).toEqual([])
    expect(phaseOf(model('medverka'), 'problem')?.id).toBe('problem')
  })

  it('lets residents initiate where it is fit for use and its scale serves them', () => {
    expect(mayInitiate(model('medverka'), 'resident', 'city')).toBe(true)
    expect(mayInitiate(model('sommargata'), 'resident', 'city')).toBe(false)
    // The 2019 model is silent about its gates, and so nothing can be started with it.
    expect(mayInitiate(model('malmo-2019'), 'company', 'area')).toBe(false)
  })

  it('says within how many working days a contact person is named; five where it does not', () => {
    expect(contactDays(model('medverka'))).toBe(5)
    expect(contactDays({ ...model('medverka'), phases: [] })).toBe(5)
  })
})
