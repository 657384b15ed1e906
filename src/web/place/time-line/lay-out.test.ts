import { describe, expect, it } from 'vitest'
import type { EffortOnLine } from '../../../features/efforts/index.ts'
import { layOut } from './lay-out.ts'

const effort = (id: string, key: string): EffortOnLine => ({
  ...{ id, key, title: id, language: 'sv', ownerName: null, kind: null, status: 'decided' },
  ...{ begins: '2026-01-01', ends: null, number: null, at: [13, 55], askings: [] },
})
const group = (key: string, total: number) => ({ key, name: key, total })

describe('A time line is laid out', () => {
  it('under headings, in the order of the groups, those without any last', () => {
    const { groups } = layOut({
      groups: [group('', 40), group('gata', 12), group('skola', 2)],
      efforts: [effort('a', 'skola'), effort('b', ''), effort('c', 'gata'), effort('d', 'skola')],
    })
    expect(groups.map((it) => [it.key, it.total, it.efforts.map(({ id }) => id).join('')])).toEqual([
      ['gata', 12, 'c'],
      ['skola', 2, 'ad'],
      ['', 40, 'b'],
    ])
  })

  it('with what got no bar summed, so that nothing is left out unseen', () => {
    const { groups, rest } = layOut({
      groups: [group('gata', 12), group('skola', 2), group('park', 1)],
      efforts: [effort('c', 'gata')],
    })
    expect(groups).toHaveLength(1)
    expect(rest).toEqual({ groups: 2, efforts: 3 })
  })
})
