import {
  type AnswerRow,
  type GoalVersion,
  listGoalVersions,
  mayAnswerGoals,
  mayKeepGoals,
} from '../../features/goals/index.ts'
import type { PlacePage } from '../../features/places/index.ts'
import { bodyAddress } from '../bodies/addresses.ts'
import { errorPage } from '../frame/error-page.tsx'
import { page } from '../frame/respond.tsx'
import type { Page, Visit } from '../frame/visit.ts'
import { groupAddress } from '../groups/addresses.ts'
import { aroundOf, placeOf } from '../groups/around.ts'
import { Breadcrumbs } from '../ui/breadcrumbs.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { Entries } from '../ui/card.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { StatusTag } from '../ui/status-tag.tsx'
import { placeAddress } from '../undertaking/addresses.ts'
import { day } from '../undertaking/wording.ts'
import { goalsAddress } from './addresses.ts'
import { GoalTree } from './goal-tree.tsx'

/** From the place to its goals. */
export function goalTrail(c: Page, place: Pick<PlacePage, 'name' | 'slug'>) {
  const { t, language } = c.get('visit')
  return [
    { label: place.name, href: placeAddress(language, place.slug) },
    { label: t('goal.list'), href: goalsAddress(language, place.slug) },
  ]
}

/** A version of a place's goals with what each that was asked decided: also a former one, and one that never came into force. */
export async function versionPage(c: Page): Promise<Response> {
  const visit = c.get('visit')
  const { t, language, site, actor } = visit
  const place = await placeOf(c)
  if (place === undefined) return errorPage(c, 404, 'places.missing')
  const versions = await listGoalVersions(site.world.db, place.id)
  const version = versions.find(({ number }) => String(number) === c.req.param('number'))
  if (version === undefined) return errorPage(c, 404, 'goal.missing')
  const title = t('goal.version', { number: version.number })
  const keeps = mayKeepGoals(actor, aroundOf(place))
  return page(
    c,
    { title: t('goal.version.of', { place: place.name, number: version.number }), room: 'places' },
    <div class="flow">
      <PageHead
        above={<Breadcrumbs t={t} trail={[...goalTrail(c, place), { label: title }]} />}
        title={t('goal.version.of', { place: place.name, number: version.number })}
        lead={t(`goal.state.${version.state}.lead`)}
        facts={
          <>
            <StatusTag
              tone={version.state === 'in-force' ? 'done' : 'quiet'}
              label={t(`goal.state.${version.state}`)}
            />
            <span>{t('goal.written', { date: day(language, version.writtenAt).text })}</span>
          </>
        }
      />
      <GoalTree visit={visit} goals={version.goals} language={version.language} />
      <Answers visit={visit} place={place} version={version} />
      {keeps && version.state === 'draft' ? (
        <p class="actions">
          <ButtonLink href={goalsAddress(language, place.slug, 'foresla')}>{t('goal.propose')}</ButtonLink>
          <ButtonLink href={goalsAddress(language, place.slug, 'skriv')} weight="secondary">
            {t('goal.write')}
          </ButtonLink>
        </p>
      ) : null}
    </div>,
  )
}

interface AnswersProps {
  visit: Visit
  place: PlacePage
  version: GoalVersion
}

function Answers({ visit, place, version }: AnswersProps) {
  const { t } = visit
  if (version.answers.length === 0) return null
  return (
    <section class="flow" aria-labelledby="answers">
      <h2 id="answers">{t('goal.answers')}</h2>
      <p>{t('goal.answers.rule')}</p>
      <Entries>
        {version.answers.map((answer) => (
          <Answer visit={visit} place={place} version={version} answer={answer} />
        ))}
      </Entries>
    </section>
  )
}

function Answer({ visit, place, version, answer }: AnswersProps & { answer: AnswerRow }) {
  const { t, language, actor } = visit
  const { slug, name, group, body, isGone } = answer
  const waits = version.state === 'proposed' && !isGone
  const may = waits && mayAnswerGoals(actor, { body, place: aroundOf(place) })
  const asked = group === null ? `organ=${body}` : `grupp=${group}`
  return (
    <li>
      <h3>
        <a href={group === null ? bodyAddress(language, slug) : groupAddress(language, slug)}>{name}</a>
      </h3>
      {answer.reason === null ? null : (
        <p>
          <bdi>{answer.reason}</bdi>
        </p>
      )}
      <div class="facts">
        <StatusTag
          tone={answer.answer === 'agreed' ? 'done' : answer.answer === 'objected' ? 'late' : 'waits'}
          label={t(
            answer.answer === null
              ? isGone
                ? 'goal.answer.gone'
                : 'goal.answer.waits'
              : `goal.answer.${answer.answer}`,
          )}
        />
        {answer.decidedOn === null ? null : (
          <span>
            {`${day(language, answer.decidedOn).text}, `}
            <bdi>{answer.reference}</bdi>
          </span>
        )}
        {may ? <a href={`${goalsAddress(language, place.slug, 'svara')}?${asked}`}>{t('goal.answer')}</a> : null}
      </div>
    </li>
  )
}
