import {
  type ColumnMeaning,
  findSource,
  guessColumns,
  type ImportCell,
  type ImportRun,
  MEANINGS,
  readWords,
  tellMapping,
  writtenWords,
} from '../../../features/efforts/index.ts'
import { CRS_CODES } from '../../../features/places/index.ts'
import { refuse } from '../../../kernel/result.ts'
import type { Translate } from '../../../platform/i18n/index.ts'
import { type Fields, readFields } from '../../frame/form.ts'
import { page } from '../../frame/respond.tsx'
import { NO_TROUBLE, submit, type Trouble, troubleFrom } from '../../frame/submit.ts'
import type { Page } from '../../frame/visit.ts'
import { WhatWasWrong } from '../../frame/what-was-wrong.tsx'
import { SendButton } from '../../ui/button.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { SelectField, TextAreaField } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { importAddress } from './addresses.ts'
import { importOf } from './found.ts'
import { Trail } from './trail.tsx'

/** What the columns of a file are: guessed from their headings the first time, as it was told after that. */
export async function mappingPage(c: Page): Promise<Response> {
  const found = await importOf(c)
  if ('away' in found) return found.away
  const source = await findSource(c.get('visit').site.world.db, found.run.source)
  const known = source?.mapping?.columns ?? {}
  const told = { ...guessColumns(found.run.columns), ...onlyThere(known, found.run.columns) }
  const more = { words: writtenWords(source?.mapping?.words ?? {}), crs: source?.mapping?.crs ?? 'EPSG:4326' }
  return show(c, found.run, { ...told, ...more })
}

export async function sendMapping(c: Page): Promise<Response> {
  const found = await importOf(c)
  if ('away' in found) return found.away
  const { t, language } = c.get('visit')
  const fields = await readFields(c)
  const words = readWords(fields.words ?? '')
  if (words === null) {
    const refusal = refuse('invalid', 'form.invalid', { fields: { words: 'import.mapping.words-form' } })
    return show(c, found.run, fields, troubleFrom(t, refusal))
  }
  const columns = Object.fromEntries(MEANINGS.flatMap((it) => (fields[it] ? [[it, fields[it]]] : [])))
  return submit(
    c,
    tellMapping,
    { import: found.run.id, columns, words, crs: fields.crs },
    { done: () => importAddress(language, found.run.id), again: (trouble) => show(c, found.run, fields, trouble) },
  )
}

function onlyThere(columns: Partial<Record<ColumnMeaning, string>>, there: readonly string[]): Fields {
  return Object.fromEntries(Object.entries(columns).filter(([, heading]) => there.includes(heading)))
}

function show(c: Page, run: ImportRun, fields: Fields, trouble: Trouble = NO_TROUBLE): Response | Promise<Response> {
  const { t, language } = c.get('visit')
  const title = t('import.mapping.title')
  // Errors of columns come as `columns.title`.
  const error = (name: string) => trouble.of(`columns.${name}`) ?? trouble.of(name)
  const named = { ...trouble, errors: trouble.errors.map((it) => ({ ...it, name: it.name.replace('columns.', '') })) }
  return page(
    c,
    {
      ...{ title, room: 'places', personal: true, scripts: ['submit-once'] },
      ...{ status: trouble.status, hasErrors: trouble.status !== 200 },
    },
    <div class="flow">
      <WhatWasWrong t={t} trouble={named} />
      <PageHead
        above={
          <Trail
            t={t}
            language={language}
            steps={[{ label: run.sourceName, href: importAddress(language, run.id) }, { label: title }]}
          />
        }
        title={title}
        lead={t('import.mapping.lead')}
      />
      <FirstRows t={t} run={run} />
      <Form t={t} action={importAddress(language, run.id, '/kolumner')}>
        {MEANINGS.map((meaning) => (
          <SelectField
            t={t}
            name={meaning}
            label={t(`import.meaning.${meaning}`)}
            hint={meaning === 'key' || meaning === 'period' ? t(`import.meaning.${meaning}.hint`) : undefined}
            value={fields[meaning]}
            error={error(meaning)}
            empty={t('import.mapping.no-column')}
            options={run.columns.slice(0, 500).map((heading) => ({ value: heading, label: heading }))}
          />
        ))}
        <SelectField
          t={t}
          name="crs"
          label={t('import.mapping.crs')}
          value={fields.crs}
          error={error('crs')}
          empty={null}
          options={CRS_CODES.map((code) => ({ value: code, label: t(`import.crs.${code.slice(5) as '4326'}`) }))}
        />
        <TextAreaField
          t={t}
          name="words"
          label={t('import.mapping.words')}
          hint={t('import.mapping.words.hint')}
          value={fields.words}
          error={error('words')}
          optional
        />
        <SendButton t={t}>{t('import.mapping.do')}</SendButton>
      </Form>
    </div>,
  )
}

/** Wide tables are shown as far as one can take in. */
const COLUMNS_SHOWN = 30

function FirstRows({ t, run: { columns, firstRows } }: { t: Translate; run: ImportRun }) {
  const shown = columns.slice(0, COLUMNS_SHOWN)
  return (
    <DataTable
      caption={t('import.mapping.first-rows')}
      columns={shown.map((label) => ({ label }))}
      rows={firstRows.slice(0, 4).map((cells) => shown.map((_, at) => <bdi>{said(t, cells[at])}</bdi>))}
    />
  )
}

function said(t: Translate, cell: ImportCell | undefined): string {
  return typeof cell === 'object' ? t(cell.fault, cell.values) : String(cell ?? '')
}
