import { type Difference, sayDifference, type Text, TOPICS } from '../../features/models/index.ts'
import type { Visit } from '../frame/visit.ts'
import { Disclosure } from '../ui/disclosure.tsx'
import { ForeignText } from '../ui/foreign-text.tsx'
import { modelText } from '../undertaking/wording.ts'

/** What differs, as sentences under what they are about. Where only the words differ, both can be read. */
export function Differences({ visit, differences }: { visit: Visit; differences: readonly Difference[] }) {
  const { t } = visit
  if (differences.length === 0) return null
  const topics = TOPICS.map((topic) => ({ topic, those: differences.filter((it) => it.topic === topic) }))
  return (
    <section class="flow" aria-labelledby="differences">
      <h2 id="differences">{t('compare.differences')}</h2>
      {topics.map(({ topic, those }) =>
        those.length === 0 ? null : (
          <section class="flow" aria-labelledby={`differences-${topic}`}>
            <h3 id={`differences-${topic}`}>{t(`models.compare.topic.${topic}`)}</h3>
            <ul class="sentences">
              {those.map((difference) => (
                <OneDifference visit={visit} difference={difference} />
              ))}
            </ul>
          </section>
        ),
      )}
    </section>
  )
}

function OneDifference({ visit, difference }: { visit: Visit; difference: Difference }) {
  const { t, language } = visit
  const { words } = difference
  return (
    <li>
      {sayDifference(difference, language)}
      {words === undefined ? null : (
        <Disclosure summary={t('compare.words')}>
          <dl class="summary-list">
            <Words visit={visit} label={t('compare.before')} text={words.before} />
            <Words visit={visit} label={t('compare.after')} text={words.after} />
          </dl>
        </Disclosure>
      )}
    </li>
  )
}

function Words({ visit, label, text }: { visit: Visit; label: string; text: Text }) {
  const { text: words, language } = modelText(text, visit.language)
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <ForeignText text={words} language={language} />
      </dd>
    </div>
  )
}
