import { formatDate, type Language, translate } from '../../../../platform/i18n/index.ts'
import { RULES } from '../../review/domain/review-types.ts'

interface Drafted {
  readonly language: Language
  /** Title of the model, and its version. */
  readonly model: string
  readonly version: string
  /** `YYYY-MM-DD`, when Medverka wrote it. */
  readonly draftedOn: string
  /** `YYYY-MM-DD`, when a person last changed it; left out for Medverka's own words. */
  readonly changedOn?: string | undefined
}

/** That a statement is a draft, by what rules it was made and when: nobody may take it for what a board has said. */
export function draftNotice({ language, model, version, draftedOn, changedOn }: Drafted): string {
  const values = { model, version, date: formatDate(language, draftedOn), rules: RULES.length }
  if (changedOn === undefined) return translate(language, 'models.statement.notice', values)
  return translate(language, 'models.statement.notice.changed', { ...values, changed: formatDate(language, changedOn) })
}
