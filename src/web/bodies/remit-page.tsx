import { listBodies, listFormerRemit, listRemit, mayCurateRemit } from '../../features/bodies/index.ts'
import { dateIn } from '../../platform/calendar/index.ts'
import { addressWith, askedPage } from '../asked.ts'
import { page } from '../frame/respond.tsx'
import type { Page } from '../frame/visit.ts'
import { Breadcrumbs } from '../ui/breadcrumbs.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { Empty } from '../ui/empty.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { organisationAddress, remitAddress } from './addresses.ts'
import { RemitTable } from './remit-table.tsx'

const AT_ONCE = 50

/** Which board answers for what, by which document and since when; and, on request, what held before (R3). */
export async function remitPage(c: Page): Promise<Response> {
  const visit = c.get('visit')
  const { t, site, language, actor } = visit
  const { db } = site.world
  const date = dateIn(site.world.now())
  const former = c.req.query('visa') === 'tidigare'
  const asked = askedPage(c)
  const list = former ? listFormerRemit : listRemit
  const [found, bodies] = await Promise.all([
    list(db, { date, size: AT_ONCE + 1, skip: (asked - 1) * AT_ONCE }),
    listBodies(db, date),
  ])
  const rules = found.slice(0, AT_ONCE)
  const here = remitAddress(language)
  const executive = bodies.find(({ kind }) => kind === 'executive-board')?.id ?? null
  const other = former
    ? { href: here, label: t('remit.see-in-force') }
    : { href: `${here}?visa=tidigare`, label: t('remit.see-former') }
  const at = (to: number) => addressWith(here, { visa: former ? 'tidigare' : '', sida: to > 1 ? String(to) : '' })
  return page(
    c,
    { title: t('remit.title'), description: t('remit.lead') },
    <>
      <PageHead
        above={
          <Breadcrumbs
            t={t}
            trail={[
              { label: t('organisation.title'), href: organisationAddress(language) },
              { label: t('remit.title') },
            ]}
          />
        }
        title={t('remit.title')}
        lead={t('remit.lead')}
      />
      <div class="flow">
        <p class="actions">
          {mayCurateRemit(actor, executive) ? (
            <ButtonLink href={remitAddress(language, 'ny')}>{t('remit.set')}</ButtonLink>
          ) : null}
          <a href={other.href}>{other.label}</a>
        </p>
        {rules.length === 0 ? (
          <Empty title={t(former ? 'remit.former.none' : 'remit.none-at-all')} />
        ) : (
          <RemitTable
            visit={visit}
            rules={rules}
            caption={t(former ? 'remit.former.caption' : 'remit.in-force')}
            board
          />
        )}
        <p class="actions">
          {asked > 1 ? (
            <ButtonLink weight="secondary" href={at(asked - 1)}>
              {t('ui.pagination.previous')}
            </ButtonLink>
          ) : null}
          {found.length > AT_ONCE ? (
            <ButtonLink weight="secondary" href={at(asked + 1)}>
              {t('ui.pagination.next')}
            </ButtonLink>
          ) : null}
        </p>
      </div>
    </>,
  )
}
