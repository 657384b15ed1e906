import { dateIn } from '../../../platform/calendar/index.ts'
import type { Language } from '../../../platform/i18n/index.ts'
import { textIn } from '../domain/text.ts'
import { blocksIn } from './domain/body-text.ts'
import { draftNotice } from './domain/draft-notice.ts'
import { oneLine, type Statement } from './domain/statement.ts'
import type { StatementDraft } from './store.ts'

/** A person's draft as the statement that formats are made from: their words, and always that it is a draft. */
export function statementOf(draft: StatementDraft): Statement {
  const { language, title, body } = draft
  return { language, title, notice: noticeOf(draft, language), blocks: blocksIn(body) }
}

/** That it is a draft, in `language`: a page says so in its own, whatever the draft is written in. */
export function noticeOf(draft: StatementDraft, language: Language): string {
  const { modelTitle, version, revision, draftedAt, changedAt } = draft
  return draftNotice({
    language,
    model: oneLine(textIn(modelTitle, language).text),
    version,
    draftedOn: dateIn(draftedAt),
    changedOn: revision === 1 ? undefined : dateIn(changedAt),
  })
}
