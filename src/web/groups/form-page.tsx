import { type ExistingGroup, formGroup, listExistingGroups, mayKeepGroups } from '../../features/groups/index.ts'
import type { PlacePage } from '../../features/places/index.ts'
import { dateIn } from '../../platform/calendar/index.ts'
import { errorPage } from '../frame/error-page.tsx'
import { type Fields, readFields } from '../frame/form.ts'
import { NO_TROUBLE, submit, type Trouble } from '../frame/submit.ts'
import type { Page } from '../frame/visit.ts'
import { turnedAway } from '../officers-only.ts'
import { Button } from '../ui/button.tsx'
import { groupAddress, groupsAddress } from './addresses.ts'
import { aroundOf, placeOf } from './around.ts'
import { bodiesNow, GroupFields, groupRaw, groupTrouble } from './group-fields.tsx'
import { atFields, keeperForm } from './keeper-form.tsx'
import { trailOf } from './register-page.tsx'
import { HiddenWords, ReviewFields } from './review-fields.tsx'

/** A new group: first what it is to be, then those that exist are answered, and only then is it formed (R10). */
export async function formGroupPage(c: Page): Promise<Response> {
  const { site, actor } = c.get('visit')
  const place = await placeOf(c)
  if (place === undefined) return errorPage(c, 404, 'places.missing')
  const away = turnedAway(c, mayKeepGroups(actor, [aroundOf(place)]), 'group.forbidden')
  return away ?? showFacts(c, place, { begins: dateIn(site.world.now()) })
}

export async function sendFormGroup(c: Page): Promise<Response> {
  const { language, site } = c.get('visit')
  const place = await placeOf(c)
  if (place === undefined) return errorPage(c, 404, 'places.missing')
  const fields = await readFields(c)
  if (fields.step === 'facts') return showFacts(c, place, fields)
  const raw = await groupRaw(c, fields, place.id)
  const existing = await listExistingGroups(
    site.world.db,
    raw.places.filter((id) => id !== ''),
  )
  const answered = existing.filter(({ id }) => (fields[`answer-${id}`] ?? '') !== '')
  const answers = answered.map(({ id }) => ({
    ...{ existing: id, answer: fields[`answer-${id}`], reason: fields[`reason-${id}`] ?? '' },
  }))
  const nameOf = (name: string) => {
    const [, at, part] = /^answers\.(\d+)\.(answer|reason)$/.exec(name) ?? []
    return part === undefined ? name : `${part}-${answered[Number(at)]?.id ?? ''}`
  }
  return submit(
    c,
    formGroup,
    { ...raw, answers },
    {
      done: ({ slug }) => groupAddress(language, slug),
      again: (trouble) => {
        const told = atFields(groupTrouble(trouble, fields), nameOf)
        const ofReview = told.errors.every(({ name }) => /^(answer|reason)-/.test(name))
        if (!ofReview) return showFacts(c, place, fields, told)
        // Shown for the first time, the review isn't a refusal: nothing has been left out yet.
        return showReview(c, place, existing, fields, fields.step === 'review' ? told : NO_TROUBLE)
      },
    },
  )
}

async function showFacts(c: Page, place: PlacePage, fields: Fields, trouble: Trouble = NO_TROUBLE): Promise<Response> {
  const visit = c.get('visit')
  const { t, language } = visit
  return keeperForm(c, {
    title: t('group.form'),
    lead: t('group.form.lead'),
    trail: trailOf(c, place),
    action: groupsAddress(language, place.slug, 'ny'),
    send: t('group.form.go-on'),
    trouble,
    children: (
      <>
        <GroupFields visit={visit} fields={fields} trouble={trouble} bodies={await bodiesNow(c)} />
        <HiddenWords fields={fields} which={(name) => /^(answer|reason)-/.test(name)} />
      </>
    ),
  })
}

async function showReview(
  c: Page,
  place: PlacePage,
  existing: readonly ExistingGroup[],
  fields: Fields,
  trouble: Trouble,
): Promise<Response> {
  const visit = c.get('visit')
  const { t, language } = visit
  return keeperForm(c, {
    title: t('group.review'),
    lead: t('group.review.lead', { name: fields.name ?? '', count: existing.length }),
    trail: trailOf(c, place),
    action: groupsAddress(language, place.slug, 'ny'),
    send: t('group.form.send'),
    trouble,
    more: (
      <Button weight="tertiary" name="step" value="facts">
        {t('group.review.back')}
      </Button>
    ),
    children: (
      <>
        <input type="hidden" name="step" value="review" />
        <HiddenWords fields={fields} which={(name) => name !== 'step' && !/^(answer|reason)-/.test(name)} />
        <ReviewFields visit={visit} existing={existing} fields={fields} trouble={trouble} />
      </>
    ),
  })
}
