import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { translator } from '../../platform/i18n/index.ts'
import { TimelineChart } from './timeline-chart.tsx'
import { monthTicks, span } from './timeline-scale.ts'

const day = fc
  .integer({ min: 0, max: 20_000 })
  .map((days) => new Date(Date.UTC(1990, 0, 1) + days * 86_400_000).toISOString().slice(0, 10))

describe('The scale of a time line', () => {
  it('holds today and begins and ends with whole months', () => {
    const along = span([{ from: '2026-02-14', to: '2026-05-03' }], '2026-04-20')
    expect([along.from, along.to]).toEqual(['2026-02-01', '2026-06-01'])
    expect(along.at('2026-02-01')).toBe(0)
    expect(along.at('2026-06-01')).toBe(1)
  })

  it('cuts what began long ago, so that the rest is not flattened', () => {
    const along = span([{ from: '2016-01-01', to: '2036-01-01' }], '2026-04-20')
    expect([along.from, along.to]).toEqual(['2025-10-01', '2027-05-01'])
    expect(along.at('2016-01-01')).toBe(0)
  })

  it('places every day within itself, names at most eight months, and keeps days in order', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ from: day, to: fc.option(day, { nil: undefined }) })), day, (periods, today) => {
        const along = span(periods, today)
        expect(along.at(today)).toBeGreaterThanOrEqual(0)
        expect(along.at(today)).toBeLessThan(1)
        expect(monthTicks(along).length).toBeLessThanOrEqual(8)
        const places = monthTicks(along).map((tick) => along.at(tick))
        expect(places).toEqual([...places].sort((one, other) => one - other))
      }),
    )
  })
})

describe('A time line', () => {
  const chart = (direction: 'ltr' | 'rtl', idea = false) =>
    String(
      <TimelineChart
        t={translator('sv')}
        groups={[
          {
            title: 'Gatukontoret',
            said: '12 insatser, en visas',
            bars: [
              {
                name: 'Gatubelysning',
                href: '/insats',
                group: 'city',
                owner: 'Gatukontoret',
                from: { iso: '2026-04-05', text: '5 april' },
                idea,
                asks: [
                  { what: 'Var är det mörkt?', at: { iso: '2026-04-10', text: '10 april' } },
                  { what: 'Blev det ljust?', at: { iso: '2029-04-10', text: '10 april 2029' } },
                ],
              },
            ],
          },
        ]}
        today="2026-04-20"
        monthName={(isoDay) => isoDay.slice(5, 7)}
        sentence="En insats pågår."
        caption="Insatser"
        direction={direction}
      />,
    )

  it('says the same in a table, also that no end is decided', () => {
    expect(chart('ltr')).toContain('<th scope="row"><span dir="auto">Gatubelysning</span></th>')
    expect(chart('ltr')).toContain('inget slutdatum')
    expect(chart('ltr')).toContain('<time datetime="2026-04-05">5 april</time>')
  })

  it('marks when residents are asked, those outside of it in the table only', () => {
    expect(chart('ltr').match(/<circle class="asks" cx="[^"]+%"/g)).toHaveLength(1)
    expect(chart('ltr')).toContain('Blev det ljust?')
    expect(chart('ltr')).toContain('<h3>Gatukontoret</h3>')
  })

  it('draws what is not decided dashed, and says so in the table', () => {
    expect(chart('ltr')).not.toContain('class="idea"')
    expect(chart('ltr', true)).toContain('<rect class="idea" x=')
    expect(chart('ltr', true)).toContain('Gatukontoret (inte beslutat än)')
  })

  it('runs from right to left where people read that way', () => {
    const place = (html: string) => Number(html.match(/<text class="now" x="([\d.]+)%"/)?.[1])
    expect(place(chart('ltr')) + place(chart('rtl'))).toBeCloseTo(100, 0)
  })
})
