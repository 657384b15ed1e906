import { describe, expect, it } from 'vitest'
import { nextNotes } from './notes.ts'

const latest = { version: 2, text: 'Vi talade om ljuset.', language: 'sv' }
const written = (text: string, editedFrom: number) => ({ text, language: 'sv', editedFrom })

describe('notes of a meeting', () => {
  it('begin with a first version', () => {
    expect(nextNotes(null, written('Vi sågs.', 0), false)).toEqual({ is: 'next', version: 1 })
  })

  it('can’t be corrected before they are written', () => {
    expect(nextNotes(null, written('Vi sågs.', 0), true)).toEqual({ is: 'none' })
  })

  it('get a new version from the latest', () => {
    expect(nextNotes(latest, written('Vi talade om ljuset och bullret.', 2), true)).toEqual({ is: 'next', version: 3 })
  })

  it('are refused from a version that is no longer the latest', () => {
    expect(nextNotes(latest, written('Vi talade om bullret.', 1), false)).toEqual({ is: 'stale' })
  })

  it('sent twice are there once', () => {
    expect(nextNotes(latest, written(latest.text, 1), false)).toEqual({ is: 'sentTwice', version: 2 })
  })

  it('with nothing changed are no new version', () => {
    expect(nextNotes(latest, written(latest.text, 2), true)).toEqual({ is: 'unchanged' })
    expect(nextNotes(latest, { ...written(latest.text, 2), language: 'en' }, true).is).toBe('next')
  })
})
