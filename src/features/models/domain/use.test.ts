import { describe, expect, it } from 'vitest'
import { CRITERION_KINDS } from './criterion-kinds.ts'
import { EXAMPLE } from './example-model.ts'
import { parseModel } from './parse-model.ts'
import { initiatorsAt, obstaclesToUse, scalesServed, stepsAt } from './use.ts'

function read(...edits: [string, string][]) {
  const text = edits.reduce((it, [old, fresh]) => it.replace(old, fresh), EXAMPLE)
  const parsed = parseModel(text, new Set(CRITERION_KINDS))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults))
  return parsed.model
}

const obstacles = (...edits: [string, string][]) => obstaclesToUse(read(...edits)).map(({ key }) => key)

describe('using a model', () => {
  it('is possible when it is adopted or on trial and says all that running it needs', () => {
    expect(obstacles()).toEqual([])
    expect(obstacles(['status: adopted', 'status: on-trial'])).toEqual([])
  })

  it.each([
    ['it is a draft', [['status: adopted', 'status: draft']], 'models.obstacle.status'],
    ['it is on referral', [['status: adopted', 'status: referred']], 'models.obstacle.status'],
    [
      'its sources don’t tell what follows',
      [['furtherPhases: none', 'furtherPhases: unknown']],
      'models.obstacle.further-phases',
    ],
    [
      'nobody may initiate where a body answers',
      [
        ['resident: { scales: [area]', 'resident: { scales: [city]'],
        ['{ scales: [area, city]', '{ scales: [city]'],
      ],
      'models.obstacle.no-scale',
    ],
  ] as [string, [string, string][], string][])('is not when %s', (_, edits, obstacle) => {
    expect(obstacles(...edits)).toEqual([obstacle])
  })

  it('is not when a gate’s criteria are unknown', () => {
    const from = EXAMPLE.indexOf('      criteria:\n        - { id: value')
    const to = EXAMPLE.indexOf('      exceptions: unknown')
    expect(obstacles([EXAMPLE.slice(from, to), '      criteria: unknown\n'])).toEqual(['models.obstacle.silent-gate'])
  })

  it('is at scales where somebody may initiate, a body answers and steps are made', () => {
    const model = read()
    expect(scalesServed(model)).toEqual(['area'])
    expect(initiatorsAt(model, 'area')).toEqual(['resident', 'informal-group'])
    expect(initiatorsAt(model, 'city')).toEqual(['informal-group'])
    expect(model.phases.map((phase) => [stepsAt(phase, 'area').length, stepsAt(phase, 'place').length])).toEqual([
      [1, 0],
      [0, 0],
    ])
  })
})
