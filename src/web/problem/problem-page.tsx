import {
  findOwnStand,
  findProblem,
  listOccasionsToRegister,
  listShapings,
  listVersions,
  type ProblemPage,
  problemPolicy,
  type ShapingEntry,
} from '../../features/problems/index.ts'
import { isId } from '../../kernel/ids.ts'
import { dateIn } from '../../platform/calendar/index.ts'
import { page } from '../frame/respond.tsx'
import type { Page, Visit } from '../frame/visit.ts'
import { ButtonLink } from '../ui/button.tsx'
import { Empty } from '../ui/empty.tsx'
import { WordsReceived } from '../ui/form.tsx'
import { Notice } from '../ui/notice.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { type PageOfUndertaking, Trail } from '../undertaking/under-undertaking.tsx'
import { problemAddress } from './addresses.ts'
import { Clauses } from './clauses.tsx'
import { Description } from './description.tsx'
import { answersDue } from './due-days.ts'
import { keptOccasion } from './occasion-page.tsx'
import { findOwnWords } from './own-words.ts'
import { SaidList } from './said.tsx'
import { Stand } from './stand.tsx'
import { standingOf } from './standing-of.ts'
import { VersionList } from './version-list.tsx'
import { keptWriting } from './write-page.tsx'
import { WritersCard } from './writers-card.tsx'

/** Said and versions shown here; the rest have pages of their own. */
const NEWEST = 5

/** The problem description (R22): the text, what one can say about it, how far residents have come, what others said. */
export const problemPage: PageOfUndertaking = async (c, undertaking) => {
  const visit = c.get('visit')
  const { t } = visit
  const problem = await findProblem(visit.site.world.db, undertaking.id)
  const saved = savedJustNow(c, problem, undertaking)
  return page(
    c,
    {
      title: t('problem.title'),
      description: problem?.text.slice(0, 160) ?? t('problem.none'),
      room: 'undertakings',
      ...(saved && { scripts: ['keep-words'] }),
    },
    <>
      <PageHead
        above={<Trail c={c} undertaking={undertaking} to={[{ label: t('problem.title') }]} />}
        title={t('problem.title')}
        lead={t('problem.lead')}
      />
      {saved === undefined ? null : (
        <>
          <WordsReceived keep={saved.keep} />
          <Notice tone="received">
            <p>{saved.sentence}</p>
          </Notice>
        </>
      )}
      {problem === undefined ? (
        <NotWritten visit={visit} undertaking={undertaking} />
      ) : (
        await whole(c, undertaking, problem)
      )}
    </>,
  )
}

/** What was just saved, told to whoever comes back from its form. */
function savedJustNow(c: Page, problem: ProblemPage | undefined, undertaking: Undertaking) {
  const { t } = c.get('visit')
  const { sparad: version, traff: occasion } = c.req.query()
  if (problem !== undefined && version === String(problem.version))
    return { keep: keptWriting(undertaking.number), sentence: t('problem.saved', { version }) }
  return occasion !== undefined && isId(occasion)
    ? { keep: keptOccasion(occasion), sentence: t('problem.register.saved') }
    : undefined
}

type Undertaking = Parameters<PageOfUndertaking>[1]

/** Nothing is written: who does it, and a way there for those who may. */
function NotWritten({ visit: { t, language, actor }, undertaking }: { visit: Visit; undertaking: Undertaking }) {
  const mayWrite = problemPolicy.mayDescribe(actor, undertaking) && undertaking.endedAt === null
  return (
    <Empty title={t('problem.none')}>
      <p>{t('problem.none.who')}</p>
      {mayWrite ? (
        <p>
          <ButtonLink href={problemAddress(language, undertaking.number, 'skriv')}>
            {t('problem.write.first')}
          </ButtonLink>
        </p>
      ) : null}
    </Empty>
  )
}

async function whole(c: Page, undertaking: Undertaking, problem: ProblemPage) {
  const visit = c.get('visit')
  const { t, site, language, actor } = visit
  const { db } = site.world
  const person = actor.kind === 'person' ? actor.person : null
  const registers = problemPolicy.mayRegister(actor, undertaking)
  const [standing, stand, words, said, versions, due, occasions] = await Promise.all([
    standingOf(visit, undertaking),
    person === null ? undefined : findOwnStand(db, undertaking.id, person),
    findOwnWords(c, undertaking.id),
    listShapings(db, undertaking.id, { limit: NEWEST + 1 }),
    listVersions(db, undertaking.id, NEWEST + 1),
    answersDue(visit, undertaking.id),
    registers ? listOccasionsToRegister(db, undertaking.id, dateIn(problem.openedAt)) : null,
  ])
  const answerable = (it: ShapingEntry) =>
    it.answer === null && it.withdrawnAt === null && problemPolicy.mayAnswer(actor, undertaking, it)
  return (
    <div class="beside">
      <div class="flow">
        <section aria-labelledby="text" class="flow">
          <h2 id="text">{t('problem.text')}</h2>
          <Description visit={visit} problem={problem} />
        </section>
        {undertaking.endedAt === null ? (
          <Stand visit={visit} undertaking={undertaking} stand={stand} words={words} />
        ) : (
          <Notice>
            <p>{t('undertaking.ended')}</p>
          </Notice>
        )}
        <section aria-labelledby="standing" class="flow">
          <h2 id="standing">{t('problem.standing')}</h2>
          <Clauses visit={visit} standing={standing} />
        </section>
        <section aria-labelledby="said" class="flow">
          <h2 id="said">{t('problem.said')}</h2>
          {said.length === 0 ? (
            <p>{t('problem.said.none')}</p>
          ) : (
            <SaidList
              visit={visit}
              number={undertaking.number}
              all={said.slice(0, NEWEST)}
              due={due}
              mayAnswer={answerable}
            />
          )}
          {said.length > NEWEST ? (
            <p>
              <a href={problemAddress(language, undertaking.number, 'sagt')}>{t('problem.said.all')}</a>
            </p>
          ) : null}
        </section>
        <section aria-labelledby="versions" class="flow">
          <h2 id="versions">{t('problem.versions')}</h2>
          <VersionList visit={visit} number={undertaking.number} versions={versions.slice(0, NEWEST)} />
          {versions.length > NEWEST ? (
            <p>
              <a href={problemAddress(language, undertaking.number, 'versioner')}>{t('problem.versions.all')}</a>
            </p>
          ) : null}
        </section>
      </div>
      <div class="aside">
        <WritersCard visit={visit} undertaking={undertaking} occasions={occasions} />
      </div>
    </div>
  )
}
