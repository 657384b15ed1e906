import { describe, expect, it } from 'vitest'
import { exceptionRoles, paramsOf } from './criterion.ts'
import { CRITERION_KINDS } from './criterion-kinds.ts'
import { EXAMPLE } from './example-model.ts'
import { parseModel } from './parse-model.ts'
import { criteriaOf } from './walk.ts'

const parsed = parseModel(EXAMPLE, new Set(CRITERION_KINDS))
const phases = parsed.ok ? parsed.model.phases : []

describe('a criterion', () => {
  it('runs with Medverka’s own numbers where the sources are silent, and with the model’s where they speak', () => {
    const value = phases[1] && criteriaOf(phases[1])[0]
    expect(value).toMatchObject({ params: { minimumJudges: 'unknown', residentsAmongJudges: 1 } })
    expect(value && paramsOf(value)).toEqual({ minimumJudges: 3, residentsAmongJudges: 1 })
    const params = { minimumResidents: 8, openDays: 'unknown', answeredProposals: 0 } as const
    expect(paramsOf({ kind: 'residents-shaped-problem', params })).toEqual({
      minimumResidents: 8,
      openDays: 14,
      answeredProposals: 0,
    })
  })

  it('may be excepted from by whom it says, or else by whom its gate says, or by nobody', () => {
    const [first, second] = phases
    const roles = [first, second].flatMap((phase) =>
      phase ? criteriaOf(phase).map((it) => exceptionRoles(phase.gate, it)) : [],
    )
    expect(roles).toEqual([[], ['board-secretary'], []])
  })
})
