import { describe, expect, it } from 'vitest'
import { cameOf, heldFault, peopleOf } from './held.ts'

describe('a meeting that was held', () => {
  it('was held today or before, within a year', () => {
    expect(heldFault('2026-03-02', { resident: 3 }, '2026-03-02')).toBeNull()
    expect(heldFault('2026-03-03', { resident: 3 }, '2026-03-02')).toBe('future')
    expect(heldFault('2025-03-01', { resident: 3 }, '2026-03-02')).toBeNull()
    expect(heldFault('2025-02-28', { resident: 3 }, '2026-03-02')).toBe('long-ago')
  })

  it('had somebody in it', () => {
    expect(heldFault('2026-03-02', {}, '2026-03-02')).toBe('nobody')
    expect(heldFault('2026-03-02', { resident: 0, association: 0 }, '2026-03-02')).toBe('nobody')
  })

  it('is told by those who came', () => {
    const attendance = { resident: 12, association: 0, department: 2 }
    expect(peopleOf(attendance)).toBe(14)
    expect(cameOf(attendance)).toEqual([
      ['resident', 12],
      ['department', 2],
    ])
  })
})
