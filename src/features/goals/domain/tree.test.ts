import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { treeOf, type WrittenGoal } from './tree.ts'

const row = (text: string, parent: number | null = null, key: string | null = null): WrittenGoal => ({
  ...{ key, parent, kind: 'goal', text, indicator: '' },
})
let made = 0
const newKey = () => {
  made += 1
  return `new-${made}`
}
const tree = (rows: readonly WrittenGoal[], known: readonly string[] = []) => treeOf(rows, new Set(known), newKey)

describe('A tree of goals', () => {
  it('puts each right after what it is part of, and keeps the keys that there were', () => {
    const goals = tree([row('A', null, 'a'), row('B'), row('A1', 0), row('A1a', 2)], ['a'])
    expect(goals).toMatchObject([
      { key: 'a', text: 'A', parent: null },
      { text: 'A1', parent: 'a' },
      { text: 'A1a' },
      { text: 'B', parent: null },
    ])
  })

  it.each([
    ['nothing', [], 'goal.write.none'],
    ['500 goals', Array.from({ length: 500 }, (_, at) => row(`${at}`)), 'goal.write.many'],
    ['one that is part of itself', [row('A', 0)], 'goal.write.circle'],
    ['two that are part of each other', [row('A', 1), row('B', 0)], 'goal.write.circle'],
    ['one that is part of nothing that is there', [row('A', 7)], 'goal.write.circle'],
    ['four levels', [row('A'), row('B', 0), row('C', 1), row('D', 2)], 'goal.write.deep'],
    ['a key of another place', [row('A', null, 'foreign')], 'goal.write.foreign-key'],
    ['a key that stands twice', [row('A', null, 'a'), row('B', null, 'a')], 'goal.write.foreign-key'],
  ])('refuses %s', (_, rows, reason) => {
    expect(tree(rows, ['a'])).toMatchObject({ ok: false, reason })
  })

  it('never loses a row, and never stands before its parent, whatever is written', () => {
    const rows = fc.array(fc.option(fc.nat(12)), { maxLength: 12 })
    fc.assert(
      fc.property(rows, (parents) => {
        const goals = tree(parents.map((parent, at) => row(`${at}`, parent)))
        if (!Array.isArray(goals)) return
        expect(goals).toHaveLength(parents.length)
        const seen = new Set<string>()
        for (const { key, parent } of goals) {
          expect(parent === null || seen.has(parent)).toBe(true)
          seen.add(key)
        }
      }),
    )
  })
})
