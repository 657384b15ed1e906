import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { book, type FirstMeeting, faultsOf, offerRefused } from './first-meeting.ts'

const now = new Date('2026-03-02T08:00:00Z')
const at = (iso: string) => new Date(iso)
const tuesday = { id: 'tuesday', startsAt: at('2026-03-10T17:00:00Z'), where: 'Gårdslokalen' }
const thursday = { id: 'thursday', startsAt: at('2026-03-12T17:00:00Z'), where: 'Gårdslokalen' }
const offered: FirstMeeting = { id: 'm', offered: [tuesday, thursday], bookedFor: null, heldOn: null }

describe('times for a first meeting', () => {
  it('can be offered when they are in the future', () => {
    expect(faultsOf([tuesday.startsAt, thursday.startsAt], now).size).toBe(0)
  })

  it('can’t be now or before', () => {
    expect([...faultsOf([now, at('2026-03-01T08:00:00Z'), tuesday.startsAt], now)]).toEqual([
      [0, 'past'],
      [1, 'past'],
    ])
  })

  it('can’t be more than a year ahead, or the same twice', () => {
    expect([...faultsOf([at('2036-03-10T17:00:00Z'), tuesday.startsAt, tuesday.startsAt], now)]).toEqual([
      [0, 'too-far'],
      [2, 'twice'],
    ])
  })

  it('are offered anew over a booking only when that is said, and never after the meeting', () => {
    expect(offerRefused(null, false)).toBeNull()
    expect(offerRefused(offered, false)).toBeNull()
    expect(offerRefused({ ...offered, bookedFor: tuesday.startsAt }, false)).toBe('booked')
    expect(offerRefused({ ...offered, bookedFor: tuesday.startsAt }, true)).toBeNull()
    expect(offerRefused({ ...offered, heldOn: '2026-03-01' }, true)).toBe('held')
  })
})

describe('a booking', () => {
  it('takes one of the offered times', () => {
    expect(book(offered, 'tuesday', now)).toEqual({ is: 'booked', time: tuesday })
  })

  it('is refused for a time that was never offered, or is offered no more', () => {
    expect(book(offered, 'friday', now)).toEqual({ is: 'gone' })
  })

  it('is refused from the moment the time begins', () => {
    expect(book(offered, 'tuesday', tuesday.startsAt)).toEqual({ is: 'past' })
    expect(book(offered, 'tuesday', new Date(tuesday.startsAt.getTime() - 1)).is).toBe('booked')
  })

  it('is won by the first; the same time again is a double press', () => {
    const booked = { ...offered, bookedFor: tuesday.startsAt }
    expect(book(booked, 'thursday', now)).toEqual({ is: 'taken' })
    expect(book(booked, 'tuesday', now)).toEqual({ is: 'unchanged' })
  })

  it('is refused after the meeting', () => {
    expect(book({ ...offered, heldOn: '2026-03-10' }, 'thursday', now)).toEqual({ is: 'held' })
  })

  it('never takes a time that has begun, whenever it is tried', () => {
    fc.assert(
      fc.property(fc.date({ noInvalidDate: true }), fc.constantFrom('tuesday', 'thursday', 'friday'), (when, id) => {
        const booking = book(offered, id, when)
        expect(booking.is !== 'booked' || booking.time.startsAt > when).toBe(true)
      }),
    )
  })
})
