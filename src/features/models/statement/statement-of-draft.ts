import { dateIn } from '../../../platform/calendar/index.ts'
import { textIn } from '../domain/text.ts'
import { blocksIn } from './domain/body-text.ts'
import { draftNotice } from './domain/draft-notice.ts'
import { oneLine, type Statement } from './domain/statement.ts'
import type { StatementDraft } from './store.ts'

/** A person's draft as the statement that formats are made from: their words, and always that it is a draft. */
export function statementOf(draft: StatementDraft): Statement {
  const { language, title, body, version, revision, draftedAt, changedAt } = draft
  return {
    language,
    title,
    notice: draftNotice({
      language,
      model: oneLine(textIn(draft.modelTitle, language).text),
      version,
      draftedOn: dateIn(draftedAt),
      changedOn: revision === 1 ? undefined : dateIn(changedAt),
    }),
    blocks: blocksIn(body),
  }
}
