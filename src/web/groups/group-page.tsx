import { type CommitmentInPlace, listCommitmentsOfGroup } from '../../features/commitments/index.ts'
import { type AnswerOfGroup, listAnswersOfGroup } from '../../features/goals/index.ts'
import { type GroupPage, isPastTerm, mayKeepGroups } from '../../features/groups/index.ts'
import { findPlaceFacts } from '../../features/places/index.ts'
import { dateIn } from '../../platform/calendar/index.ts'
import { bodyAddress } from '../bodies/addresses.ts'
import { CommitmentEntry } from '../commitments/commitment-entry.tsx'
import { errorPage } from '../frame/error-page.tsx'
import { page } from '../frame/respond.tsx'
import type { Page, Visit } from '../frame/visit.ts'
import { goalsAddress } from '../goals/addresses.ts'
import { Breadcrumbs } from '../ui/breadcrumbs.tsx'
import { Card, Entries } from '../ui/card.tsx'
import { ForeignText } from '../ui/foreign-text.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { StatusTag } from '../ui/status-tag.tsx'
import { SummaryList, type SummaryRow } from '../ui/summary-list.tsx'
import { placeAddress } from '../undertaking/addresses.ts'
import { day } from '../undertaking/wording.ts'
import { groupAddress } from './addresses.ts'
import { groupOf } from './change-page.tsx'
import { trailOf } from './register-page.tsx'
import { SeatsHere } from './seats-card.tsx'

const MOST_COMMITMENTS = 20
const MOST_ANSWERS = 20

/** A group with all that is known about it: what it is for and may decide, who sits there, what it agreed to, and how it came to be. */
export async function groupPage(c: Page): Promise<Response> {
  const visit = c.get('visit')
  const { t, site } = visit
  const { db } = site.world
  const group = await groupOf(c)
  if (group === undefined) return errorPage(c, 404, 'group.missing')
  const today = dateIn(site.world.now())
  const [place] = group.places
  const [facts, answers, commitments] = await Promise.all([
    findPlaceFacts(db, place?.id ?? '', today),
    listAnswersOfGroup(db, group.id, MOST_ANSWERS),
    listCommitmentsOfGroup(db, group.id, MOST_COMMITMENTS),
  ])
  return page(
    c,
    { title: group.name, description: group.purpose, room: 'places' },
    <>
      <PageHead
        above={<Breadcrumbs t={t} trail={[...trailOf(c, place ?? { name: '', slug: '' }), { label: group.name }]} />}
        title={group.name}
        lead={<ForeignText text={group.purpose} language={group.language} />}
        facts={<Tags visit={visit} group={group} today={today} />}
      />
      <div class="beside">
        <div class="flow">
          <SummaryList t={t} rows={rowsOf(visit, group)} />
          <section class="flow" aria-labelledby="seats">
            <h2 id="seats">{t('group.seats.title')}</h2>
            <SeatsHere visit={visit} seats={group.seats} facts={facts} place={place?.name ?? ''} />
          </section>
          <Commitments visit={visit} commitments={commitments} today={today} />
          <HowItCame visit={visit} group={group} />
        </div>
        <div class="aside">
          <AgreedGoals visit={visit} answers={answers} />
          <Keep visit={visit} group={group} />
        </div>
      </div>
    </>,
  )
}

function Tags({ visit: { t, language }, group, today }: { visit: Visit; group: GroupPage; today: string }) {
  return (
    <>
      <span>{t(`group.kind.${group.kind}`)}</span>
      {group.endedOn === null ? null : (
        <StatusTag label={t('group.ended-on', { date: day(language, group.endedOn).text })} />
      )}
      {isPastTerm(group, today) ? <StatusTag tone="late" label={t('group.past-term')} /> : null}
    </>
  )
}

