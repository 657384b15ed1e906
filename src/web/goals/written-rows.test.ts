import { describe, expect, it } from 'vitest'
import { fieldsOfGoals, goalsOf, rowsIn, writtenRows } from './written-rows.ts'

const goal = (key: string, parent: string | null, text: string) => ({
  ...{ key, parent, text, kind: 'goal' as const, indicator: '' },
})
const TREE = [goal('a', null, 'A'), goal('b', 'a', 'B'), goal('c', 'b', 'C'), goal('d', null, 'D')]

describe('The rows that goals are written in', () => {
  it('come back as the tree that they were made of', () => {
    const rows = goalsOf(writtenRows(fieldsOfGoals(TREE, 3)))
    expect(rows.map(({ key, parent }) => [key, parent])).toEqual([
      ['a', null],
      ['b', 0],
      ['c', 1],
      ['d', null],
    ])
  })

  it('that are emptied are gone, and what was part of them goes to what stands above', () => {
    const rows = goalsOf(writtenRows({ ...fieldsOfGoals(TREE, 0), 'text-1': ' ' }))
    expect(rows.map(({ key, parent }) => [key, parent])).toEqual([
      ['a', null],
      ['c', 0],
      ['d', null],
    ])
  })

  it.each(['', '-1', 'x', '1e9', '3.5'])('are read calmly when their number is %s', (rows) => {
    expect(rowsIn({ rows })).toBe(rows === '1e9' ? 120 : 1)
  })

  it('begin at the top when they begin too deep', () => {
    expect(goalsOf(writtenRows({ rows: '1', 'text-0': 'A', 'level-0': '99' }))).toMatchObject([{ parent: null }])
  })
})
