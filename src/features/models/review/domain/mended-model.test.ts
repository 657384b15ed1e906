import { beforeAll, describe, expect, it } from 'vitest'
import { body, criteria, phase, step, steps } from '../../../../../test/support/changing-models.ts'
import { type ChangingModel, changed, modelsById } from '../../../../../test/support/models.ts'
import { changeOf, marksOf } from '../../../../../test/support/reviews.ts'
import type { CollaborationModel } from '../../domain/collaboration-model.ts'
import { ACTOR_KINDS } from '../../domain/words.ts'
import { bundledContext } from '../bundled-context.ts'
import type { ReviewContext } from './context.ts'
import { review } from './review.ts'

let models: ReadonlyMap<string, CollaborationModel>
let context: ReviewContext
beforeAll(async () => {
  models = await modelsById()
  context = await bundledContext()
})

type Mend = readonly [what: string, gone: readonly string[], change: (copy: ChangingModel) => unknown]

/** Mends a model step by step; each step must make exactly these objections go and none appear. */
function mended(id: string, mends: readonly Mend[]): string[] {
  let model = models.get(id)
  if (model === undefined) throw new Error(`no model ${id}`)
  for (const [what, gone, change] of mends) {
    const better = changed(model, change)
    expect([what, changeOf(review(model, context), review(better, context))]).toEqual([what, { appear: [], go: gone }])
    model = better
  }
  return marksOf(review(model, context))
}

const residentsBegin = (scale: 'place' | 'area') => (copy: ChangingModel) => {
  copy.initiators.resident = { scales: [scale], demands: 'none' }
}

describe('A bad model that is mended', () => {
  it('malmo-2019: each mend takes away what it mends, until nothing is left', () => {
    const mends: Mend[] = [
      [
        'one scale in all documents',
        [
          'purpose-is-clear.claims-differ@area,city',
          'purpose-is-clear.no-steps@area,city',
          'remit-fits-the-ambition.scale-outside@area,city',
          'route-fits-the-actors.majority-left-out@area#most-are-residents',
        ],
        (copy) => Object.assign(copy.claims[0] as object, { scales: ['place'] }),
      ],
      [
        'the ambition of a delimited project',
        ['remit-fits-the-ambition.ambition-outside@city'],
        (copy) => Object.assign(copy.ambition as object, { kind: 'delimited-project' }),
      ],
      ['residents may begin', ['residents-from-the-start.may-not-initiate'], residentsBegin('place')],
      [
        'residents take part in the first phase',
        ['residents-from-the-start.not-at-start', 'residents-from-the-start.after-idea'],
        (copy) => {
          phase(copy, 0).participation.resident.level = 'inflytande'
          // Keeps the other objection as it was: it names both phases.
          phase(copy, 0).participation.association.level = 'medbestammande'
          phase(copy, 0).participation['property-owner'].level = 'medbestammande'
          phase(copy, 0).participation.company.level = 'medbestammande'
        },
      ],
      [
        'residents have what others have',
        ['with-not-for.lower-level'],
        (copy) =>
          copy.phases.forEach(({ participation }) => {
            for (const kind of ACTOR_KINDS) participation[kind] = { level: 'inflytande', holds: 'none' }
          }),
      ],
      [
        'what goes on is brought together, and a gate demands it',
        ['every-need-is-met.coordination-unmet'],
        (copy) => {
          const needed = ['coordinate-parallel-processes']
          Object.assign(step(copy, 'find-form'), { bringsTogether: ['existing-efforts'], answers: needed })
          phase(copy, 1).gate.criteria = [
            {
              ...{ id: 'answered', kind: 'overlaps-answered', text: { sv: 'Besvarat' }, params: {} },
              ...{ answers: needed, requires: ['find-form'] },
            },
          ]
        },
      ],
    ]
    expect(mended('malmo-2019', mends)).toEqual([])
  })

  it('malmo-2019: a coordinating step alone resolves nothing while no gate is known to demand it', () => {
    const model = models.get('malmo-2019')
    if (model === undefined) throw new Error('no malmo-2019')
    const meeting = changed(model, (copy) => {
      Object.assign(step(copy, 'find-form'), {
        bringsTogether: ['existing-groups'],
        answers: ['coordinate-parallel-processes'],
      })
    })
    expect(review(meeting, context).needs.map(({ outcome }) => outcome)).toEqual(['unjudged'])
    const undemanded = changed(meeting, (copy) => {
      phase(copy, 1).gate.criteria = 'none'
      copy.furtherPhases = 'none'
    })
    expect(review(undemanded, context).needs).toMatchObject([
      { outcome: 'unanswered', notCounted: [{ why: { key: 'models.review.not-counted.not-demanded' } }] },
    ])
  })

  it('five-phase: residents who begin, come in at the start and vote leave nothing to object to', () => {
    const mends: Mend[] = [
      [
        'residents may begin',
        [
          'route-fits-the-actors.majority-left-out@area#most-are-residents',
          'residents-from-the-start.may-not-initiate',
        ],
        residentsBegin('area'),
      ],
      [
        'residents are heard in the first phase',
        ['residents-from-the-start.not-at-start'],
        (copy) => Object.assign(phase(copy, 0).participation.resident, { level: 'dialog' }),
      ],
      [
        'residents decide with the departments',
        ['with-not-for.lower-level'],
        (copy) =>
          copy.phases.forEach(
            ({ participation }) => void Object.assign(participation.resident, { level: 'medbestammande' }),
          ),
      ],
      [
        'residents vote',
        ['with-not-for.without-votes'],
        (copy) =>
          copy.phases.forEach(
            ({ participation }) => void Object.assign(participation.resident, { holds: ['seats', 'votes'] }),
          ),
      ],
    ]
    expect(mended('five-phase', mends)).toEqual([])
  })

  it('a model without any of it gets its objections one by one, and loses them one by one', () => {
    const broken = (copy: ChangingModel) => {
      Object.assign(body(copy), { asksFirst: 'none' })
      for (const it of [...steps(copy), ...criteria(copy)]) it.answers = 'none'
      copy.followUp = { ...copy.followUp, baseline: 'none', decisionRule: 'none' }
    }
    const good = models.get('medverka')
    if (good === undefined) throw new Error('no medverka')
    const bad = changed(good, broken)
    const all = [
      'every-need-is-met.coordination-unmet',
      'reuse-before-new.asks-nobody',
      'followed-up.no-baseline',
      'followed-up.no-decision-rule',
      'every-need-is-met.unmet',
    ]
    expect(changeOf(review(good, context), review(bad, context))).toEqual({ appear: all, go: [] })
    expect(changeOf(review(bad, context), review(good, context))).toEqual({ appear: [], go: all })
  })
})
