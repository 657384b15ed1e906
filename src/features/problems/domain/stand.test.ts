import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ShapingFacts, shaped } from './shaped.ts'
import { type Stand, type StandKind, takeStand, type Voice } from './stand.ts'

const stand = (over: Partial<Stand> = {}): Stand => ({
  id: 'one',
  participant: 'anna',
  kind: 'confirms',
  text: '',
  device: 'phone',
  counts: true,
  answered: false,
  ...over,
})
const voice = (over: Partial<Voice> = {}): Voice => ({
  participant: 'anna',
  device: 'phone',
  kind: 'confirms',
  text: '',
  ...over,
})

describe('a stand', () => {
  it('is taken by somebody who has said nothing', () => {
    expect(takeStand([], voice())).toEqual({ is: 'taken', withdrawn: null })
  })

  it('is unchanged when the button is pressed twice', () => {
    expect(takeStand([stand()], voice())).toMatchObject({ is: 'unchanged' })
    expect(takeStand([stand()], voice({ device: 'laptop' })), 'or on another device').toMatchObject({ is: 'unchanged' })
  })

  it('may change while the text stands; the one before is withdrawn', () => {
    const objection = voice({ kind: 'objects', text: 'Det är bullret' })
    expect(takeStand([stand()], objection)).toEqual({ is: 'taken', withdrawn: stand() })
  })

  it('may be an objection in new words', () => {
    const before = stand({ kind: 'objects', text: 'Det är bullret' })
    const again = voice({ kind: 'objects', text: 'Det är bullret och trafiken' })
    expect(takeStand([before], again)).toEqual({ is: 'taken', withdrawn: before })
    expect(takeStand([before], { ...again, text: before.text })).toMatchObject({ is: 'unchanged' })
  })

  it('is refused from a browser that has spoken for somebody else', () => {
    expect(takeStand([stand()], voice({ participant: 'bo' }))).toEqual({ is: 'browser-used' })
  })

  it('is refused when somebody changes their mind in another’s browser', () => {
    const standing = [stand({ participant: 'bo', device: 'tablet' }), stand()]
    expect(takeStand(standing, voice({ participant: 'bo', kind: 'objects', text: 'Nej' }))).toEqual({
      is: 'browser-used',
    })
  })
})

interface Act {
  readonly person: number
  readonly device: number
  readonly kind: StandKind
  readonly staff: boolean
  readonly initiator: boolean
}

/** The stands after all acts, each decided by the rule. Whether somebody is staff or initiator goes with the person. */
function after(acts: readonly Act[]): (Stand & { initiator: boolean })[] {
  let standing: (Stand & { initiator: boolean })[] = []
  for (const [at, act] of acts.entries()) {
    const said = { participant: `p${act.person}`, device: `d${act.device}`, kind: act.kind, text: '' }
    const near = standing.filter((it) => it.participant === said.participant || it.device === said.device)
    const taken = takeStand(near, said)
    if (taken.is !== 'taken') continue
    standing = standing.filter((it) => it !== taken.withdrawn)
    standing.push({ ...said, id: `s${at}`, counts: !act.staff, answered: true, initiator: act.initiator })
  }
  return standing
}

function factsOf(acts: readonly Act[]): ShapingFacts {
  const confirms = after(acts).filter((it) => it.kind === 'confirms' && it.counts)
  return {
    openedAt: new Date('2026-01-01'),
    confirming: confirms.filter((it) => !it.initiator).length,
    initiatorConfirming: confirms.filter((it) => it.initiator).length,
    wantingChange: 0,
    proposalsAnswered: 9,
    proposalsUnanswered: 0,
    objectionsUnanswered: 0,
  }
}

const terms = { minimum: 5, openDays: 14, answeredProposals: 1 }
const later = new Date('2026-03-01')
const acts = (people: number, devices: number, over: Partial<Record<keyof Act, fc.Arbitrary<unknown>>> = {}) =>
  fc.array(
    fc.record({
      person: fc.nat(people - 1),
      device: fc.nat(devices - 1),
      kind: fc.constantFrom('confirms', 'confirms', 'confirms', 'objects'),
      staff: fc.constant(false),
      initiator: fc.constant(false),
      ...over,
    }) as fc.Arbitrary<Act>,
    { maxLength: 60 },
  )

/** For every such run of presses, the gate stays shut. */
function neverOpens(said: fc.Arbitrary<Act[]>, minimum = terms.minimum) {
  fc.assert(
    fc.property(said, (run) => {
      expect(shaped(factsOf(run), { ...terms, minimum }, later).met).toBe(false)
    }),
  )
}

describe('the gate of R22, whatever is pressed', () => {
  it('never opens by more copies of the same four people', () => {
    neverOpens(acts(4, 40))
  })

  it('never opens from four browsers, however many addresses', () => {
    neverOpens(acts(40, 4))
  })

  it('never opens by staff, even where one resident would be enough', () => {
    neverOpens(acts(40, 40, { staff: fc.constant(true) }), 1)
  })

  it('never opens by however many hold the initiator’s link', () => {
    neverOpens(acts(40, 40, { initiator: fc.constant(true) }), 2)
    neverOpens(acts(40, 40, { initiator: fc.constant(true) }), 1)
  })

  it('opens by five different people in five browsers: what is said above is not empty', () => {
    const five = [0, 1, 2, 3, 4].map(
      (it): Act => ({ person: it, device: it, kind: 'confirms', staff: false, initiator: it === 0 }),
    )
    expect(shaped(factsOf(five), terms, later).met).toBe(true)
  })
})
