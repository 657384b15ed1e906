import { describe, expect, it } from 'vitest'
import { translator } from '../../platform/i18n/index.ts'
import { MixChart } from './mix-chart.tsx'

const chart = String(
  <MixChart
    t={translator('sv')}
    shares={[
      { group: 'city', count: 5, share: 0.12, shareHere: null },
      { group: 'residents', count: 31, share: 0.72, shareHere: 0.82 },
      { group: 'owners', count: null, share: null, shareHere: 0.06 },
    ]}
    sentence="40 är med."
    percent={(share) => `${Math.round(share * 100)} %`}
    withheld="färre än 5"
    caption="De som är med"
  />,
)

describe('The chart of who takes part', () => {
  it('has its sentence above and its table under', () => {
    expect(chart.indexOf('40 är med.')).toBeLessThan(chart.indexOf('<svg'))
    expect(chart.indexOf('<table')).toBeGreaterThan(chart.indexOf('<svg class="bar"'))
    expect(chart.match(/<th scope="col"/g)).toHaveLength(4)
  })

  it('lists the kinds of actor in the same order everywhere', () => {
    const rows = [...chart.matchAll(/<th scope="row">.*?<span>([^<]+)<\/span>/g)].map(([, name]) => name)
    expect(rows).toEqual(['Boende', 'Fastighetsägare och företag', 'Kommun och myndigheter'])
  })

  it('draws no bar and writes no number for so few that they could be known', () => {
    const bars = [...chart.matchAll(/<svg class="bar".*?<\/li>/g)].map(([bar]) => bar)
    expect(bars).toHaveLength(3)
    expect(bars[1]).not.toContain('class="owners"')
    expect(bars[1]).toContain('färre än 5')
    expect(bars[0]).toContain('<rect class="residents" fill="currentColor" x="0" y="5" width="67.7%"')
  })

  it('says that a share is unknown instead of drawing it at nothing', () => {
    expect(chart).toContain('okänd')
    const city = chart.slice(chart.lastIndexOf('<svg class="bar"'))
    expect(city.slice(0, city.indexOf('</li>'))).not.toContain('lives-here')
  })
})
