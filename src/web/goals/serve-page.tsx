import { endServing, listChoices, mayKeepGoals, serveGoal } from '../../features/goals/index.ts'
import { isId } from '../../kernel/ids.ts'
import { dateIn } from '../../platform/calendar/index.ts'
import { errorPage } from '../frame/error-page.tsx'
import { type Fields, readFields } from '../frame/form.ts'
import { NO_TROUBLE, submit, type Trouble } from '../frame/submit.ts'
import type { Page } from '../frame/visit.ts'
import { aroundOf } from '../groups/around.ts'
import { keeperForm } from '../groups/keeper-form.tsx'
import { turnedAway } from '../officers-only.ts'
import { SelectField, TextAreaField } from '../ui/field.tsx'
import { ForeignText } from '../ui/foreign-text.tsx'
import { LanguageField } from '../undertaking/language-field.tsx'
import { goalsAddress } from './addresses.ts'
import { goalOf, type LoadedGoal } from './goal-page.tsx'
import { goalTrail } from './version-page.tsx'

const MOST_CHOICES = 300

/** Says that something serves a goal, and how. */
export async function servePage(c: Page): Promise<Response> {
  return opened(c, (loaded) => showServe(c, loaded, { what: c.req.query('vad') ?? '' }))
}

export async function sendServe(c: Page): Promise<Response> {
  const { language } = c.get('visit')
  const loaded = await goalOf(c)
  if (loaded === undefined) return errorPage(c, 404, 'goal.missing')
  const { place, goal } = loaded
  const fields = await readFields(c)
  const [kind, id = ''] = (fields.what ?? '').split(' ')
  const what = { effort: kind === 'effort' ? id : '', commitment: kind === 'commitment' ? id : '' }
  return submit(
    c,
    serveGoal,
    { ...fields, ...what, place: place.id, goal: goal.key },
    {
      done: () => goalsAddress(language, place.slug, goal.key),
      again: (trouble) => showServe(c, loaded, fields, trouble),
    },
  )
}

async function showServe(
  c: Page,
  loaded: LoadedGoal,
  fields: Fields,
  trouble: Trouble = NO_TROUBLE,
): Promise<Response> {
  const visit = c.get('visit')
  const { t, language, site } = visit
  const { place, goal } = loaded
  const choices = await listChoices(site.world.db, place.id, dateIn(site.world.now()), MOST_CHOICES)
  return keeperForm(c, {
    title: t('goal.serve'),
    lead: t('goal.serve.lead'),
    trail: trailTo(c, loaded),
    action: goalsAddress(language, place.slug, goal.key, 'bidra'),
    send: t('goal.serve.send'),
    trouble,
    about: aboutOf(loaded),
    children: (
      <>
        <SelectField
          t={t}
          name="what"
          label={t('goal.serve.what-serves')}
          value={fields.what}
          error={trouble.of('what') ?? trouble.of('effort') ?? trouble.of('commitment')}
          options={choices.map(({ kind, id, title }) => ({
            value: `${kind} ${id}`,
            label: `${t(`goal.serves.${kind}`)}: ${title}`,
          }))}
        />
        <TextAreaField
          t={t}
          name="how"
          label={t('goal.serve.how')}
          rows={3}
          value={fields.how}
          error={trouble.of('how')}
        />
        <LanguageField visit={visit} value={fields.language} trouble={trouble} />
      </>
    ),
  })
}

/** Takes back that something serves a goal. */
export async function endServingPage(c: Page): Promise<Response> {
  return opened(c, (loaded) => showEnd(c, loaded, {}))
}

export async function sendEndServing(c: Page): Promise<Response> {
  const { language } = c.get('visit')
  const loaded = await goalOf(c)
  if (loaded === undefined) return errorPage(c, 404, 'goal.missing')
  const fields = await readFields(c)
  const service = c.req.param('service') ?? ''
  if (!isId(service)) return errorPage(c, 404, 'goal.service-missing')
  return submit(
    c,
    endServing,
    { ...fields, service },
    {
      done: () => goalsAddress(language, loaded.place.slug, loaded.goal.key),
      again: (trouble) => showEnd(c, loaded, fields, trouble),
    },
  )
}

function showEnd(c: Page, loaded: LoadedGoal, fields: Fields, trouble: Trouble = NO_TROUBLE) {
  const { t, language } = c.get('visit')
  return keeperForm(c, {
    title: t('goal.end-service'),
    lead: t('goal.end-service.lead'),
    trail: trailTo(c, loaded),
    action: goalsAddress(language, loaded.place.slug, loaded.goal.key, 'tjanst', c.req.param('service') ?? ''),
    send: t('goal.end-service.send'),
    trouble,
    about: aboutOf(loaded),
    children: (
      <TextAreaField
        t={t}
        name="because"
        label={t('goal.end-service.because')}
        rows={3}
        value={fields.because}
        error={trouble.of('because')}
      />
    ),
  })
}

/** The page for those who keep the place's goals; others are told why not. */
async function opened(c: Page, show: (loaded: LoadedGoal) => Response | Promise<Response>): Promise<Response> {
  const loaded = await goalOf(c)
  if (loaded === undefined) return errorPage(c, 404, 'goal.missing')
  const away = turnedAway(c, mayKeepGoals(c.get('visit').actor, aroundOf(loaded.place)), 'goal.forbidden')
  return away ?? show(loaded)
}

function trailTo(c: Page, { place, goal, language: written }: LoadedGoal) {
  const href = goalsAddress(c.get('visit').language, place.slug, goal.key)
  return [...goalTrail(c, place), { label: goal.text, href, language: written }]
}

function aboutOf({ goal, language }: LoadedGoal) {
  return (
    <p>
      <strong>
        <ForeignText text={goal.text} language={language} />
      </strong>
    </p>
  )
}