function rowsOf({ t, language }: Visit, group: GroupPage): SummaryRow[] {
  const date = (it: string) => day(language, it).text
  const { calledBy, successor } = group
  return [
    {
      label: t('group.mandate'),
      value:
        group.mandate === '' ? t('group.mandate.none') : <ForeignText text={group.mandate} language={group.language} />,
    },
    {
      label: t('group.where'),
      value: (
        <>
          {group.places.map(({ slug, name }, at) => (
            <>
              {at === 0 ? '' : ', '}
              <a href={placeAddress(language, slug)}>{name}</a>
            </>
          ))}
        </>
      ),
    },
    {
      label: t('group.term'),
      value:
        group.until === null
          ? t('group.term.open', { from: date(group.begins) })
          : t('period.between', { from: date(group.begins), to: date(group.until) }),
    },
    {
      label: t('group.called-by'),
      value:
        calledBy === null ? (
          (group.calledByName ?? '')
        ) : (
          <a href={bodyAddress(language, calledBy.slug)}>{calledBy.name}</a>
        ),
    },
    { label: t('group.contact'), value: group.contact },
    { label: t('group.meets'), value: group.meets },
    ...(group.link === null ? [] : [{ label: t('group.link'), value: <a href={group.link}>{group.link}</a> }]),
    ...(group.endedBecause === null ? [] : [{ label: t('group.end.because'), value: group.endedBecause }]),
    ...(successor === null
      ? []
      : [
          {
            label: t('group.end.successor.label'),
            value: <a href={groupAddress(language, successor.slug)}>{successor.name}</a>,
          },
        ]),
  ]
}

function Commitments({
  visit,
  commitments,
  today,
}: {
  visit: Visit
  commitments: readonly CommitmentInPlace[]
  today: string
}) {
  if (commitments.length === 0) return null
  return (
    <section class="flow" aria-labelledby="commitments">
      <h2 id="commitments">{visit.t('commitment.list')}</h2>
      <Entries>
        {commitments.map((it) => (
          <CommitmentEntry visit={visit} commitment={it} today={today} level={3} />
        ))}
      </Entries>
    </section>
  )
}

/** The review that was made when it was formed, or where it is known from; and what it took over (R10, R16). */
function HowItCame({ visit: { t, language }, group }: { visit: Visit; group: GroupPage }) {
  return (
    <section class="flow" aria-labelledby="came">
      <h2 id="came">{t('group.came')}</h2>
      {group.before.map(({ slug, name }) => (
        <p>
          {`${t('group.came.after')} `}
          <a href={groupAddress(language, slug)}>{name}</a>
        </p>
      ))}
      {group.wasFormed ? (
        <>
          <p>{t('group.came.formed', { date: day(language, group.registeredAt).text, count: group.review.length })}</p>
          {group.review.length === 0 ? null : (
            <dl class="pairs">
              {group.review.map(({ slug, name, answer, reason }) => (
                <>
                  <dt>
                    <a href={groupAddress(language, slug)}>{name}</a>
                  </dt>
                  <dd>
                    {`${t(`group.review.${answer}`)}. `}
                    <bdi>{reason}</bdi>
                  </dd>
                </>
              ))}
            </dl>
          )}
        </>
      ) : (
        <p>
          {`${t('group.came.registered', { date: day(language, group.registeredAt).text })} `}
          <bdi>{group.source}</bdi>
        </p>
      )}
    </section>
  )
}

function AgreedGoals({ visit: { t, language }, answers }: { visit: Visit; answers: readonly AnswerOfGroup[] }) {
  return (
    <Card title={t('group.goals')}>
      {answers.length === 0 ? <p>{t('group.goals.none')}</p> : null}
      <ul class="plain">
        {answers.map(({ place, placeSlug, number, answer, decidedOn }) => (
          <li>
            <a href={goalsAddress(language, placeSlug, 'version', number)}>{t('goal.version.of', { place, number })}</a>
            {`: ${t(answer === null ? 'goal.answer.waits' : `goal.answer.${answer}`)}`}
            {decidedOn === null ? null : `, ${day(language, decidedOn).text}`}
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Keep({ visit: { t, language, actor }, group }: { visit: Visit; group: GroupPage }) {
  const may = mayKeepGroups(
    actor,
    group.places.map(({ around }) => around),
  )
  if (!may || group.endedOn !== null) return null
  return (
    <Card title={t('group.keep')}>
      <ul class="plain">
        <li>
          <a href={groupAddress(language, group.slug, 'andra')}>{t('group.change')}</a>
        </li>
        <li>
          <a href={groupAddress(language, group.slug, 'avsluta')}>{t('group.end')}</a>
        </li>
      </ul>
    </Card>
  )
}
