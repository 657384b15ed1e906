import { formatDate } from '../../platform/i18n/index.ts'
import { page } from '../frame/respond.tsx'
import type { Page } from '../frame/visit.ts'
import { ButtonLink } from '../ui/button.tsx'
import { PageHead } from '../ui/page-head.tsx'

/** When the statement was last gone through, against what the suite tries: to be changed with the lists below. */
const REVIEWED = '2026-11-24'

/** Where one complains to the authority that watches over the law. */
const DIGG = 'https://www.digg.se/tdosanmalan'

const SHORTCOMINGS = ['screen-readers', 'language', 'easy', 'translations', 'drawing'] as const
const TRIED = ['axe', 'phone', 'keyboard', 'contrast', 'not-yet'] as const

/**
 * The accessibility statement that the law asks for (lag 2018:1937, MDFFS 2019:2; EN 301 549): how far the site complies,
 * what is known to be lacking, how it was tried, how to tell us, and who watches over it (C1).
 */
export function accessibilityPage(c: Page): Response | Promise<Response> {
  const { t, language } = c.get('visit')
  return page(
    c,
    { title: t('accessibility.title'), description: t('accessibility.lead') },
    <div class="flow">
      <PageHead title={t('accessibility.title')} lead={t('accessibility.lead')} />
      <p>
        <ButtonLink href={`/${language}/tillganglighet/anmal`}>{t('accessibility.report')}</ButtonLink>
      </p>
      <h2>{t('accessibility.how-far')}</h2>
      <p>{t('accessibility.how-far.partly')}</p>
      <p>{t('accessibility.how-far.burden')}</p>
      <h2>{t('accessibility.lacks')}</h2>
      <ul>
        {SHORTCOMINGS.map((it) => (
          <li>{t(`accessibility.lacks.${it}`)}</li>
        ))}
      </ul>
      <h2>{t('accessibility.tried')}</h2>
      <ul>
        {TRIED.map((it) => (
          <li>{t(`accessibility.tried.${it}`)}</li>
        ))}
      </ul>
      <p>{t('accessibility.tried.when', { date: formatDate(language, REVIEWED) })}</p>
      <h2>{t('accessibility.tell')}</h2>
      <p>{t('accessibility.tell.how')}</p>
      <h2>{t('accessibility.watch')}</h2>
      <p>
        {t('accessibility.watch.digg')}{' '}
        <a href={DIGG} rel="external">
          {t('accessibility.watch.complain')}
        </a>
      </p>
    </div>,
  )
}
