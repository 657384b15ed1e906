import type * as Docx from 'docx'
import { directionOf } from '../../../../platform/i18n/index.ts'
import type { Block, Statement } from '../domain/statement.ts'

/** The language tags that Word knows, so that it spells and hyphenates as the text is written. */
const WORD_LANGUAGES = { sv: 'sv-SE', en: 'en-GB', ar: 'ar-SA' } as const

/**
 * The statement as a Word document (.docx, ISO/IEC 29500): headings as real heading styles, its language and title set,
 * right to left where it is written so. The library is loaded the first time that somebody asks for one: it is large.
 */
export async function wordDocument(statement: Statement): Promise<Uint8Array<ArrayBuffer>> {
  const docx = await import('docx')
  const { language, title, notice } = statement
  const document = new docx.Document({
    title,
    description: notice,
    creator: 'Medverka',
    lastModifiedBy: 'Medverka',
    styles: { default: stylesFor(language) },
    sections: [{ children: paragraphsOf(docx, statement) }],
  })
  return new Uint8Array(await docx.Packer.toArrayBuffer(document))
}

/** Sizes in half points, space in twentieths of a point; no colours, so that it prints as it looks. */
function stylesFor(language: Statement['language']) {
  const heading = (size: number, before: number) => ({
    run: { size, bold: true },
    paragraph: { keepNext: true, spacing: { before, after: 120 } },
  })
  return {
    document: {
      run: { font: 'Calibri', size: 23, language: languageOf(language) },
      paragraph: { spacing: { after: 160, line: 300 } },
    },
    title: heading(40, 0),
    heading1: heading(30, 400),
    heading2: heading(25, 280),
  }
}

function languageOf(language: Statement['language']) {
  const tag = WORD_LANGUAGES[language]
  return directionOf(language) === 'rtl' ? { bidirectional: tag } : { value: tag }
}

function paragraphsOf(docx: typeof Docx, { language, title, notice, blocks }: Statement): Docx.Paragraph[] {
  const rightToLeft = directionOf(language) === 'rtl'
  const write = (text: string, options: Docx.IParagraphOptions, bold = false) =>
    new docx.Paragraph({
      ...options,
      bidirectional: rightToLeft,
      children: text
        .split('\n')
        .map(
          (line, at) =>
            new docx.TextRun({ text: line, rightToLeft, ...(bold && { bold }), ...(at > 0 && { break: 1 }) }),
        ),
    })
  const { TITLE, HEADING_1, HEADING_2 } = docx.HeadingLevel
  const inWord = (block: Block): Docx.Paragraph[] => {
    if (block.kind === 'paragraph') return [write(block.text, {})]
    if (block.kind === 'list') return block.items.map((item) => write(item, { bullet: { level: 0 } }))
    return [write(block.text, { heading: block.level === 2 ? HEADING_1 : HEADING_2 })]
  }
  return [write(title, { heading: TITLE }), write(notice, {}, true), ...blocks.flatMap(inWord)]
}
