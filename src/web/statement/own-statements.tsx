import { listStatements, type StatementRow } from '../../features/models/index.ts'
import { page } from '../frame/respond.tsx'
import type { Page, Visit } from '../frame/visit.ts'
import { catalogueAddress } from '../model/addresses.ts'
import { turnedAway } from '../officers-only.ts'
import { ButtonLink } from '../ui/button.tsx'
import { Entries, Entry } from '../ui/card.tsx'
import { Empty } from '../ui/empty.tsx'
import { Time } from '../ui/moment.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { clockTime } from '../undertaking/wording.ts'
import { statementAddress } from './addresses.ts'
import { Trail } from './trail.tsx'

/** One's own drafts of statements. */
export async function ownStatementsPage(c: Page): Promise<Response> {
  const visit = c.get('visit')
  const { t, site, actor, language } = visit
  const away = turnedAway(c, actor.kind === 'person', 'models.statement.forbidden')
  if (away !== null) return away
  const statements = await listStatements(site.world.db, actor)
  return page(
    c,
    { title: t('model-statement.own'), room: 'models', personal: true },
    <div class="flow">
      <PageHead above={<Trail visit={visit} />} title={t('model-statement.own')} lead={t('model-statement.own.lead')} />
      {statements.length === 0 ? (
        <Empty title={t('model-statement.own.none')}>
          <p>{t('model-statement.own.none.how')}</p>
          <ButtonLink href={catalogueAddress(language)}>{t('model-statement.own.none.models')}</ButtonLink>
        </Empty>
      ) : (
        <StatementEntries visit={visit} statements={statements} level={2} />
      )}
    </div>,
  )
}

interface StatementEntriesProps {
  visit: Visit
  statements: readonly StatementRow[]
  level: 2 | 3
}

function StatementEntries({ visit: { t, language }, statements, level }: StatementEntriesProps) {
  return (
    <Entries>
      {statements.map(({ id, title, language: written, changedAt }) => (
        <Entry
          level={level}
          title={title}
          language={written}
          href={statementAddress(language, id)}
          facts={
            <span>
              {t('own.drafts.changed')} <Time at={clockTime(language, changedAt)} />
            </span>
          }
        />
      ))}
    </Entries>
  )
}

/** On one's own pages: the statements that one is writing, when there are any. */
export function StatementsSection({ visit, statements }: Omit<StatementEntriesProps, 'level'>) {
  if (statements.length === 0) return null
  return (
    <section class="flow" aria-labelledby="own-statements">
      <h2 id="own-statements">{visit.t('model-statement.own')}</h2>
      <p>{visit.t('model-statement.own.lead')}</p>
      <StatementEntries visit={visit} statements={statements} level={3} />
    </section>
  )
}
