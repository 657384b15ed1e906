import { formatDate, type Language, type Translate, translator } from '../../../../../platform/i18n/index.ts'
import type { CollaborationModel, Source } from '../../../domain/collaboration-model.ts'
import { isValue, type Known } from '../../../domain/known.ts'
import { textIn } from '../../../domain/text.ts'
import { GROUNDS } from '../../../review/domain/grounds.ts'
import { type Block, list, section } from '../statement.ts'

/** What the model was read in, and the statement that the review's rules were drawn from. */
export function sourcesOf({ sources }: CollaborationModel, language: Language): Block[] {
  const t = translator(language)
  const grounds = new Map(Object.values(GROUNDS).map((it) => [it.caseNumber, it]))
  return [
    section(t('models.statement.sources')),
    ...list([
      ...sources.map((source) => inWords(source, language, t)),
      ...[...grounds.values()].map(({ caseNumber, date }) =>
        t('models.statement.sources.rules', { number: caseNumber, date: formatDate(language, date) }),
      ),
    ]),
  ]
}

function inWords({ title, date, caseNumber, url }: Source, language: Language, t: Translate): string {
  const facts = [
    textIn(title, language).text,
    isValue<string>(date) ? formatDate(language, date) : '',
    isValue<string>(caseNumber) ? t('models.statement.sources.number', { number: caseNumber }) : '',
    told(url),
  ]
  return facts.filter((it) => it !== '').join(', ')
}

function told(field: Known<string>): string {
  return isValue<string>(field) ? field : ''
}
