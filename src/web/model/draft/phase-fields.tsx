import { ACTOR_KINDS, type ActorKind, type DraftFields, LEVELS } from '../../../features/models/index.ts'
import { groupOf } from '../../actor-groups.ts'
import type { Visit } from '../../frame/visit.ts'
import { ActorName } from '../../ui/actor-mark.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { fieldId } from '../../ui/error-summary.tsx'
import { TextField } from '../../ui/field.tsx'

interface PhaseFieldsProps {
  visit: Visit
  phase: DraftFields['phases'][number]
  values: DraftFields['values']
}

const HELD = ['seats', 'votes', 'seats,votes', 'none', 'unknown'] as const

/** A phase: its name, and how much each kind of actor decides in it. */
export function PhaseFields({ visit, phase, values }: PhaseFieldsProps) {
  const { t } = visit
  const name = phase.title || phase.id
  const title = `phase.${phase.id}.title`
  return (
    <Disclosure summary={t('draft.phase', { phase: name })}>
      <div class="flow">
        <TextField t={t} name={title} label={t('draft.field.phase-title')} value={values[title]} />
        <DataTable
          caption={t('draft.phase.participation', { phase: name })}
          columns={[{ label: t('model.actor') }, { label: t('draft.field.level') }, { label: t('draft.field.holds') }]}
          rows={ACTOR_KINDS.map((kind) => [
            <ActorName t={t} group={groupOf(kind)} name={t(`actor.${kind}`)} />,
            <Level visit={visit} phase={phase.id} kind={kind} values={values} />,
            <Holds visit={visit} phase={phase.id} kind={kind} values={values} />,
          ])}
          folds
        />
      </div>
    </Disclosure>
  )
}

interface ChoiceProps {
  visit: Visit
  phase: string
  kind: ActorKind
  values: DraftFields['values']
}

function Level({ visit: { t }, phase, kind, values }: ChoiceProps) {
  const name = `phase.${phase}.${kind}.level`
  const options = [
    ...LEVELS.map((value) => ({ value, label: t(`level.${value}`) })),
    ...(['none', 'unknown'] as const).map((value) => ({ value, label: t(`draft.level.${value}`) })),
  ]
  const label = `${t(`actor.${kind}`)}: ${t('draft.field.level')}`
  return <Choice name={name} label={label} value={values[name] ?? ''} options={options} />
}

function Holds({ visit: { t }, phase, kind, values }: ChoiceProps) {
  const name = `phase.${phase}.${kind}.holds`
  const options = HELD.map((value) => ({
    value,
    label: value === 'seats,votes' ? t('draft.holds.both') : t(`draft.holds.${value}`),
  }))
  const label = `${t(`actor.${kind}`)}: ${t('draft.field.holds')}`
  return <Choice name={name} label={label} value={values[name] ?? ''} options={options} />
}

interface SelectProps {
  name: string
  label: string
  value: string
  options: readonly { value: string; label: string }[]
}

/** What the text says that no choice says is a choice too, or the form would show something else than the text. */
function Choice({ name, label, value, options }: SelectProps) {
  const isKnown = options.some((it) => it.value === value)
  return (
    <select class="ds-input" id={fieldId(name)} name={name} aria-label={label}>
      {isKnown ? null : <option value={value}>{value === '' ? '–' : value}</option>}
      {options.map((option) => (
        <option value={option.value} selected={option.value === value}>
          {option.label}
        </option>
      ))}
    </select>
  )
}
