import { describe, expect, it } from 'vitest'
import { type AnsweredSide, agreementOf } from './answer.ts'
import { difference, type KnownOverlap } from './difference.ts'
import { hasGrown } from './grown.ts'
import { lastDay, type Meeting, type Parts } from './meeting.ts'

const PARTS: Parts = {
  ground: { kind: 'crosses', share: 0.4 },
  days: { from: '2026-03-01', to: '2026-03-31' },
  ...{ themes: ['trygghet'], themesUntold: false, groups: [], groupsUntold: true },
  ...{ asking: null, delimited: true, sameName: false },
}

describe('What was agreed no longer holds', () => {
  it.each([
    ['they share more ground', { ground: { kind: 'crosses', share: 0.6 } }],
    ['they are in the same place', { ground: { kind: 'same-place', place: 'p' } }],
    ['they go on longer together', { days: { from: '2026-03-01', to: '2026-04-01' } }],
    ['they begin earlier together', { days: { from: '2026-02-28', to: '2026-03-31' } }],
    ['they have no end', { days: { from: '2026-03-01', to: null } }],
    ['they have a theme more in common', { themes: ['trygghet', 'lek'] }],
    ['they have a group in common', { groups: ['young'] }],
    ['both ask the same residents', { asking: { apart: 3, from: '2026-03-01', to: '2026-03-05' } }],
  ] as const)('when %s', (_, change) => {
    expect(hasGrown(PARTS, { ...PARTS, ...change })).toBe(true)
  })

  it.each([
    ['nothing changed', {}],
    ['the measure moved a little', { ground: { kind: 'crosses', share: 0.45 } }],
    ['they share less ground', { ground: { kind: 'near', metres: 10 } }],
    ['they go on shorter together', { days: { from: '2026-03-02', to: '2026-03-30' } }],
    ['they have less in common', { themes: [] }],
  ] as const)('but does when %s', (_, change) => {
    expect(hasGrown(PARTS, { ...PARTS, ...change })).toBe(false)
  })

  it('but does when an earlier version found it, which kept no parts', () => {
    expect(hasGrown({}, PARTS)).toBe(false)
  })
})

describe('An agreement', () => {
  const side = (answer: AnsweredSide['answer'], isAsked = true) => ({ answer, isAsked })
  it.each([
    [side('join'), side('join'), 'agreed'],
    [side('join'), side('keep-apart'), 'differ'],
    [side('join'), side(null), 'waits'],
    [side(null), side(null), 'waits'],
    [side('join'), side(null, false), 'one-side'],
    [side(null, false), side(null, false), 'waits'],
    [side('coordinate', false), side('coordinate'), 'agreed'],
  ] as const)('of %o and %o is: %s', (one, other, agreement) => {
    expect(agreementOf(one, other)).toBe(agreement)
    expect(agreementOf(other, one)).toBe(agreement)
  })
})

describe('What has to be written down', () => {
  const meeting = (parts: Partial<Parts> = {}, weight = 0.5): Meeting => ({
    ...{ parts: { ...PARTS, ...parts }, weight, isDuplicate: false },
  })
  const known = (over: Partial<KnownOverlap> = {}): KnownOverlap => ({
    ...{ id: 'o', one: 'a', two: 'b', parts: PARTS, weight: 0.5, isDuplicate: false, ceased: false, answered: ['a'] },
    ...over,
  })
  const found = (it: Meeting) => [{ one: 'a', two: 'b', meeting: it }]
  const between = (now: ReturnType<typeof found>, before: KnownOverlap[], today = '2026-03-02') =>
    difference(now, before, today, () => 'new')

  it('is nothing when nothing changed, whatever order the database keeps names in', () => {
    const turned = Object.fromEntries(Object.entries(PARTS).reverse()) as Partial<Parts>
    const nothing = { fresh: [], changed: [], ceased: [], reopened: [] }
    expect(between(found(meeting()), [known({ parts: turned })])).toEqual(nothing)
  })

  it('is what is new, what changed, what ceased, and whose answer is asked for again', () => {
    expect(between(found(meeting()), []).fresh).toMatchObject([{ id: 'new', one: 'a' }])
    const more = between(found(meeting({ groups: ['young'] }, 0.6)), [known()])
    expect(more).toMatchObject({ changed: [{ id: 'o', revived: false }], reopened: [{ overlap: 'o', effort: 'a' }] })
    expect(between([], [known()]).ceased).toMatchObject([{ id: 'o' }])
    expect(between([], [known({ ceased: true })]).ceased).toEqual([])
    expect(between(found(meeting()), [known({ ceased: true })])).toMatchObject({
      ...{ changed: [{ revived: true }], reopened: [] },
    })
  })

  it('is not what is over already', () => {
    expect(lastDay(PARTS)).toBe('2026-03-31')
    expect(between(found(meeting()), [], '2026-04-01').fresh).toEqual([])
    expect(between(found(meeting()), [known()], '2026-04-01').ceased).toHaveLength(1)
  })
})
