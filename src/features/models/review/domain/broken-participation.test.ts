import { describe, expect, it } from 'vitest'
import { breakingModels, type Change } from '../../../../../test/support/breaking-models.ts'
import { body, everybody, initiator, phase, responsible } from '../../../../../test/support/changing-models.ts'
import { LEVELS } from '../../domain/words.ts'

const appearing = breakingModels()

describe('A good model whose participation, anchoring or follow-up is broken in one place', () => {
  it.each<[string, string[], Change]>([
    [
      'only informs residents at first',
      ['residents-from-the-start.not-at-start', 'with-not-for.lower-level'],
      (copy) => Object.assign(phase(copy, 0).participation.resident, { level: 'information' }),
    ],
    [
      'moves residents to its third phase',
      [
        'residents-from-the-start.not-at-start',
        'residents-from-the-start.after-idea',
        'with-not-for.lower-level',
        'with-not-for.without-votes',
      ],
      (copy) =>
        [0, 1].forEach(
          (at) => void Object.assign(phase(copy, at).participation.resident, { level: 'none', holds: 'none' }),
        ),
    ],
    [
      'fixes the idea before anybody has said anything',
      ['residents-from-the-start.after-idea'],
      (copy) => Object.assign(copy, { ideaFixed: { phase: 'problem', at: 'start' } }),
    ],
    [
      'fixes the idea while residents shape it',
      [],
      (copy) => Object.assign(copy, { ideaFixed: { phase: 'problem', at: 'during' } }),
    ],
    ...(['resources', 'organisation-number', 'established-trust', 'electronic-identity'] as const).map(
      (kind): [string, string[], Change] => [
        `demands ${kind} of residents`,
        ['residents-from-the-start.shut-out'],
        (copy) => Object.assign(initiator(copy, 'resident'), { demands: [{ kind }] }),
      ],
    ),
    [
      'demands an organisation number of informal groups',
      ['residents-from-the-start.shut-out'],
      (copy) => Object.assign(initiator(copy, 'informal-group'), { demands: [{ kind: 'organisation-number' }] }),
    ],
    [
      'demands an organisation number of companies',
      [],
      (copy) => Object.assign(initiator(copy, 'company'), { demands: [{ kind: 'organisation-number' }] }),
    ],
    [
      'asks residents for neighbours who sign too',
      [],
      (copy) => Object.assign(initiator(copy, 'resident'), { demands: [{ kind: 'co-signers' }] }),
    ],
    [
      'takes residents’ votes away',
      ['with-not-for.without-votes'],
      (copy) => Object.assign(phase(copy, 2).participation.resident, { holds: ['seats'] }),
    ],
    [
      'takes residents’ seats away',
      ['with-not-for.without-votes'],
      (copy) => Object.assign(phase(copy, 3).participation.resident, { holds: ['votes'] }),
    ],
    [
      'gives nobody influence',
      ['with-not-for.never-influence'],
      (copy) => copy.phases.forEach((_, at) => void everybody(copy, at, 'dialog', ['seats', 'votes'])),
    ],
    [
      'gives nobody but residents seats',
      [],
      (copy) =>
        copy.phases.forEach((_, at) => {
          everybody(copy, at, 'inflytande', 'none')
          phase(copy, at).participation.resident.holds = ['seats']
        }),
    ],
    [
      'has a body in which all but residents vote',
      ['with-not-for.body-without'],
      (copy) => Object.assign(body(copy).seats.resident, { votes: 'none' }),
    ],
    [
      'is anchored nowhere in the line of an area',
      ['anchored.not-anchored@area'],
      (copy) =>
        Object.assign(responsible(copy, 'area'), {
          anchoring: { political: 'none', strategic: 'none', tactical: 'none', operative: 'none' },
        }),
    ],
    [
      'is anchored with politicians only',
      ['anchored.not-anchored@place,city'],
      (copy) =>
        (['place', 'city'] as const).forEach(
          (scale) => void Object.assign(responsible(copy, scale).anchoring, { tactical: 'none', operative: 'none' }),
        ),
    ],
    ...(
      [
        ['baseline', 'no-baseline'],
        ['indicators', 'no-indicators'],
        ['times', 'no-times'],
        ['decisionRule', 'no-decision-rule'],
      ] as const
    ).map(([field, code]): [string, string[], Change] => [
      `has no ${field}`,
      [`followed-up.${code}`],
      (copy) => Object.assign(copy.followUp, { [field]: 'none' }),
    ]),
  ])('%s: %j', (_, expected, change) => {
    expect(appearing('medverka', change)).toEqual(expected)
  })
})

describe('Residents’ level', () => {
  const cases = [0, 1, 2, 3].flatMap((at) =>
    (['none', ...LEVELS.slice(0, -1)] as const).map((level) => [at, level] as const),
  )

  it.each(cases)('phase %i, %s: objected to exactly when others stand higher, or it comes too late', (at, level) => {
    const late = at === 0 && (level === 'none' || level === 'information')
    // In the first phase others have inflytande, the informal groups medbestämmande; later most have medbestämmande.
    const expected = [...(late ? ['residents-from-the-start.not-at-start'] : []), 'with-not-for.lower-level']
    expect(appearing('medverka', (copy) => Object.assign(phase(copy, at).participation.resident, { level }))).toEqual(
      expected,
    )
  })
})
