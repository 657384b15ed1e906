import type { Child } from 'hono/jsx'
import { listBodies } from '../../../features/bodies/index.ts'
import { listThemesInUse, type PlaceOfEffort, TARGET_GROUPS } from '../../../features/efforts/index.ts'
import { ACTOR_KINDS } from '../../../features/models/index.ts'
import { drawPlaceMap } from '../../../features/places/index.ts'
import { dateIn } from '../../../platform/calendar/index.ts'
import type { MessageKey } from '../../../platform/i18n/index.ts'
import type { Fields } from '../../frame/form.ts'
import type { Trouble } from '../../frame/submit.ts'
import type { Page } from '../../frame/visit.ts'
import { ChoiceField } from '../../ui/choice-field.tsx'
import { SelectField, TextAreaField, TextField } from '../../ui/field.tsx'
import { LanguageField } from '../../undertaking/language-field.tsx'
import { partsOfMap } from '../../where/extent-choice.tsx'
import { ticks } from './read-fields.ts'

interface EffortFieldsProps {
  place: PlaceOfEffort
  fields: Fields
  trouble: Trouble
  /** Whether it is decided is asked only at first; afterwards it is decided by a use case of its own. */
  asksStatus: boolean
  /** Officers who may answer for it; only when it is changed. */
  keepers?: readonly { readonly value: string; readonly label: string }[] | undefined
}

const THEMES_SUGGESTED = 12

/** All that is told of an effort, a group at a time. Officers fill in several fields at once. */
export async function effortFields(c: Page, { place, fields, trouble, asksStatus, keepers }: EffortFieldsProps) {
  const visit = c.get('visit')
  const { t, site } = visit
  const { db } = site.world
  const [bodies, map, themes] = await Promise.all([
    listBodies(db, dateIn(site.world.now())),
    drawPlaceMap(db, place.id),
    listThemesInUse(db, THEMES_SUGGESTED),
  ])
  const field = (name: string, label: MessageKey, hint?: MessageKey) => ({
    ...{ t, name, label: t(label), value: fields[name], error: trouble.of(name) },
    hint: hint === undefined ? undefined : t(hint),
  })
  const answers = {
    ...{ place: place.id, square: fields.square ?? '', radius: fields.radius ?? '' },
    boundary: fields.extent === 'drawn' ? (fields.boundary ?? '') : '',
  }
  return (
    <>
      <Group title={t('effort.group.what')}>
        <TextField {...field('title', 'effort.title', 'effort.title.hint')} />
        <TextAreaField {...field('description', 'effort.description', 'effort.description.hint')} optional />
        <LanguageField visit={visit} value={fields.language} trouble={trouble} />
      </Group>
      <Group title={t('effort.group.who')}>
        <SelectField
          {...field('owner', 'effort.owner')}
          empty={t('effort.owner.outside')}
          options={bodies.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextField {...field('unit', 'effort.unit', 'effort.unit.hint')} optional />
        <TextField {...field('ownerName', 'effort.owner-name', 'effort.owner-name.hint')} optional />
        <SelectField
          {...field('ownerKind', 'effort.owner-kind')}
          optional
          options={ACTOR_KINDS.map((kind) => ({ value: kind, label: t(`actor.${kind}`) }))}
        />
        {keepers === undefined ? null : (
          <SelectField
            {...field('keeper', 'effort.keeper', 'effort.keeper.hint')}
            empty={t('effort.keeper.owner')}
            options={keepers}
          />
        )}
      </Group>
      <Group title={t('effort.group.where')}>
        <ChoiceField
          t={t}
          kind="radio"
          name="extent"
          label={t('effort.where.extent', { place: place.name })}
          error={trouble.of('extent') ?? trouble.of('boundary')}
          chosen={[fields.extent ?? 'whole']}
          choices={[
            { value: 'whole', label: t('start.extent.whole', { place: place.name }) },
            ...(fields.extent === 'kept' || fields.hasBoundary === 'yes'
              ? [{ value: 'kept', label: t('effort.where.kept') }]
              : []),
            ...(map === null ? [] : partsOfMap({ c, map, answers, trouble })),
          ]}
        />
        <TextAreaField {...field('otherPlaces', 'effort.where.others', 'effort.where.others.hint')} rows={3} optional />
      </Group>
      <Group title={t('effort.group.when')}>
        <TextField {...field('begins', 'effort.begins')} type="date" />
        <TextField {...field('ends', 'effort.ends', 'effort.ends.hint')} type="date" optional />
        {asksStatus ? (
          <ChoiceField
            t={t}
            kind="radio"
            name="status"
            label={t('effort.status')}
            error={trouble.of('status')}
            chosen={[fields.status ?? 'decided']}
            choices={[
              { value: 'decided', label: t('effort.status.decided') },
              { value: 'idea', label: t('effort.status.idea'), hint: t('effort.status.idea.hint') },
            ]}
          />
        ) : null}
      </Group>
      <Group title={t('effort.group.about')}>
        <TextField
          {...field('themes', 'effort.themes')}
          hint={[
            t('effort.themes.hint'),
            ...(themes.length === 0
              ? []
              : [t('effort.themes.used', { themes: themes.map((code) => code.replaceAll('-', ' ')).join(', ') })]),
          ].join(' ')}
          optional
        />
        <ChoiceField
          t={t}
          kind="checkbox"
          name="targetGroups"
          label={t('effort.groups')}
          hint={t('effort.groups.hint')}
          optional
          error={trouble.of('targetGroups')}
          chosen={ticks(fields.targetGroups)}
          choices={TARGET_GROUPS.map((value) => ({ value, label: t(`meter.group.${value}`) }))}
        />
      </Group>
      <Group title={t('effort.group.from')}>
        <TextField {...field('budgetSek', 'effort.budget')} inputmode="numeric" short optional />
        <TextField {...field('source', 'effort.source', 'effort.source.hint')} optional />
        <TextField {...field('sourceLink', 'effort.source-link')} optional />
      </Group>
    </>
  )
}

/** Some fields that belong together, under a heading. */
export function Group({ title, children }: { title: string; children?: Child }) {
  return (
    <fieldset class="ds-fieldset field-group">
      <legend>
        <h2>{title}</h2>
      </legend>
      {children}
    </fieldset>
  )
}
