import { ACTOR_KINDS } from '../../features/models/index.ts'
import type { Translate } from '../../platform/i18n/index.ts'
import type { Fields } from '../frame/form.ts'
import type { Trouble } from '../frame/submit.ts'
import { DataTable } from '../ui/data-table.tsx'
import { fieldId } from '../ui/error-summary.tsx'
import { FieldErrorMessage } from '../ui/field-frame.tsx'

interface SeatsTableProps {
  t: Translate
  fields: Fields
  trouble: Trouble
}

/** How many of each kind of actor sit there, and their votes: two figures for a kind, empty for none. */
export function SeatsTable({ t, fields, trouble }: SeatsTableProps) {
  const figure = (part: 'seats' | 'votes', kind: (typeof ACTOR_KINDS)[number]) => {
    const name = `${part}-${kind}`
    const id = fieldId(name)
    const error = trouble.of(name)
    return (
      <>
        <FieldErrorMessage t={t} id={id} error={error} />
        <input
          class="ds-input"
          id={id}
          name={name}
          type="text"
          inputmode="numeric"
          data-width="short"
          value={fields[name]}
          aria-label={`${t(`group.${part}`)}: ${t(`actor.${kind}`)}`}
          aria-invalid={error === undefined ? undefined : 'true'}
          aria-describedby={error === undefined ? undefined : `${id}-error`}
        />
      </>
    )
  }
  return (
    <DataTable
      caption={t('group.seats.caption')}
      columns={[{ label: t('group.seats.kind') }, { label: t('group.seats') }, { label: t('group.votes') }]}
      rows={ACTOR_KINDS.map((kind) => [t(`actor.${kind}`), figure('seats', kind), figure('votes', kind)])}
      folds
    />
  )
}
