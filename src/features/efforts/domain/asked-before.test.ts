import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sortedOut } from './asked-before.ts'
import type { TargetGroup } from './target-group.ts'

const asked = (id: string, day: string, ...targetGroups: TargetGroup[]) => ({
  id,
  begins: day,
  ends: day,
  targetGroups,
})
const ids = (near: readonly { id: string }[]) => near.map(({ id }) => id)

describe('what has been and will be asked here', () => {
  const dialogue = asked('mine', '2026-05-10', 'young')

  it('is of the same residents when a group is shared, when it asks everyone, and when nobody told', () => {
    const near = [
      asked('young', '2026-03-10', 'young', 'older'),
      asked('everyone', '2026-04-10', 'everyone'),
      asked('untold', '2026-02-10'),
      asked('older', '2026-05-10', 'older'),
    ]
    const { same, others } = sortedOut(dialogue, near)
    expect(ids(same)).toEqual(['everyone', 'young', 'untold'])
    expect(ids(others)).toEqual(['older'])
    expect(ids(sortedOut({ ...dialogue, targetGroups: [] }, near).others)).toEqual([])
  })

  it('has what is nearest in time first, before or after', () => {
    const near = [
      asked('far', '2025-06-01', 'young'),
      asked('after', '2026-05-20', 'young'),
      asked('now', '2026-05-10', 'young'),
    ]
    const long = { ...asked('long', '2026-01-01', 'young'), ends: '2026-05-05' }
    expect(ids(sortedOut(dialogue, [...near, long]).same)).toEqual(['now', 'long', 'after', 'far'])
  })

  it('comes in the same order however it was found, and nothing is lost', () => {
    const near = Array.from({ length: 8 }, (_, at) =>
      asked(`a${at}`, `2026-0${1 + (at % 4)}-01`, at % 2 ? 'young' : 'older'),
    )
    const expected = sortedOut(dialogue, near)
    expect(expected.same.length + expected.others.length).toBe(8)
    fc.assert(
      fc.property(fc.shuffledSubarray(near, { minLength: 8 }), (mixed) => {
        expect(sortedOut(dialogue, mixed)).toEqual(expected)
      }),
    )
  })
})
