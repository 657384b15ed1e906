import { remitReason, remitSource } from '../../../features/bodies/index.ts'
import { listHandovers, listResponsibilities, undertakingPolicy } from '../../../features/undertakings/index.ts'
import { say } from '../../../platform/i18n/index.ts'
import type { Fields } from '../../frame/form.ts'
import { NO_TROUBLE, type Trouble } from '../../frame/submit.ts'
import type { Page, Visit } from '../../frame/visit.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { Time } from '../../ui/moment.tsx'
import { roomPage } from '../room-page.tsx'
import type { PageOfUndertaking } from '../under-undertaking.tsx'
import { day } from '../wording.ts'
import { ClosedHandover, OpenHandover } from './handover.tsx'

type Responsibility = Awaited<ReturnType<typeof listResponsibilities>>[number]

/** Which board answers and by which rule (R3), which have answered before, and handovers between them (R4). */
export const responsibilityPage: PageOfUndertaking = (c, undertaking) => showResponsibility(c, undertaking, {})

export async function showResponsibility(
  c: Page,
  undertaking: Parameters<PageOfUndertaking>[1],
  fields: Fields,
  trouble: Trouble = NO_TROUBLE,
) {
  const visit = c.get('visit')
  const { t, site, actor } = visit
  const [responsibilities, handovers] = await Promise.all([
    listResponsibilities(site.world.db, undertaking.id),
    listHandovers(site.world.db, undertaking.id),
  ])
  const open = handovers.find((it) => it.closedAt === null)
  const closed = handovers.filter((it) => it.closedAt !== null)
  const mayClose = open !== undefined && undertakingPolicy.mayCloseHandover(actor, open)
  return roomPage(c, {
    ...{ undertaking, room: 'responsibility', trouble },
    ...(mayClose && { personal: true, scripts: ['keep-words', 'submit-once'] as const }),
    lead: t('responsibility.lead', { board: undertaking.boardName }),
    saved: c.req.query('sparad') === 'svar' ? { sentence: t('responsibility.saved'), form: ['overlamnande'] } : null,
    children: (
      <>
        <Why visit={visit} now={responsibilities[0]} />
        {open === undefined ? null : (
          <OpenHandover
            visit={visit}
            number={undertaking.number}
            handover={open}
            mayClose={mayClose}
            fields={fields}
            trouble={trouble}
          />
        )}
        {closed.length === 0 ? null : (
          <section class="flow" aria-labelledby="closed">
            <h2 id="closed">{t('handover.closed')}</h2>
            <ul class="entries">
              {closed.map((it) => (
                <ClosedHandover visit={visit} handover={it} />
              ))}
            </ul>
          </section>
        )}
        <History visit={visit} all={responsibilities} />
      </>
    ),
  })
}

/** The rule that makes just this board responsible, and where it stands. */
function Why({ visit: { t, language }, now }: { visit: Visit; now: Responsibility | undefined }) {
  if (now === undefined) return null
  return (
    <section class="flow" aria-labelledby="why">
      <h2 id="why">{t('responsibility.why')}</h2>
      <p>{ruleInWords(language, now)}</p>
      <p class="soft">{sourceInWords(language, now)}</p>
      <p>
        <a href={`/${language}/organisation/${now.boardSlug}`}>{t('responsibility.board', { board: now.board })}</a>
        {' · '}
        <a href={`/${language}/ansvar`}>{t('responsibility.rules')}</a>
      </p>
    </section>
  )
}

function ruleInWords(language: Visit['language'], it: Responsibility): string {
  const { board, theme, place } = it
  return say(language, remitReason({ board, scale: it.scale as 'place' | null, theme, place }))
}

function sourceInWords(language: Visit['language'], { source, sourceDate, validFrom }: Responsibility): string {
  if (source === null || sourceDate === null || validFrom === null) return ''
  return say(language, remitSource({ source, sourceDate, validFrom }))
}

function History({ visit: { t, language }, all }: { visit: Visit; all: readonly Responsibility[] }) {
  return (
    <section class="flow" aria-labelledby="history">
      <h2 id="history">{t('responsibility.history')}</h2>
      <DataTable
        caption={t('responsibility.history.caption')}
        columns={[
          { label: t('responsibility.history.board') },
          { label: t('responsibility.history.from') },
          { label: t('responsibility.history.until') },
          { label: t('responsibility.history.rule') },
        ]}
        rows={all.map((it) => [
          it.board,
          <Time at={day(language, it.since)} />,
          it.until === null ? t('responsibility.history.now') : <Time at={day(language, it.until)} />,
          ruleInWords(language, it),
        ])}
        folds
      />
    </section>
  )
}
