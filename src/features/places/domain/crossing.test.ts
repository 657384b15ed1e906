import { describe, expect, it } from 'vitest'
import { findCrossing } from './crossing.ts'
import type { Position, Ring } from './geometry.ts'

const ring = (...positions: Position[]): Ring => [...positions, positions[0] as Position]
const far = (...positions: Position[]): Ring =>
  ring(...positions.map(([x, y]): Position => [13 + x / 1000, 55.6 + y / 1000]))

describe('a ring', () => {
  it('that is simple does not cross itself', () => {
    expect(findCrossing([far([0, 0], [4, 0], [4, 4], [2, 1], [0, 4])])).toBeNull()
  })

  it('like a bow tie crosses itself, and the place is told', () => {
    const found = findCrossing([far([0, 0], [4, 4], [4, 0], [0, 4])])
    expect(found).toMatchObject({ kind: 'crossing' })
    if (found?.kind === 'crossing') {
      expect(found.at[0]).toBeCloseTo(13.002, 9)
      expect(found.at[1]).toBeCloseTo(55.602, 9)
    }
  })

  it('that touches itself in a corner is accepted, one that passes through the corner is not', () => {
    const touching = far([0, 0], [4, 0], [2, 2], [4, 4], [0, 4], [2, 2])
    const passing = far([0, 0], [2, 2], [4, 4], [0, 4], [2, 2], [4, 0])
    expect(findCrossing([touching])).toBeNull()
    expect(findCrossing([passing])).toMatchObject({ kind: 'crossing' })
  })

  it('whose corner touches a side is accepted, unless it goes on to the other side', () => {
    expect(findCrossing([far([0, 0], [4, 0], [4, 4], [2, 0], [0, 4])])).toBeNull()
    expect(findCrossing([far([0, 0], [4, 0], [4, 4], [3, 4], [2, 0], [1, -2], [1, 4], [0, 4])])).toMatchObject({
      kind: 'crossing',
    })
  })

  it('that folds back along itself is refused', () => {
    expect(findCrossing([far([0, 0], [4, 0], [8, 0], [4, 0.0], [4, 4])])).toMatchObject({ kind: 'crossing' })
    expect(findCrossing([far([0, 0], [4, 0], [4, 4], [6, 4], [6, 2], [4, 2], [4, 3], [0, 3])])).toMatchObject({
      kind: 'crossing',
    })
  })
})

describe('several rings', () => {
  it('that share a corner or a border do not cross, those that cut each other do', () => {
    const one = far([0, 0], [4, 0], [4, 4], [0, 4])
    expect(findCrossing([one, far([4, 4], [8, 4], [8, 8], [4, 8])])).toBeNull()
    expect(findCrossing([one, far([4, 0], [8, 0], [8, 4], [4, 4])])).toBeNull()
    expect(findCrossing([one, far([2, 2], [8, 2], [8, 3], [2, 3])])).toMatchObject({ kind: 'crossing' })
  })
})

describe('a large ring', () => {
  const circle = (points: number): Ring =>
    ring(
      ...Array.from({ length: points }, (_, i): Position => {
        const angle = (i / points) * 2 * Math.PI
        const radius = 0.05 * (1 + 0.2 * Math.sin(angle * 37))
        return [13 + radius * Math.cos(angle), 55.6 + radius * Math.sin(angle)]
      }),
    )

  it('of 100,000 points is judged within two seconds, with or without a crossing', () => {
    const whole = circle(100_000)
    const cut: Ring = [...whole.slice(0, 70_000), [13.06, 55.7], ...whole.slice(70_000)]
    const start = performance.now()
    expect(findCrossing([whole])).toBeNull()
    expect(findCrossing([cut])).toMatchObject({ kind: 'crossing' })
    expect(performance.now() - start).toBeLessThan(2000)
  })

  it('that is built to make every pair of sides meet is given up instead of tried for minutes', () => {
    const teeth = Array.from(
      { length: 40_000 },
      (_, i): Position => [13 + i * 1e-6, i % 2 === 0 ? 55.6 : 55.7 + i * 1e-7],
    )
    const start = performance.now()
    const sheared = teeth.map(([x, y]): Position => [x + (y - 55.6) * 10, y])
    expect(findCrossing([ring(...sheared, [14, 55.5])])).toEqual({ kind: 'too-intricate' })
    expect(performance.now() - start).toBeLessThan(5000)
  })
})
