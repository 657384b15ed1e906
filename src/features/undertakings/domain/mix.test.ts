import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MIX_GROUPS, type Mix, mixShares, skews } from './mix.ts'

const NOBODY: Mix = { residents: 0, informalGroups: 0, associations: 0, owners: 0, companies: 0, publicBodies: 0 }
const mix = (some: Partial<Mix>): Mix => ({ ...NOBODY, ...some })
const shareOf = (shares: ReturnType<typeof mixShares>, group: string) => shares.find((it) => it.group === group)

describe('the mix of those engaged', () => {
  it('is told as shares, beside the shares of those who live and work there', () => {
    const shares = mixShares(mix({ residents: 3, owners: 1 }), { residents: 90, owners: 10 })
    expect(shareOf(shares, 'residents')).toMatchObject({ engaged: 3, engagedShare: 0.75, placeShare: 0.9 })
    expect(shareOf(shares, 'owners')).toMatchObject({ engaged: 1, engagedShare: 0.25, placeShare: 0.1 })
  })

  it('shows groups that the place has no facts about, and does not judge them', () => {
    const shares = mixShares(mix({ companies: 4 }), { residents: 100 })
    expect(shareOf(shares, 'companies')).toMatchObject({ engagedShare: 1, placeShare: null })
    expect(skews(shares, 0.2).map(({ group }) => group)).toEqual(['residents'])
  })

  it('counts informal groups as the residents they are, where nobody counts such groups in the place', () => {
    const place = { residents: 90, associations: 10 }
    expect(skews(mixShares(mix({ informalGroups: 9, associations: 1 }), place), 0.2)).toEqual([])
    const counted = { ...place, informalGroups: 10 }
    expect(skews(mixShares(mix({ informalGroups: 9 }), counted), 0.2).map(({ group }) => group)).toEqual([
      'informalGroups',
      'residents',
    ])
  })

  it('is nobody’s share when nobody takes part, and unknown where nobody lives', () => {
    expect(mixShares(NOBODY, { residents: 5 }).every(({ engagedShare }) => engagedShare === 0)).toBe(true)
    expect(mixShares(NOBODY, { residents: 0 }).every(({ placeShare }) => placeShare === null)).toBe(true)
  })

  it('is skewed beyond the tolerance, not at it, most skewed first', () => {
    const shares = mixShares(mix({ owners: 6, residents: 4 }), { residents: 60, owners: 10, associations: 30 })
    expect(skews(shares, 0.25).map(({ group }) => group)).toEqual(['owners', 'associations'])
    expect(skews(mixShares(mix({ owners: 1 }), { owners: 50, residents: 50 }), 0.5)).toEqual([])
  })

  const counts = fc.record(Object.fromEntries(MIX_GROUPS.map((group) => [group, fc.nat(1000)])))

  it('never is skewed where those engaged are as those who live there', () => {
    fc.assert(
      fc.property(counts, (some) => {
        expect(skews(mixShares(some as Mix, some as Mix), 1e-9)).toEqual([])
      }),
    )
  })

  it('adds up to one whenever anybody takes part', () => {
    fc.assert(
      fc.property(counts, counts, (engaged, place) => {
        const sum = mixShares(engaged as Mix, place as Mix).reduce((all, it) => all + it.engagedShare, 0)
        const any = Object.values(engaged).some((count) => count > 0)
        expect(sum).toBeCloseTo(any ? 1 : 0)
      }),
    )
  })
})
