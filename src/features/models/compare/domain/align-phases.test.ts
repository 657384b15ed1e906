import { describe, expect, it } from 'vitest'
import type { CollaborationModel, Phase } from '../../domain/collaboration-model.ts'
import { alignPhases } from './align-phases.ts'
import { exampleWith } from './example-changed.ts'

const MODEL = exampleWith()

/** A phase that shares nothing with another than what is given. */
function phase(id: string, own: Partial<Phase> = {}): Phase {
  const [first] = MODEL.phases
  if (first === undefined) throw new Error('The example has no phases')
  return {
    ...first,
    ...{ id, title: { sv: `Namn ${id}` }, text: { sv: `Text ${id}` }, steps: 'none' },
    gate: { criteria: 'none', exceptions: 'none' },
    ...own,
  }
}

const model = (...phases: readonly Phase[]): CollaborationModel => ({ ...MODEL, phases })

/** Phases' ids, side by side. */
function beside(before: CollaborationModel, after: CollaborationModel): readonly string[] {
  return alignPhases(before, after).map(
    ({ before: one, after: other, how }) =>
      `${before.phases[one ?? -1]?.id ?? '–'} | ${after.phases[other ?? -1]?.id ?? '–'} ${how ?? ''}`,
  )
}

const named = (sv: string): Partial<Phase> => ({ title: { sv } })

describe('Phases side by side', () => {
  it('are those with the same id, wherever they stand and whatever they hold', () => {
    expect(beside(model(phase('a'), phase('b')), model(phase('b', named('X')), phase('a')))).toEqual([
      'b | b id',
      'a | a id',
    ])
  })

  it('are those of which one says that it replaces the other, whichever is the newer', () => {
    const [older, newer] = [model(phase('a'), phase('b')), model(phase('c', { replaces: ['a', 'b'] }), phase('d'))]
    expect(beside(older, newer)).toEqual(['a | c replaced', 'b | – ', '– | d '])
    expect(beside(newer, older)).toEqual(['c | a replaced', 'd | – ', '– | b '])
  })

  it('are those that hold the same things, when nothing else tells', () => {
    const [start, end] = [named('Start'), named('Slut')]
    expect(beside(model(phase('a', start), phase('b', end)), model(phase('c', start), phase('d', end)))).toEqual([
      'a | c likeness',
      'b | d likeness',
    ])
  })

  it('keep their order when they are only alike: the nearest of two that cross', () => {
    const [start, end] = [named('Start'), named('Slut')]
    const turned = beside(model(phase('a', start), phase('b', end)), model(phase('d', end), phase('c', start)))
    expect(turned.filter((row) => row.endsWith('likeness'))).toHaveLength(1)
    expect(turned).toHaveLength(3)
  })

  it('stand alone when they have nothing in common, each where it stood', () => {
    expect(beside(model(phase('a'), phase('b')), model(phase('c'), phase('d')))).toEqual([
      'a | – ',
      'b | – ',
      '– | c ',
      '– | d ',
    ])
    expect(beside(model(phase('a'), phase('x'), phase('b')), model(phase('a'), phase('b')))).toEqual([
      'a | a id',
      'x | – ',
      'b | b id',
    ])
  })

  it('are not alike for giving everybody the same say: that is what one wants to compare', () => {
    const [one, other] = [phase('a'), phase('b')]
    expect(one.participation).toEqual(other.participation)
    expect(beside(model(one), model(other))).toEqual(['a | – ', '– | b '])
  })
})
