import { listBodies } from '../../features/bodies/index.ts'
import { listGoalVersions, mayKeepGoals, proposeGoals } from '../../features/goals/index.ts'
import { listExistingGroups } from '../../features/groups/index.ts'
import type { PlacePage } from '../../features/places/index.ts'
import { dateIn } from '../../platform/calendar/index.ts'
import { errorPage } from '../frame/error-page.tsx'
import { NO_TROUBLE, submit, type Trouble } from '../frame/submit.ts'
import type { Page } from '../frame/visit.ts'
import { aroundOf, placeOf } from '../groups/around.ts'
import { keeperForm } from '../groups/keeper-form.tsx'
import { turnedAway } from '../officers-only.ts'
import { ChoiceField } from '../ui/choice-field.tsx'
import { goalsAddress } from './addresses.ts'
import { GoalTree } from './goal-tree.tsx'
import { goalTrail } from './version-page.tsx'

interface Chosen {
  readonly groups: readonly string[]
  readonly bodies: readonly string[]
}

/** Proposes the draft: who is asked to agree (R11). Those of the place itself are chosen beforehand. */
export async function proposePage(c: Page): Promise<Response> {
  const place = await placeOf(c)
  if (place === undefined) return errorPage(c, 404, 'places.missing')
  const away = turnedAway(c, mayKeepGoals(c.get('visit').actor, aroundOf(place)), 'goal.forbidden')
  return away ?? show(c, place, null)
}

export async function sendPropose(c: Page): Promise<Response> {
  const { language } = c.get('visit')
  const place = await placeOf(c)
  if (place === undefined) return errorPage(c, 404, 'places.missing')
  const { groups = [], bodies = [], version } = await c.req.parseBody({ all: true })
  const chosen: Chosen = { groups: textsOf(groups), bodies: textsOf(bodies) }
  return submit(
    c,
    proposeGoals,
    { version, ...chosen },
    {
      done: ({ number }) => goalsAddress(language, place.slug, 'version', number),
      again: (trouble) => show(c, place, chosen, trouble),
    },
  )
}

function textsOf(sent: unknown): string[] {
  return [sent].flat().filter((it) => typeof it === 'string')
}

async function show(
  c: Page,
  place: PlacePage,
  chosen: Chosen | null,
  trouble: Trouble = NO_TROUBLE,
): Promise<Response> {
  const visit = c.get('visit')
  const { t, language, site } = visit
  const { db } = site.world
  const [versions, groups, bodies] = await Promise.all([
    listGoalVersions(db, place.id),
    listExistingGroups(db, [place.id]),
    listBodies(db, dateIn(site.world.now())),
  ])
  const draft = versions.find(({ state }) => state === 'draft')
  if (draft === undefined && trouble.status === 200) return errorPage(c, 409, 'goal.propose.not-draft')
  return keeperForm(c, {
    title: t('goal.propose'),
    lead: t('goal.propose.lead'),
    trail: goalTrail(c, place),
    action: goalsAddress(language, place.slug, 'foresla'),
    send: t('goal.propose.send'),
    trouble,
    about: draft === undefined ? null : <GoalTree visit={visit} goals={draft.goals} language={draft.language} />,
    children: (
      <>
        <input type="hidden" name="version" value={draft?.id ?? ''} />
        <ChoiceField
          t={t}
          name="groups"
          kind="checkbox"
          label={t('goal.propose.groups')}
          hint={groups.length === 0 ? t('goal.propose.no-groups') : undefined}
          error={trouble.of('groups')}
          chosen={chosen?.groups ?? groups.filter((it) => it.place === place.name).map(({ id }) => id)}
          choices={groups.map(({ id, name, place: where }) => ({ value: id, label: name, hint: where }))}
        />
        <ChoiceField
          t={t}
          name="bodies"
          kind="checkbox"
          label={t('goal.propose.bodies')}
          optional
          error={trouble.of('bodies')}
          chosen={chosen?.bodies ?? []}
          choices={bodies.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </>
    ),
  })
}
