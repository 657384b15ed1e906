import { describe, expect, it } from 'vitest'
import { tallyChange } from './tally.ts'

const said = (kind: 'confirms' | 'objects' | 'proposes', counts = true, answered = false) => ({
  kind,
  counts,
  answered,
})

describe('the counters', () => {
  it('follow what is said', () => {
    expect(tallyChange([said('confirms')], [])).toEqual({ confirmations: 1, disagreements: 0, open_answers: 0 })
    expect(tallyChange([said('objects')], [])).toEqual({ confirmations: 0, disagreements: 1, open_answers: 1 })
    expect(tallyChange([said('proposes'), said('proposes')], [])).toEqual({
      confirmations: 0,
      disagreements: 0,
      open_answers: 2,
    })
  })

  it('go back by what is withdrawn; an answer that was given is owed no more', () => {
    expect(tallyChange([said('confirms')], [said('objects')])).toEqual({
      confirmations: 1,
      disagreements: -1,
      open_answers: -1,
    })
    expect(tallyChange([said('confirms')], [said('objects', true, true)]).open_answers).toBe(0)
  })

  it('don’t count staff and organisations, but owe them an answer', () => {
    expect(tallyChange([said('confirms', false), said('objects', false)], [])).toEqual({
      confirmations: 0,
      disagreements: 0,
      open_answers: 1,
    })
  })
})
