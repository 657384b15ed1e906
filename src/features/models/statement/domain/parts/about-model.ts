import { type Language, translator } from '../../../../../platform/i18n/index.ts'
import type { CollaborationModel } from '../../../domain/collaboration-model.ts'
import { isValue } from '../../../domain/known.ts'
import { type Text, textIn } from '../../../domain/text.ts'
import { type Block, paragraph, section } from '../statement.ts'

/** Which model the statement is about, and what that says that it is for. */
export function aboutModel({ title, version, publisher, purpose }: CollaborationModel, language: Language): Block[] {
  const t = translator(language)
  const names = { model: textIn(title, language).text, version, publisher: textIn(publisher.name, language).text }
  const says = isValue<Text>(purpose)
    ? t('models.statement.purpose', { purpose: textIn(purpose, language).text })
    : t(`models.statement.purpose.${purpose === 'none' ? 'none' : 'unknown'}`)
  return [section(t('models.statement.about')), paragraph(t('models.statement.about.model', names), says)]
}
