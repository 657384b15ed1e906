import { type CollaborationModel, isValue, type Source } from '../../features/models/index.ts'
import type { Visit } from '../frame/visit.ts'
import { ForeignText } from '../ui/foreign-text.tsx'
import { modelText } from '../undertaking/wording.ts'

/** What the model rests on, with dates (R20). */
export function Sources({ visit, model }: { visit: Visit; model: CollaborationModel }) {
  const { t } = visit
  return (
    <section class="flow" aria-labelledby="sources">
      <h2 id="sources">{t('model.sources')}</h2>
      <ul>
        {model.sources.map((source) => (
          <li>
            <OneSource visit={visit} source={source} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function OneSource({ visit: { t, language }, source }: { visit: Visit; source: Source }) {
  const { date, caseNumber, url } = source
  const title = modelText(source.title, language)
  const words = <ForeignText text={title.text} language={title.language} />
  const facts = [
    isValue(date) ? date : t('model.sources.undated'),
    ...(isValue(caseNumber) ? [t('model.sources.case', { number: caseNumber })] : []),
  ]
  return (
    <>
      {isValue(url) ? <a href={url}>{words}</a> : words}
      <span class="soft">{`, ${facts.join(', ')}`}</span>
    </>
  )
}
