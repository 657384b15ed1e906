import type { EffortSays, LookedAtRow } from '../../../features/efforts/index.ts'
import { formatDate, formatNumber } from '../../../platform/i18n/index.ts'
import type { Visit } from '../../frame/visit.ts'
import { DataTable } from '../../ui/data-table.tsx'

interface ChangesProps {
  visit: Visit
  row: LookedAtRow
  /** Places' names by id. */
  names: ReadonlyMap<string, string>
}

type Field = Exclude<keyof EffortSays, 'label'>

/** What a row changes, field by field: as it is, and as it would be. */
export function Changes({ visit, row: { before, says }, names }: ChangesProps) {
  const { t } = visit
  const fields = Object.keys(before ?? {}) as Field[]
  return (
    <DataTable
      caption={t('import.changes')}
      columns={[
        { label: t('import.changes.field') },
        { label: t('import.changes.before') },
        { label: t('import.changes.after') },
      ]}
      folds
      rows={fields.map((field) => [
        t(`import.field.${field}`),
        <bdi>{said(visit, field, before?.[field], names)}</bdi>,
        <bdi>{field === 'boundary' ? t('import.changes.drawn') : said(visit, field, says?.[field], names)}</bdi>,
      ])}
    />
  )
}

function said({ t, language }: Visit, field: Field, value: unknown, names: ChangesProps['names']): string {
  if (field === 'boundary') return t('import.changes.drawn-before')
  if (value === null || value === undefined || value === '') return t('import.changes.nothing')
  if (Array.isArray(value)) {
    const words = value.map((it) =>
      field === 'otherPlaces' ? (names.get(String(it)) ?? '–') : String(it).replaceAll('-', ' '),
    )
    return words.length === 0 ? t('import.changes.nothing') : words.join(', ')
  }
  const text = String(value)
  if (field === 'place') return names.get(text) ?? '–'
  if (field === 'begins' || field === 'ends') return formatDate(language, text)
  if (field === 'budgetSek') return formatNumber(language, Number(text))
  if (field === 'status') return t(`import.status.${text as EffortSays['status']}`)
  return text
}
