import { describe, expect, it } from 'vitest'
import { crosses, type Point } from './polyline.ts'

const square: readonly Point[] = [
  [0, 0],
  [10, 0],
  [10, 10],
  [0, 10],
]
const bow: readonly Point[] = [
  [0, 0],
  [10, 10],
  [10, 0],
  [0, 10],
]

describe('A line that is being drawn', () => {
  it('does not cross itself where sides only meet in corners', () => {
    expect(crosses(square, true)).toBe(false)
    expect(crosses(square.slice(0, 3), true)).toBe(false)
    expect(crosses([], true)).toBe(false)
  })

  it('crosses itself as a bow does', () => {
    expect(crosses(bow, true)).toBe(true)
    expect(crosses(bow, false)).toBe(true)
  })

  it('may cross only when it is closed', () => {
    const hook: readonly Point[] = [
      [0, 0],
      [4, 6],
      [8, 0],
      [8, 8],
    ]
    expect(crosses(hook, false)).toBe(false)
    expect(crosses(hook, true)).toBe(true)
  })
})
