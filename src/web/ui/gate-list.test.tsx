import { describe, expect, it } from 'vitest'
import { translator } from '../../platform/i18n/index.ts'
import { type GateCriterion, GateList } from './gate-list.tsx'

const met: GateCriterion = {
  id: 'a',
  title: 'Syftet är uttalat',
  state: 'met',
  links: [{ label: 'Läs', href: '/syfte' }],
}
const missing: GateCriterion = {
  id: 'b',
  title: 'Boende har format det',
  state: 'missing',
  missing: 'Sex till behöver säga sitt.',
  who: 'alla som bor här',
}
const excepted: GateCriterion = {
  id: 'c',
  title: 'Formen är vald',
  state: 'exception',
  evidence: 'Undantag av nämnden.',
}

function gate(...criteria: GateCriterion[]): string {
  return String(<GateList t={translator('sv')} criteria={criteria} />)
}

describe('A gate', () => {
  it('says how many criteria are met, and counts a public exception among them', () => {
    expect(gate(met, missing, excepted)).toContain('2 av 3 är det.')
    expect(gate(met, excepted)).toContain('Grinden är öppen.')
  })

  it('says the state of each criterion in words', () => {
    const list = gate(met, missing, excepted)
    for (const word of ['Uppfyllt: ', 'Saknas än: ', 'Undantag: '])
      expect(list).toContain(`<span class="unseen">${word}</span>`)
  })

  it('says what is missing and who can do it', () => {
    expect(gate(missing)).toContain('Sex till behöver säga sitt.')
    expect(gate(missing)).toContain('Det kan göras av: alla som bor här.')
  })

  it('names each link by what it leads to, also where links are read alone', () => {
    expect(gate(met)).toContain('<a href="/syfte">Läs<span class="unseen">: Syftet är uttalat</span></a>')
  })
})
