import { page } from '../frame/respond.tsx'
import type { Page } from '../frame/visit.ts'
import { PageHead } from '../ui/page-head.tsx'

/** The licence in every language of the Union, where the Commission publishes it. */
const EUPL = 'https://interoperable-europe.ec.europa.eu/collection/eupl/eupl-text-eupl-12'

/** What Medverka is, who answers for it here, and on what terms others may use it. */
export function aboutPage(c: Page): Response | Promise<Response> {
  const { t, language, site } = c.get('visit')
  return page(
    c,
    { title: t('ui.layout.about'), description: t('about.lead') },
    <div class="flow">
      <PageHead title={t('ui.layout.about')} lead={t('about.lead')} />
      <h2>{t('about.how')}</h2>
      <ul>
        <li>{t('about.how.anyone')}</li>
        <li>{t('about.how.residents')}</li>
        <li>{t('about.how.gates')}</li>
        <li>{t('about.how.same')}</li>
      </ul>
      <p>
        <a href={`/${language}/ordlista`}>{t('about.how.words')}</a>
      </p>
      <h2>{t('about.who')}</h2>
      <p>{site.config.demo ? t('about.who.demo') : t('about.who.municipality')}</p>
      <p>{t('about.who.ask')}</p>
      {site.config.contact === null ? null : (
        <p>
          <a href={site.config.contact}>{t('about.who.contact')}</a>
        </p>
      )}
      <p>
        <a href={`/${language}/integritet`}>{t('ui.layout.privacy')}</a>
      </p>
      <h2>{t('about.source')}</h2>
      <p>
        {t('about.source.licence')}{' '}
        <a href={EUPL} rel="external license">
          {t('about.source.read')}
        </a>
      </p>
      <p>{t('about.source.ask')}</p>
    </div>,
  )
}
