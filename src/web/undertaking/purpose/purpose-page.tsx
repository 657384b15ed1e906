import {
  listScopeConflicts,
  listStatements,
  STATEMENT_KINDS,
  type StatementKind,
  undertakingPolicy,
} from '../../../features/undertakings/index.ts'
import type { Visit } from '../../frame/visit.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Time } from '../../ui/moment.tsx'
import { Paragraphs } from '../../ui/paragraphs.tsx'
import { roomAddress } from '../addresses.ts'
import { roomPage } from '../room-page.tsx'
import type { PageOfUndertaking } from '../under-undertaking.tsx'
import { day } from '../wording.ts'
import { CONFLICTS_NOUN, ScopeConflicts } from './conflicts.tsx'
import { STATEMENT_NOUNS, statementNamed } from './statements.ts'

type Statement = Awaited<ReturnType<typeof listStatements>>[number]

/** What the work is for, how far it is to reach, and what it leaves out (R1): each as it stands, and as it stood. */
export const purposePage: PageOfUndertaking = async (c, undertaking) => {
  const visit = c.get('visit')
  const { t, site, actor, language } = visit
  const [statements, conflicts] = await Promise.all([
    listStatements(site.world.db, undertaking.id),
    listScopeConflicts(site.world.db, undertaking.id),
  ])
  const may = undertaking.endedAt === null && undertakingPolicy.mayState(actor, undertaking)
  const done = c.req.query('sparad')
  const saved = statementNamed(done)
  return roomPage(c, {
    ...{ undertaking, room: 'purpose', lead: t('statement.lead') },
    saved:
      done === CONFLICTS_NOUN
        ? { sentence: t('scope-conflict.saved'), form: [CONFLICTS_NOUN] }
        : saved && { sentence: t(`statement.saved.${saved}`), form: [STATEMENT_NOUNS[saved]] },
    children: (
      <>
        <ScopeConflicts visit={visit} number={undertaking.number} conflicts={conflicts} may={may} />
        {STATEMENT_KINDS.map((kind) => (
          <StatementSection
            visit={visit}
            kind={kind}
            versions={statements.filter((it) => it.kind === kind)}
            write={may ? roomAddress(language, undertaking.number, 'purpose', STATEMENT_NOUNS[kind]) : null}
          />
        ))}
      </>
    ),
  })
}

interface SectionProps {
  visit: Visit
  kind: StatementKind
  /** Newest first. */
  versions: readonly Statement[]
  /** Where it is written, for those who may. */
  write: string | null
}

function StatementSection({ visit: { t, language }, kind, versions, write }: SectionProps) {
  const [newest, ...older] = versions
  return (
    <section class="flow" aria-labelledby={kind}>
      <h2 id={kind}>{t(`statement.${kind}`)}</h2>
      {newest === undefined ? (
        <p class="soft">{t(`statement.${kind}.missing`)}</p>
      ) : (
        <>
          <Paragraphs text={newest.text} language={newest.language} />
          <p class="soft">
            {t('statement.version', { version: newest.version })} <Time at={day(language, newest.statedAt)} />
          </p>
        </>
      )}
      {write === null ? null : (
        <p>
          <ButtonLink href={write} weight="secondary">
            {t(newest === undefined ? 'statement.write' : 'statement.change')}
            <span class="unseen">{`: ${t(`statement.${kind}`)}`}</span>
          </ButtonLink>
        </p>
      )}
      {older.length === 0 ? null : (
        <Disclosure summary={t('statement.older', { count: older.length })}>
          {older.map((it) => (
            <>
              <h3>
                {t('statement.version', { version: it.version })} <Time at={day(language, it.statedAt)} />
              </h3>
              <Paragraphs text={it.text} language={it.language} />
            </>
          ))}
        </Disclosure>
      )}
    </section>
  )
}
