import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blocksIn, bodyText } from './body-text.ts'
import { type Block, list, paragraph, point, section } from './statement.ts'

const words = fc.stringMatching(/^[#\-–*\\ a-zåäöא-ي0-9.]{0,30}$/).map((it) => `${it} ord`.trim())
const blocks = fc.array(
  fc.oneof(
    words.map(section).filter((it) => it.kind === 'heading' && it.text !== ''),
    words.map(point),
    words.map((it) => paragraph(it)),
    fc.array(words, { minLength: 1, maxLength: 3 }).map((items): Block => ({ kind: 'list', items })),
  ),
)

describe('The text of a statement', () => {
  it('is read as what it looks like', () => {
    const text = '# Sammanfattning\nEn rad\noch en till\n\n## 1. Syftet\n\n- ett\n  fortsatt\n\n• två\nEfter listan'
    expect(blocksIn(text)).toEqual([
      section('Sammanfattning'),
      { kind: 'paragraph', text: 'En rad\noch en till' },
      point('1. Syftet'),
      ...list(['ett fortsatt', 'två Efter listan']),
    ])
  })

  it('may hold anything: a mark without words is a word', () => {
    expect(blocksIn('#\n\n-\n\n#hej\n\n#### djupt')).toEqual([
      ...['#', '-', '#hej'].map((text) => ({ kind: 'paragraph', text })),
      point('djupt'),
    ])
    expect(blocksIn(' \n\n ')).toEqual([])
  })

  it('is read back as it was written, whatever the words begin with', () => {
    fc.assert(
      fc.property(blocks, (written) => {
        const read = blocksIn(bodyText(written))
        // Two lists after each other are one.
        expect(bodyText(read)).toBe(bodyText(blocksIn(bodyText(read))))
        const parted = written.every((it, at) => it.kind !== 'list' || written[at + 1]?.kind !== 'list')
        if (parted) expect(read).toEqual(written.map(tidy))
      }),
    )
  })
})

/** A list's items are lines. */
function tidy(block: Block): Block {
  return block.kind === 'list' ? { kind: 'list', items: block.items.map((it) => it.trim()) } : block
}
