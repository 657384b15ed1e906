import { describe, expect, it } from 'vitest'
import { nextStep, timesLeft } from './next-step.ts'

const NOW = new Date('2026-03-02T08:00:00Z')
const none = { heldOn: null, bookedFor: null, notes: [], offered: [] }
const offered = [
  { id: 'a', startsAt: '2026-03-01T17:00:00+00:00', where: 'Biblioteket' },
  { id: 'b', startsAt: '2026-03-10T17:00:00+00:00', where: 'Skolan' },
]
const notes = [{ version: 1, writtenAs: 'contact-person' as const, text: 'x', language: 'sv', writtenAt: '2026-03-01' }]

describe('What a first meeting waits for', () => {
  it.each([
    ['contact', false, undefined],
    ['contact', false, { ...none, offered }],
    ['offer', true, undefined],
    ['offer', true, none],
    ['offer', true, { ...none, offered: offered.slice(0, 1) }],
    ['choose', true, { ...none, offered }],
    ['come', true, { ...none, offered, bookedFor: new Date(NOW.getTime() + 1) }],
    ['hold', true, { ...none, offered, bookedFor: NOW }],
    ['write', true, { ...none, heldOn: '2026-03-01' }],
    ['write', false, { ...none, heldOn: '2026-03-01' }],
    ['done', false, { ...none, heldOn: '2026-03-01', notes }],
  ] as const)('is “%s” (contact person named: %s)', (step, contactNamed, meeting) => {
    expect(nextStep({ contactNamed, meeting }, NOW)).toBe(step)
  })

  it('is chosen among times that have not begun', () => {
    expect(timesLeft({ offered }, NOW).map((it) => it.id)).toEqual(['b'])
    expect(timesLeft({ offered }, new Date('2026-03-10T17:00:00Z'))).toEqual([])
  })
})
