import { describe, expect, it } from 'vitest'
import { SHAPING_TERMS, type ShapingFacts, shaped } from './shaped.ts'

const opened = new Date('2026-03-02T08:00:00Z')
const dayAfter = (days: number, ms = 0) => new Date(opened.getTime() + days * 86_400_000 + ms)
/** All of R22 fulfilled, with nothing to spare. */
const barely: ShapingFacts = {
  openedAt: opened,
  confirming: 5,
  initiatorConfirming: 0,
  wantingChange: 0,
  proposalsAnswered: 1,
  proposalsUnanswered: 0,
  objectionsUnanswered: 0,
}
const judge = (over: Partial<ShapingFacts> = {}, now = dayAfter(14)) =>
  shaped({ ...barely, ...over }, SHAPING_TERMS, now)

/** The clauses that fail. */
const failing = (it: ReturnType<typeof shaped>) =>
  Object.entries(it)
    .filter(([name, value]) => value === false && name !== 'met')
    .map(([name]) => name)

describe('residents have shaped the problem (R22)', () => {
  it('when every clause holds, with nothing to spare', () => {
    expect(judge()).toMatchObject({ met: true, residents: 5, daysOpen: 14 })
  })

  it('not before anything is written', () => {
    const nothing = judge({ openedAt: null, confirming: 0, proposalsAnswered: 0 })
    expect(nothing).toMatchObject({ met: false, written: false, openUntil: null, daysOpen: 0 })
  })

  it('not by four residents', () => {
    expect(failing(judge({ confirming: 4 }))).toEqual(['enough'])
  })

  it('by four residents and the initiator', () => {
    expect(judge({ confirming: 4, initiatorConfirming: 1 })).toMatchObject({ met: true, residents: 5 })
  })

  it('not by three residents and an initiator whose link is held by many: they are one', () => {
    expect(judge({ confirming: 3, initiatorConfirming: 20 })).toMatchObject({ met: false, residents: 4 })
  })

  it('not by the initiator alone, even where one resident would be enough', () => {
    const one = { ...SHAPING_TERMS, minimum: 1 }
    const alone = shaped({ ...barely, confirming: 0, initiatorConfirming: 3 }, one, dayAfter(14))
    expect(failing(alone)).toEqual(['others'])
  })

  it('not one millisecond before it has been open for fourteen days', () => {
    const early = judge({}, dayAfter(14, -1))
    expect(failing(early)).toEqual(['openLongEnough'])
    expect(early).toMatchObject({ daysOpen: 13, openUntil: dayAfter(14) })
  })

  it('not with a clock that stands before the opening', () => {
    expect(judge({}, dayAfter(-1))).toMatchObject({ met: false, daysOpen: 0 })
  })

  it('not while no proposed change from a resident has an answer', () => {
    expect(failing(judge({ proposalsAnswered: 0, proposalsUnanswered: 3 }))).toEqual(['proposalAnswered'])
  })

  it('not while a single “stämmer inte” is unanswered', () => {
    expect(failing(judge({ objectionsUnanswered: 1 }))).toEqual(['objectionsAnswered'])
  })

  it('with proposals left unanswered, when as many as the model asks for have an answer', () => {
    expect(judge({ proposalsUnanswered: 7 }).met).toBe(true)
  })

  it('by the model’s own numbers', () => {
    const strict = { minimum: 15, openDays: 30, answeredProposals: 2 }
    expect(failing(shaped(barely, strict, dayAfter(14)))).toEqual(['enough', 'openLongEnough', 'proposalAnswered'])
  })
})
