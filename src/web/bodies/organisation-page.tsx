import { type BodyRow, listBodies, mayCurateBodies, mayCurateRemit } from '../../features/bodies/index.ts'
import { dateIn } from '../../platform/calendar/index.ts'
import { page } from '../frame/respond.tsx'
import type { Page, Visit } from '../frame/visit.ts'
import { Card } from '../ui/card.tsx'
import { Empty } from '../ui/empty.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { bodyAddress, newBodyAddress, remitAddress } from './addresses.ts'

/** Boards with the departments that work for them; a department's units stand on its own page (R3, R13). */
export async function organisationPage(c: Page): Promise<Response> {
  const visit = c.get('visit')
  const { t, site, language, actor } = visit
  const bodies = await listBodies(site.world.db, dateIn(site.world.now()))
  const executive = bodies.find(({ kind }) => kind === 'executive-board')
  const boards = bodies.filter(({ kind }) => kind === 'board')
  const mayCurate = mayCurateBodies(actor)
  const maySetRules = mayCurateRemit(actor, executive?.id ?? null)
  return page(
    c,
    { title: t('organisation.title'), description: t('organisation.lead') },
    <>
      <PageHead title={t('organisation.title')} lead={t('organisation.lead')} />
      <div class="beside">
        <div class="flow">
          {bodies.length === 0 ? <Empty title={t('organisation.none')} /> : null}
          <ul class="organisation">
            {[...(executive ? [executive] : []), ...boards].map((board) => (
              <Board visit={visit} board={board} bodies={bodies} />
            ))}
          </ul>
        </div>
        <div class="aside">
          <Card title={t('remit.title')}>
            <p>{t('remit.lead')}</p>
            <p>
              <a href={remitAddress(language)}>{t('remit.see')}</a>
            </p>
          </Card>
          {mayCurate || maySetRules ? (
            <Card title={t('organisation.curate')}>
              <ul class="plain">
                {mayCurate ? (
                  <li>
                    <a href={newBodyAddress(language)}>{t('organisation.register')}</a>
                  </li>
                ) : null}
                {maySetRules ? (
                  <li>
                    <a href={remitAddress(language, 'ny')}>{t('remit.set')}</a>
                  </li>
                ) : null}
              </ul>
            </Card>
          ) : null}
        </div>
      </div>
    </>,
  )
}

function Board({
  visit: { t, language },
  board,
  bodies,
}: {
  visit: Visit
  board: BodyRow
  bodies: readonly BodyRow[]
}) {
  const departments = bodies.filter(({ kind, parent }) => kind === 'department' && parent === board.id)
  const unitsOf = (id: string) => bodies.filter(({ kind, parent }) => kind === 'unit' && parent === id).length
  return (
    <li>
      <h2>
        <a href={bodyAddress(language, board.slug)}>{board.name}</a>
      </h2>
      {departments.length === 0 ? null : (
        <ul class="plain">
          {departments.map(({ id, slug, name, level }) => (
            <li>
              <a href={bodyAddress(language, slug)}>{name}</a>{' '}
              <span class="soft small">
                {`${t(`organisation.level.${level}`)} · ${t('organisation.units', { count: unitsOf(id) })}`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}
