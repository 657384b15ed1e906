import { findUndertaking, listHistory } from '../../features/undertakings/index.ts'
import { errorPage } from '../frame/error-page.tsx'
import { page } from '../frame/respond.tsx'
import type { Page } from '../frame/visit.ts'
import { Breadcrumbs } from '../ui/breadcrumbs.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { HistoryList } from '../ui/history-list.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { undertakingAddress } from './addresses.ts'
import { historySentence, isMilestone } from './history-sentences.ts'
import { clockTime } from './wording.ts'

const AT_ONCE = 50

/** All that has happened in an undertaking, from the event log (R16): newest first, fifty at a time. */
export async function historyPage(c: Page): Promise<Response> {
  const { t, site, language } = c.get('visit')
  const undertaking = await findUndertaking(site.world.db, Number(c.req.param('number')))
  if (undertaking === undefined) return errorPage(c, 404, 'undertaking.missing')
  const before = /^\d{1,18}$/.test(c.req.query('fore') ?? '') ? Number(c.req.query('fore')) : null
  const found = await listHistory(site.world.db, undertaking.id, before, AT_ONCE + 1)
  const entries = found.slice(0, AT_ONCE)
  const here = undertakingAddress(language, undertaking.number)
  const trail = [{ label: undertaking.title, href: here }, { label: t('undertaking.history') }]
  return page(
    c,
    { title: t('undertaking.history'), room: 'undertakings' },
    <>
      <PageHead
        above={<Breadcrumbs t={t} trail={trail} />}
        title={t('undertaking.history')}
        lead={t('undertaking.history.lead')}
      />
      <HistoryList
        events={entries.map((entry) => ({
          at: clockTime(language, entry.at),
          sentence: historySentence(t, entry),
          milestone: isMilestone(entry),
        }))}
      />
      {found.length > AT_ONCE ? (
        <ButtonLink
          weight="secondary"
          href={`${undertakingAddress(language, undertaking.number, 'history')}?fore=${entries.at(-1)?.id}`}
        >
          {t('undertaking.history.older')}
        </ButtonLink>
      ) : null}
    </>,
  )
}
