import { CODE_MINUTES, DRAFT_DAYS, KEPT_DAYS, SESSION_DAYS } from '../../features/people/index.ts'
import { MAIL_DAYS } from '../../platform/mail/index.ts'
import { page } from '../frame/respond.tsx'
import type { Page } from '../frame/visit.ts'
import { DataTable } from '../ui/data-table.tsx'
import { PageHead } from '../ui/page-head.tsx'

/** Whom one complains to about how personal data is handled. */
const AUTHORITY = 'https://www.imy.se/privatperson/utfora-arenden/lamna-ett-klagomal/'

/** What is kept, why and how long: each with three messages. Numbers come from the rules that remove it. */
const KEPT = [
  ['browser', { days: SESSION_DAYS }],
  ['drafts', { days: DRAFT_DAYS }],
  ['own-drafts', {}],
  ['address', {}],
  ['codes', { minutes: CODE_MINUTES, days: KEPT_DAYS.expiredCodes }],
  ['tries', { days: KEPT_DAYS.tries }],
  ['links', { days: KEPT_DAYS.replacedLinks }],
  ['mail', { after: MAIL_DAYS.afterSending, most: MAIL_DAYS.atMost }],
  ['words', {}],
  ['wishes', {}],
  ['roles', {}],
  ['log', {}],
] as const

const RIGHTS = ['see', 'correct', 'erase', 'object'] as const

/** What is stored about people, why, for how long, and what they can do about it (GDPR articles 13 and 14, C3). */
export function privacyPage(c: Page): Response | Promise<Response> {
  const { t, language } = c.get('visit')
  return page(
    c,
    { title: t('ui.layout.privacy'), description: t('privacy.lead') },
    <div class="flow">
      <PageHead title={t('ui.layout.privacy')} lead={t('privacy.lead')} />
      <div class="prose flow">
        <h2>{t('privacy.who')}</h2>
        <p>{t('privacy.who.municipality')}</p>
        <p>{t('privacy.who.basis')}</p>
        <h2>{t('privacy.reading')}</h2>
        <p>{t('privacy.reading.nothing')}</p>
        <p>{t('privacy.reading.nobody')}</p>
      </div>
      <h2>{t('privacy.kept')}</h2>
      <DataTable
        folds
        caption={t('privacy.kept.table')}
        columns={[
          { label: t('privacy.kept.what') },
          { label: t('privacy.kept.why') },
          { label: t('privacy.kept.long') },
        ]}
        rows={KEPT.map(([what, values]) => [
          t(`privacy.${what}.what`),
          t(`privacy.${what}.why`),
          t(`privacy.${what}.long`, values),
        ])}
      />
      <div class="prose flow">
        <p>{t('privacy.backups')}</p>
        <h2>{t('privacy.public')}</h2>
        <p>{t('privacy.public.words')}</p>
        <p>{t('privacy.public.records')}</p>
        <h2>{t('privacy.cookies')}</h2>
        <p>{t('privacy.cookies.which')}</p>
        <p>{t('privacy.cookies.tab')}</p>
        <h2>{t('privacy.rights')}</h2>
        <ul>
          {RIGHTS.map((right) => (
            <li>{t(`privacy.rights.${right}`)}</li>
          ))}
        </ul>
        <p>
          <a href={`/${language}/mina-sidor`}>{t('privacy.rights.own-pages')}</a>
        </p>
        <p>
          {t('privacy.rights.complain')}{' '}
          <a href={AUTHORITY} rel="external">
            {t('privacy.rights.authority')}
          </a>
        </p>
      </div>
    </div>,
  )
}
