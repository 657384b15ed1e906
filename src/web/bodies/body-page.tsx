import {
  type BodyPage,
  findBoard,
  listBodies,
  listFormerRemit,
  mayCurateBodies,
  mayCurateContacts,
  mayCurateRemit,
  takesRemit,
} from '../../features/bodies/index.ts'
import { dateIn } from '../../platform/calendar/index.ts'
import { errorPage } from '../frame/error-page.tsx'
import { page } from '../frame/respond.tsx'
import type { Page, Visit } from '../frame/visit.ts'
import { Breadcrumbs } from '../ui/breadcrumbs.tsx'
import { Card } from '../ui/card.tsx'
import { Disclosure } from '../ui/disclosure.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { StatusTag } from '../ui/status-tag.tsx'
import { day } from '../undertaking/wording.ts'
import { bodyAddress, organisationAddress, remitAddress } from './addresses.ts'
import { ContactsCard } from './contacts-card.tsx'
import { RemitTable } from './remit-table.tsx'

/** A board, department or unit: what it is part of and what is part of it, what it answers for and by which rules (R3, R13). */
export async function bodyPage(c: Page): Promise<Response> {
  const visit = c.get('visit')
  const { t, site } = visit
  const { db } = site.world
  const today = dateIn(site.world.now())
  const body = await findBoard(db, c.req.param('slug') ?? '', today)
  if (body === undefined) return errorPage(c, 404, 'bodies.missing')
  const [former, bodies] = await Promise.all([
    listFormerRemit(db, { date: today, board: body.id }),
    listBodies(db, today),
  ])
  const executive = bodies.find(({ kind }) => kind === 'executive-board')?.id ?? null
  return page(
    c,
    { title: body.name, description: t(`organisation.about.${body.kind}`) },
    <>
      <Head visit={visit} body={body} />
      <div class="beside">
        <div class="flow">
          {takesRemit(body.kind) ? (
            <section class="flow" aria-labelledby="remit">
              <h2 id="remit">{t('remit.title')}</h2>
              {body.remit.length === 0 ? (
                <p>{t('remit.none')}</p>
              ) : (
                <RemitTable visit={visit} rules={body.remit} caption={t('remit.in-force')} board={false} />
              )}
              {former.length === 0 ? null : (
                <Disclosure summary={t('remit.former', { count: former.length })}>
                  <RemitTable visit={visit} rules={former} caption={t('remit.former.caption')} board={false} />
                </Disclosure>
              )}
            </section>
          ) : null}
          <Parts visit={visit} body={body} />
        </div>
        <div class="aside">
          {takesRemit(body.kind) ? <ContactsCard visit={visit} body={body} /> : null}
          <Curate visit={visit} body={body} executive={executive} />
        </div>
      </div>
    </>,
  )
}

function Head({ visit: { t, language }, body }: { visit: Visit; body: BodyPage }) {
  const trail = [
    { label: t('organisation.title'), href: organisationAddress(language) },
    ...(body.whole === null ? [] : [{ label: body.whole.name, href: bodyAddress(language, body.whole.slug) }]),
    { label: body.name },
  ]
  return (
    <PageHead
      above={<Breadcrumbs t={t} trail={trail} />}
      title={body.name}
      lead={t(`organisation.about.${body.kind}`)}
      facts={
        <>
          <span>{t(`organisation.level.${body.level}`)}</span>
          {body.validUntil === null ? null : (
            <StatusTag label={t('organisation.body.until', { date: day(language, body.validUntil).text })} />
          )}
        </>
      }
    />
  )
}

function Parts({ visit: { t, language }, body }: { visit: Visit; body: BodyPage }) {
  if (body.parts.length === 0) return null
  return (
    <section class="flow" aria-labelledby="parts">
      <h2 id="parts">{t('organisation.body.parts')}</h2>
      <ul class="plain">
        {body.parts.map(({ slug, name, level }) => (
          <li>
            <a href={bodyAddress(language, slug)}>{name}</a>{' '}
            <span class="soft small">{t(`organisation.level.${level}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

interface CurateProps {
  visit: Visit
  body: BodyPage
  executive: string | null
}

/** What those who look after the register can do here. */
function Curate({ visit: { t, language, actor }, body, executive }: CurateProps) {
  if (body.validUntil !== null) return null
  const board = takesRemit(body.kind)
  const links = [
    ...(board && mayCurateRemit(actor, executive)
      ? [{ label: t('remit.set'), href: `${remitAddress(language, 'ny')}?namnd=${body.slug}` }]
      : []),
    ...(board && mayCurateContacts(actor, body.id)
      ? [{ label: t('organisation.contact.set'), href: bodyAddress(language, body.slug, 'kontaktperson') }]
      : []),
    ...(mayCurateBodies(actor) && body.kind !== 'executive-board'
      ? [{ label: t('organisation.close'), href: bodyAddress(language, body.slug, 'avsluta') }]
      : []),
  ]
  if (links.length === 0) return null
  return (
    <Card title={t('organisation.curate')}>
      <ul class="plain">
        {links.map(({ label, href }) => (
          <li>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </Card>
  )
}
