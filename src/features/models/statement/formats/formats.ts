import type { Statement } from '../domain/statement.ts'
import { htmlPage } from './html-page.ts'
import { plainText } from './plain-text.ts'
import { wordDocument } from './word-document.ts'

/** The files that a statement can be taken away as. */
export const STATEMENT_FORMATS = ['docx', 'html', 'txt'] as const
export type StatementFormat = (typeof STATEMENT_FORMATS)[number]

export interface StatementFile {
  readonly type: string
  readonly content: string | Uint8Array<ArrayBuffer>
}

export function isStatementFormat(text: string | undefined): text is StatementFormat {
  return (STATEMENT_FORMATS as readonly (string | undefined)[]).includes(text)
}

/** The statement as a file of this format, with its media type. */
export async function statementFile(statement: Statement, format: StatementFormat): Promise<StatementFile> {
  if (format === 'txt') return { type: 'text/plain; charset=utf-8', content: plainText(statement) }
  if (format === 'html') return { type: 'text/html; charset=utf-8', content: htmlPage(statement) }
  return {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    content: await wordDocument(statement),
  }
}
