import { ASKING_WAYS, type EffortPage, TARGET_GROUPS } from '../../../features/efforts/index.ts'
import { listPlaces } from '../../../features/places/index.ts'
import type { MessageKey } from '../../../platform/i18n/index.ts'
import type { Fields } from '../../frame/form.ts'
import type { Trouble } from '../../frame/submit.ts'
import type { Page } from '../../frame/visit.ts'
import { ChoiceField } from '../../ui/choice-field.tsx'
import { TextField } from '../../ui/field.tsx'
import { PlaceField } from '../../ui/place-field.tsx'
import { LanguageField } from '../../undertaking/language-field.tsx'
import { Group } from '../form/effort-fields.tsx'
import { ticks } from '../form/read-fields.ts'

interface AskingFieldsProps {
  effort: EffortPage
  fields: Fields
  trouble: Trouble
}

const SUGGESTED = 60

/** What, whom and when: the first step of asking residents something. */
export async function askingFields(c: Page, { effort, fields, trouble }: AskingFieldsProps) {
  const visit = c.get('visit')
  const { t, site } = visit
  const within = await listPlaces(site.world.db, { within: effort.place, size: SUGGESTED })
  const names = [effort.placeName, ...effort.others.map(({ name }) => name), ...within.places.map(({ name }) => name)]
  const field = (name: string, label: MessageKey, hint?: MessageKey) => ({
    ...{ t, name, label: t(label), value: fields[name], error: trouble.of(name) },
    hint: hint === undefined ? undefined : t(hint),
  })
  return (
    <>
      <Group title={t('effort.group.what')}>
        <TextField {...field('what', 'asking.what', 'asking.what.hint')} />
        <LanguageField visit={visit} value={fields.language} trouble={trouble} />
        <ChoiceField
          t={t}
          kind="radio"
          name="way"
          label={t('asking.way')}
          error={trouble.of('way')}
          chosen={[fields.way ?? '']}
          choices={ASKING_WAYS.map((value) => ({ value, label: t(`meter.way.${value}`) }))}
        />
      </Group>
      <Group title={t('effort.group.who')}>
        <PlaceField
          t={t}
          name="place"
          label={t('asking.place')}
          value={fields.place ?? effort.placeName}
          error={trouble.of('place')}
          suggestions={[...new Set(names)]}
        />
        <ChoiceField
          t={t}
          kind="checkbox"
          name="targetGroups"
          label={t('asking.groups')}
          hint={t('effort.groups.hint')}
          optional
          error={trouble.of('targetGroups')}
          chosen={ticks(fields.targetGroups)}
          choices={TARGET_GROUPS.map((value) => ({ value, label: t(`meter.group.${value}`) }))}
        />
        <TextField {...field('invited', 'asking.invited')} inputmode="numeric" short optional />
      </Group>
      <Group title={t('effort.group.when')}>
        <TextField {...field('begins', 'asking.begins')} type="date" />
        <TextField {...field('ends', 'asking.ends', 'asking.ends.hint')} type="date" optional />
        <TextField {...field('startsAt', 'asking.starts-at')} type="time" optional />
        <TextField {...field('endsAt', 'asking.ends-at')} type="time" optional />
        <TextField {...field('whereAt', 'asking.where-at', 'asking.where-at.hint')} optional />
      </Group>
    </>
  )
}
