import { describe, expect, it } from 'vitest'
import type { Grant } from '../../../kernel/actor.ts'
import { fits, restsOn } from './fits.ts'

const thing = { roles: ['contact-person', 'area-coordinator'], scopes: ['board', 'area', 'city'] } as const
const grant = (role: Grant['role'], scope: string | null = null): Grant => ({ role, scope })

describe('who may answer for a thing', () => {
  it.each([
    ['who holds the role for its body', [grant('contact-person', 'board')], true],
    ['who holds the role for everything', [grant('contact-person')], true],
    ['who holds an area around it together', [grant('area-coordinator', 'city')], true],
    ['who holds the role for another body', [grant('contact-person', 'other')], false],
    ['who holds another role for its body', [grant('evaluator', 'board')], false],
    ['who holds no role', [], false],
  ] as const)('%s', (_, grants, may) => {
    expect(fits(grants, thing)).toBe(may)
  })
})

describe('what rests on a role', () => {
  const role = grant('contact-person', 'board')

  it('is what nothing else that the person holds would let them answer for', () => {
    expect(restsOn(role, [], thing)).toBe(true)
    expect(restsOn(role, [grant('evaluator', 'board')], thing)).toBe(true)
    expect(restsOn(role, [grant('area-coordinator', 'area')], thing)).toBe(false)
  })

  it('is nothing that the role never let them answer for', () => {
    expect(restsOn(grant('evaluator'), [], thing)).toBe(false)
  })
})
