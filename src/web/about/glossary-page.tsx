import { translate } from '../../platform/i18n/index.ts'
import { page } from '../frame/respond.tsx'
import type { Page } from '../frame/visit.ts'
import { PageHead } from '../ui/page-head.tsx'
import { TERMS } from './glossary-terms.ts'

/** One word for one thing (R5), in the alphabet of the page's language; elsewhere with the Swedish word that one will meet. */
export function glossaryPage(c: Page): Response | Promise<Response> {
  const { t, language } = c.get('visit')
  const words = TERMS.map((term) => ({ term, word: t(`glossary.${term}.word`), what: t(`glossary.${term}.what`) }))
  const collator = new Intl.Collator(language)
  const sorted = words.toSorted((one, other) => collator.compare(one.word, other.word))
  return page(
    c,
    { title: t('glossary.title'), description: t('glossary.lead') },
    <div class="flow">
      <PageHead title={t('glossary.title')} lead={t('glossary.lead')} />
      <dl class="summary-list">
        {sorted.map(({ term, word, what }) => (
          <div id={term}>
            <dt>{word}</dt>
            <dd>
              {what}
              {language === 'sv' ? null : (
                <>
                  <br />
                  <span class="soft">
                    {t('glossary.swedish')} <span lang="sv">{translate('sv', `glossary.${term}.word`)}</span>
                  </span>
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </div>,
  )
}
