import { describe, expect, it } from 'vitest'
import { occasionFault } from './at-occasion.ts'

const held = { heldOn: '2026-03-10', residents: 12, registered: 4 }
const said = { voices: 8, believed: 4 }

describe('registering voices at an occasion', () => {
  it('takes as many as residents came, and not one more', () => {
    expect(occasionFault(held, said, '2026-03-02')).toBeNull()
    expect(occasionFault(held, { ...said, voices: 9 }, '2026-03-02')).toBe('too-many')
    expect(occasionFault({ ...held, residents: 0, registered: 0 }, { voices: 1, believed: 0 }, '2026-03-02')).toBe(
      'too-many',
    )
  })

  it('needs an occasion that was held', () => {
    expect(occasionFault({ ...held, heldOn: null }, said, '2026-03-02')).toBe('not-held')
  })

  it('needs a text that was there by then: on the same day at the latest', () => {
    expect(occasionFault(held, said, '2026-03-10')).toBeNull()
    expect(occasionFault(held, said, '2026-03-11')).toBe('before-text')
  })

  it('is refused when somebody registered meanwhile, or the form was sent twice', () => {
    expect(occasionFault({ ...held, registered: 12 }, said, '2026-03-02')).toBe('changed')
  })

  it('needs somebody', () => {
    expect(occasionFault(held, { ...said, voices: 0 }, '2026-03-02')).toBe('nobody')
  })
})
