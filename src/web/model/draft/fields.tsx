import { type DraftFields, MOMENTS, STATUSES } from '../../../features/models/index.ts'
import type { Visit } from '../../frame/visit.ts'
import { SelectField, TextAreaField, TextField } from '../../ui/field.tsx'
import { PhaseFields } from './phase-fields.tsx'

interface FieldsProps {
  visit: Visit
  /** Undefined: the text can't be read, so there is nothing to show. */
  fields: DraftFields | undefined
}

/** What officers change most, as a form: the text beside it says the same, and keeps all else that it says. */
export function Fields({ visit, fields }: FieldsProps) {
  const { t } = visit
  if (fields === undefined) return <p class="soft">{t('draft.fields.unreadable')}</p>
  const { values, phases, phasesLeftOut } = fields
  const text = (name: string) => ({ t, name, value: values[name] })
  return (
    <>
      {/* What the form showed: only what differs from it is written into the text. */}
      <input type="hidden" name="shown" value={JSON.stringify(values)} />
      <TextField {...text('title')} label={t('draft.field.title')} hint={t('draft.fields.swedish')} />
      <TextField {...text('version')} label={t('draft.field.version')} short />
      <SelectField
        {...text('status')}
        label={t('draft.field.status')}
        hint={t('draft.field.status.hint')}
        options={STATUSES.map((value) => ({ value, label: t(`models.status.${value}`) }))}
      />
      <SaidField visit={visit} name="purpose" values={values} />
      <SaidField visit={visit} name="whenToUse" values={values} />
      <IdeaFixed visit={visit} fields={fields} />
      {phases.map((phase) => (
        <PhaseFields visit={visit} phase={phase} values={values} />
      ))}
      {phasesLeftOut > 0 ? <p class="soft">{t('draft.fields.left-out', { count: phasesLeftOut })}</p> : null}
    </>
  )
}

interface SaidProps {
  visit: Visit
  name: 'purpose' | 'whenToUse'
  values: DraftFields['values']
}

/** A text that a model may have, beside what it says when it has none. */
function SaidField({ visit: { t }, name, values }: SaidProps) {
  const says = `${name}.says`
  return (
    <div class="said-field">
      <TextAreaField t={t} name={name} label={t(`draft.field.${name}`)} value={values[name]} rows={2} />
      <SelectField
        t={t}
        name={says}
        label={t(`draft.field.${name}.says`)}
        value={values[says]}
        empty={null}
        options={[
          { value: 'text', label: t('draft.says.text') },
          ...(['none', 'unknown'] as const).map((value) => ({ value, label: t(`draft.says.${value}`) })),
        ]}
      />
    </div>
  )
}

function IdeaFixed({ visit: { t }, fields: { values, phases } }: { visit: Visit; fields: DraftFields }) {
  const phase = values['ideaFixed.phase'] ?? ''
  const known = [...phases.map(({ id, title }) => ({ value: id, label: title || id }))]
  const silent = (['none', 'unknown'] as const).map((value) => ({ value, label: t(`draft.idea.${value}`) }))
  const odd = [...known, ...silent].some(({ value }) => value === phase) || phase === ''
  return (
    <div class="said-field">
      <SelectField
        t={t}
        name="ideaFixed.phase"
        label={t('draft.field.idea')}
        value={phase}
        options={[...known, ...(odd ? [] : [{ value: phase, label: phase }]), ...silent]}
      />
      <SelectField
        t={t}
        name="ideaFixed.at"
        label={t('draft.field.idea.at')}
        value={values['ideaFixed.at']}
        options={MOMENTS.map((value) => ({ value, label: t(`draft.moment.${value}`) }))}
      />
    </div>
  )
}
