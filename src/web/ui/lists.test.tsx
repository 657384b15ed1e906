import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { translator } from '../../platform/i18n/index.ts'
import { DataTable } from './data-table.tsx'
import { FilterBar } from './filter-bar.tsx'
import { ForeignText } from './foreign-text.tsx'
import { HistoryList } from './history-list.tsx'
import { JudgementTable } from './judgement-table.tsx'
import { Pagination, shownPages } from './pagination.tsx'
import { StatusTag } from './status-tag.tsx'
import { SummaryList } from './summary-list.tsx'

const t = translator('sv')

describe('Pages of a list', () => {
  it('are named for who hears them, and the one shown is marked', () => {
    const pages = String(<Pagination t={t} page={2} pages={9} hrefOf={(page) => `?sida=${page}`} />)
    expect(pages).toContain('<a href="?sida=2" aria-label="Sida 2" aria-current="page">2</a>')
    expect(pages).toContain('<a href="?sida=1" rel="prev">')
    expect(pages).toContain('<a href="?sida=3" rel="next">')
  })

  it('are not shown when there is one only', () => {
    expect(String(<Pagination t={t} page={1} pages={1} hrefOf={String} />)).toBe('')
  })

  it('always hold the first, the last and the one shown, in order, never more than seven', () => {
    expect(shownPages(4, 12)).toEqual([1, 2, 3, 4, 5, 'gap', 12])
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 0, max: 499 }), (pages, before) => {
        const page = Math.min(pages, before + 1)
        const shown = shownPages(page, pages)
        const numbers = shown.filter((it) => it !== 'gap')
        expect(shown.length).toBeLessThanOrEqual(7)
        expect(numbers).toEqual(expect.arrayContaining([1, page, pages]))
        expect(numbers).toEqual([...new Set(numbers)].sort((one, other) => one - other))
      }),
    )
  })
})

describe('A table', () => {
  const rows = [['Boende', 31]]
  const columns = [{ label: 'Vilka' }, { label: 'Antal', number: true }]

  it('ties each number to its row and its column', () => {
    const table = String(<DataTable caption="De som är med" columns={columns} rows={rows} folds />)
    expect(table).toContain('<caption>De som är med</caption>')
    expect(table).toContain('<th scope="col">Vilka</th>')
    expect(table).toContain('<th scope="row">Boende</th><td data-label="Antal" data-number="">31</td>')
  })

  it('can be scrolled from the keyboard when it is too wide to fold', () => {
    const table = String(<DataTable caption="De som är med" columns={columns} rows={rows} />)
    expect(table).toMatch(/^<section class="table-frame" tabindex="0" aria-label="De som är med">/)
  })
})

describe("Somebody's own words", () => {
  it('carry their language and their direction', () => {
    expect(String(<ForeignText text="حديقة" language="ar" />)).toBe('<span lang="ar" dir="rtl">حديقة</span>')
    expect(String(<ForeignText text="gård" />)).toBe('<span dir="auto">gård</span>')
  })
})

describe('Judgements', () => {
  const judgements = [
    { who: 'Boende', group: 'residents' as const, answers: [{ text: 'حديقة', language: 'ar' }, undefined] },
    { who: 'Ägare', group: 'owners' as const, answers: [{ text: 'Hyresgästerna' }, { text: 'Ingen' }] },
  ]

  it('stand side by side, each in its own words, and what was not said is said to be so', () => {
    const table = String(
      <JudgementTable
        t={t}
        caption="Mervärde"
        questions={['För vem?', 'Vem kan förlora?']}
        judgements={judgements}
        diverge
      />,
    )
    expect(table).toContain('De bedömer olika.')
    expect(table).toContain('<td data-label="För vem?"><span lang="ar" dir="rtl">حديقة</span></td>')
    expect(table).toContain('inte sagt')
  })

  it('of one are not said to agree', () => {
    const one = String(
      <JudgementTable
        t={t}
        caption="Mervärde"
        questions={['För vem?']}
        judgements={judgements.slice(0, 1)}
        diverge={false}
      />,
    )
    expect(one).not.toContain('lika')
  })
})

describe('Other lists', () => {
  it('let an answer be changed, and name which', () => {
    const list = String(<SummaryList t={t} rows={[{ label: 'Var', value: '', change: '/var' }]} />)
    expect(list).toContain('Inte ifyllt')
    expect(list).toContain('<a class="change" href="/var">Ändra<span class="unseen">: Var</span></a>')
  })

  it('give each event its time for machines too', () => {
    const list = String(
      <HistoryList
        events={[{ at: { iso: '2026-04-14T08:00:00Z', text: '14 april' }, sentence: 'Mötet hölls.', milestone: true }]}
      />,
    )
    expect(list).toContain(
      '<li data-weight="milestone"><time datetime="2026-04-14T08:00:00Z">14 april</time><p>Mötet hölls.</p></li>',
    )
  })

  it('ask by address, so that what was found can be sent to somebody', () => {
    const bar = String(<FilterBar t={t} action="/utvecklingsarbeten" result="3 arbeten." />)
    expect(bar).toContain('<form class="filter-bar" action="/utvecklingsarbeten" method="get">')
    expect(bar).not.toContain('Rensa')
  })

  it('say a state by a sign and in words', () => {
    expect(String(<StatusTag tone="late" label="Försenat" />)).toMatch(
      /data-tone="late"><svg.*<\/svg>Försenat<\/span>$/,
    )
  })
})
