import { STATEMENT_FORMATS, type Statement, type StatementFormat, statementFile } from '../../features/models/index.ts'
import type { Page, Visit } from '../frame/visit.ts'

interface FilesProps {
  visit: Visit
  addressOf: (format: StatementFormat) => string
}

/** The statement to take along: for Word, for a browser, for a mail. */
export function Files({ visit: { t }, addressOf }: FilesProps) {
  return (
    <ul class="links">
      {STATEMENT_FORMATS.map((format) => (
        <li>
          <a href={addressOf(format)} download rel="nofollow">
            {t(`model-statement.file.${format}`)}
          </a>
        </li>
      ))}
    </ul>
  )
}

/** Answers with a file to save. `name`: letters, digits, hyphens and full stops only, as models' ids and versions are. */
export async function sendFile(
  c: Page,
  statement: Statement,
  format: StatementFormat,
  { name, personal }: { name: string; personal: boolean },
): Promise<Response> {
  const { type, content } = await statementFile(statement, format)
  return c.body(content, 200, {
    'Content-Type': type,
    'Content-Disposition': `attachment; filename="${name}.${format}"`,
    'Cache-Control': personal ? 'private, no-store, no-transform' : 'no-cache',
  })
}
