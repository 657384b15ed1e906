import { describe, expect, it } from 'vitest'
import { isOverdue } from './duty.ts'
import { dutyEscalated, escalated, movesUp } from './escalation.ts'

const DUTY = { id: 'duty', kind: 'assign-contact', undertaking: 'u', body: 'board', due: '2026-03-02' }
const ABOVE = new Map([
  ['unit', 'board'],
  ['board', 'executive'],
])

describe('a duty', () => {
  it('is overdue from the day after its last', () => {
    expect(['2026-03-01', '2026-03-02', '2026-03-03'].map((today) => isOverdue(DUTY, today))).toEqual([
      false,
      false,
      true,
    ])
  })
})

describe('an overdue duty', () => {
  it('gives the level above five working days to see to it', () => {
    expect(escalated([DUTY], ABOVE, '2026-03-27')).toEqual([{ duty: DUTY, to: 'executive', due: '2026-04-07' }])
  })

  it('has nobody to go to above the executive board', () => {
    const [escalation] = escalated([{ ...DUTY, body: 'executive' }], ABOVE, '2026-03-03')
    expect(escalation).toMatchObject({ to: null })
  })

  it('stays where it is, unless it already was about another one: then it moves up as long as there is an up', () => {
    const seeing = { ...DUTY, kind: 'overdue', body: 'board' }
    const moving = (duty: typeof DUTY) => escalated([duty], ABOVE, '2026-03-03').map(movesUp)
    expect(moving(DUTY)).toEqual([false])
    expect(moving(seeing)).toEqual([true])
    expect(moving({ ...seeing, body: 'executive' })).toEqual([false])
  })

  it('is told about with ids alone', () => {
    expect(escalated([DUTY], ABOVE, '2026-03-03').map(dutyEscalated)).toEqual([
      { type: 'duty.escalated', subject: 'duty', undertaking: 'u', data: { kind: 'assign-contact', to: 'executive' } },
    ])
  })
})
