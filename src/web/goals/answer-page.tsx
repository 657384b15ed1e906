import {
  type AnswerRow,
  answerGoals,
  type GoalVersion,
  listGoalVersions,
  mayAnswerGoals,
} from '../../features/goals/index.ts'
import type { PlacePage } from '../../features/places/index.ts'
import { errorPage } from '../frame/error-page.tsx'
import { type Fields, readFields } from '../frame/form.ts'
import { NO_TROUBLE, submit, type Trouble } from '../frame/submit.ts'
import type { Page } from '../frame/visit.ts'
import { aroundOf, placeOf } from '../groups/around.ts'
import { keeperForm } from '../groups/keeper-form.tsx'
import { turnedAway } from '../officers-only.ts'
import { ChoiceField } from '../ui/choice-field.tsx'
import { TextAreaField, TextField } from '../ui/field.tsx'
import { goalsAddress } from './addresses.ts'
import { GoalTree } from './goal-tree.tsx'
import { goalTrail } from './version-page.tsx'

interface Loaded {
  readonly place: PlacePage
  readonly version: GoalVersion
  readonly who: AnswerRow
}

/** The proposal of the place, and who is answered for; a refusal as a page when there is none. */
async function load(c: Page, asked: { group: string; body: string }): Promise<Loaded | Response> {
  const place = await placeOf(c)
  if (place === undefined) return errorPage(c, 404, 'places.missing')
  const versions = await listGoalVersions(c.get('visit').site.world.db, place.id)
  const version = versions.find(({ state }) => state === 'proposed')
  if (version === undefined) return errorPage(c, 409, 'goal.answer.not-proposed')
  const who = version.answers.find(({ group, body }) => (group ?? '') === asked.group && (body ?? '') === asked.body)
  return who === undefined ? errorPage(c, 404, 'goal.answer.not-asked') : { place, version, who }
}

/** Writes down what a group or a board that was asked decided (R11). */
export async function answerPage(c: Page): Promise<Response> {
  const loaded = await load(c, { group: c.req.query('grupp') ?? '', body: c.req.query('organ') ?? '' })
  if (loaded instanceof Response) return loaded
  const { place, who } = loaded
  const may = mayAnswerGoals(c.get('visit').actor, { body: who.body, place: aroundOf(place) })
  return turnedAway(c, may, 'goal.answer.forbidden') ?? show(c, loaded, {})
}

export async function sendAnswer(c: Page): Promise<Response> {
  const { language } = c.get('visit')
  const fields = await readFields(c)
  const loaded = await load(c, { group: fields.group ?? '', body: fields.body ?? '' })
  if (loaded instanceof Response) return loaded
  const { place, version } = loaded
  return submit(c, answerGoals, fields, {
    done: () => goalsAddress(language, place.slug, 'version', version.number),
    again: (trouble) => show(c, loaded, fields, trouble),
  })
}

async function show(c: Page, loaded: Loaded, fields: Fields, trouble: Trouble = NO_TROUBLE): Promise<Response> {
  const visit = c.get('visit')
  const { t, language } = visit
  const { place, version, who } = loaded
  const field = (name: string) => ({ t, name, value: fields[name], error: trouble.of(name) })
  return keeperForm(c, {
    title: t('goal.answer.for', { name: who.name }),
    lead: t('goal.answer.lead'),
    trail: goalTrail(c, place),
    action: goalsAddress(language, place.slug, 'svara'),
    send: t('goal.answer.send'),
    trouble,
    about: <GoalTree visit={visit} goals={version.goals} language={version.language} />,
    children: (
      <>
        {/* What was read: another proposal that came meanwhile isn't what they decided about. */}
        <input type="hidden" name="version" value={fields.version ?? version.id} />
        <input type="hidden" name="group" value={who.group ?? ''} />
        <input type="hidden" name="body" value={who.body ?? ''} />
        <ChoiceField
          t={t}
          name="answer"
          kind="radio"
          label={t('goal.answer.what')}
          chosen={[fields.answer ?? '']}
          error={trouble.of('answer')}
          choices={[
            { value: 'agree', label: t('goal.answer.agree') },
            { value: 'object', label: t('goal.answer.object'), hint: t('goal.answer.object.hint') },
          ]}
        />
        <TextAreaField {...field('reason')} label={t('goal.answer.reason')} rows={3} optional />
        <TextField {...field('decidedOn')} label={t('goal.answer.day')} type="date" />
        <TextField {...field('reference')} label={t('goal.answer.reference')} hint={t('goal.answer.reference.hint')} />
      </>
    ),
  })
}
