import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Language } from '../../../../platform/i18n/index.ts'
import { list, paragraph, point, type Statement, section } from '../domain/statement.ts'
import { htmlPage } from './html-page.ts'
import { plainText } from './plain-text.ts'
import { wordDocument } from './word-document.ts'

function statement(language: Language): Statement {
  const written = {
    sv: ['Yttrande över <Modell>', 'Sammanfattning', '1. Syftet är oklart', 'Nämnden & de boende.', 'Låt boende börja'],
    en: [
      'Statement on <Model>',
      'Summary',
      '1. The purpose is unclear',
      'The board & residents.',
      'Let residents begin',
    ],
    ar: ['رأي بشأن <النموذج>', 'الخلاصة', '1. الغرض غير واضح', 'المجلس & السكان.', 'دعوا السكان يبدأون'],
  }[language]
  const [title = '', first = '', second = '', words = '', item = ''] = written
  const blocks = [section(first), paragraph(words), point(second), ...list([item])]
  return { language, title, notice: 'Utkast. Draft. مسودة.', blocks }
}

/** What stands in a Word file, part by part. */
async function opened(language: Language): Promise<Record<string, string>> {
  const parts = unzipSync(await wordDocument(statement(language)))
  return Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)]))
}

/** The document's paragraphs in order, each with its style. */
function paragraphsIn(xml: string): { style: string; text: string; rightToLeft: boolean }[] {
  return [...xml.matchAll(/<w:p>(.*?)<\/w:p>/gs)].map(([, it = '']) => ({
    style: /<w:pStyle w:val="(\w+)"/.exec(it)?.[1] ?? '',
    text: [...it.matchAll(/<w:t[^>]*>(.*?)<\/w:t>/gs)].map(([, words]) => words).join(''),
    rightToLeft: /<w:bidi\/>/.test(it) && /<w:rtl\/>/.test(it),
  }))
}

describe('A statement as a Word document', () => {
  it('has its headings in order as real heading styles, the draft’s mark after the title, and all its words', async () => {
    const { 'word/document.xml': xml = '' } = await opened('sv')
    expect(paragraphsIn(xml)).toEqual(
      [
        { style: 'Title', text: 'Yttrande över &lt;Modell&gt;' },
        { style: '', text: 'Utkast. Draft. مسودة.' },
        { style: 'Heading1', text: 'Sammanfattning' },
        { style: '', text: 'Nämnden &amp; de boende.' },
        { style: 'Heading2', text: '1. Syftet är oklart' },
        { style: 'ListParagraph', text: 'Låt boende börja' },
      ].map((it) => ({ ...it, rightToLeft: false })),
    )
  })

  it('defines the styles that it uses, and says its title and language', async () => {
    const { 'word/styles.xml': styles = '', 'docProps/core.xml': core = '' } = await opened('sv')
    for (const style of ['Title', 'Heading1', 'Heading2', 'ListParagraph'])
      expect(styles).toMatch(new RegExp(`<w:style [^>]*w:styleId="${style}"`))
    expect(/<w:style [^>]*w:styleId="Heading1".*?<\/w:style>/s.exec(styles)?.[0]).toContain('<w:b/>')
    expect(styles).toContain('<w:lang w:val="sv-SE"')
    expect(core).toContain('<dc:title>Yttrande över &lt;Modell&gt;</dc:title>')
  })

  it('runs from right to left in Arabic, paragraph by paragraph', async () => {
    const { 'word/document.xml': xml = '', 'word/styles.xml': styles = '' } = await opened('ar')
    const paragraphs = paragraphsIn(xml)
    expect(paragraphs).toHaveLength(6)
    expect(paragraphs.every((it) => it.rightToLeft)).toBe(true)
    expect(styles).toContain('w:bidi="ar-SA"')
  })
})

describe('A statement as a page', () => {
  it('is of headings, paragraphs and lists, with language and direction, and what it holds is never markup', () => {
    const page = htmlPage(statement('ar'))
    expect(page).toContain('<html lang="ar" dir="rtl">')
    expect(page.match(/<h\d>.*<\/h\d>/g)).toEqual([
      '<h1>رأي بشأن &lt;النموذج&gt;</h1>',
      '<h2>الخلاصة</h2>',
      '<h3>1. الغرض غير واضح</h3>',
    ])
    expect(page).toContain('<p>المجلس &amp; السكان.</p>')
    expect(page).toContain('<li>دعوا السكان يبدأون</li>')
    expect(page).toContain('مسودة.</strong>')
    expect(page).not.toMatch(/<script|src=|href=/)
  })
})

describe('A statement as plain text', () => {
  it('underlines headings and marks what is listed, after the draft’s mark', () => {
    expect(plainText(statement('sv'))).toBe(
      `Yttrande över <Modell>
======================

Utkast. Draft. مسودة.


Sammanfattning
--------------

Nämnden & de boende.

1. Syftet är oklart

- Låt boende börja
`,
    )
  })
})
