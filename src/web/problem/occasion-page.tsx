import type { OccasionToRegister, ProblemPage } from '../../features/problems/index.ts'
import type { UndertakingPage } from '../../features/undertakings/index.ts'
import type { Fields } from '../frame/form.ts'
import { page } from '../frame/respond.tsx'
import { NO_TROUBLE, type Trouble } from '../frame/submit.ts'
import type { Page, Visit } from '../frame/visit.ts'
import { WhatWasWrong } from '../frame/what-was-wrong.tsx'
import { languageChoices } from '../languages.ts'
import { Button, SendButton } from '../ui/button.tsx'
import { Disclosure } from '../ui/disclosure.tsx'
import { SelectField, TextAreaField, TextField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Trail } from '../undertaking/under-undertaking.tsx'
import { problemAddress } from './addresses.ts'
import { Description } from './description.tsx'
import { occasionName } from './writers-card.tsx'

/** The two kinds of words that are registered, each in rows of its own. */
const WORDED = ['objections', 'proposals'] as const
/** Rows to begin with, how many more at a time, and at most. */
const ROWS = 3
const MORE = 5
const MOST_ROWS = 50

interface OccasionPageProps {
  undertaking: UndertakingPage
  problem: ProblemPage
  occasion: OccasionToRegister
  fields: Fields
  trouble?: Trouble | undefined
}

/** What residents said at an occasion (R22): how many confirmed, and each objection and proposal in its own words. */
export function occasionPage(
  c: Page,
  { undertaking, problem, occasion, fields, trouble = NO_TROUBLE }: OccasionPageProps,
) {
  const visit = c.get('visit')
  const { t, language } = visit
  const title = t('problem.register.title', { occasion: occasionName(visit, occasion) })
  const { residents, registered } = occasion
  const spoken = fields.language ?? language
  return page(
    c,
    {
      title,
      room: 'undertakings',
      personal: true,
      status: trouble.status,
      hasErrors: trouble.status !== 200,
      scripts: ['keep-words', 'submit-once'],
    },
    <>
      <PageHead
        above={
          <Trail
            c={c}
            undertaking={undertaking}
            to={[{ label: t('problem.title'), href: problemAddress(language, undertaking.number) }, { label: title }]}
          />
        }
        title={title}
        lead={t('problem.register.how', { residents, registered, left: Math.max(0, residents - registered) })}
      />
      <div class="flow">
        <WhatWasWrong t={t} trouble={trouble} />
        <Disclosure summary={t('problem.ask.read-again')}>
          <Description visit={visit} problem={problem} />
        </Disclosure>
        <Form
          t={t}
          action={problemAddress(language, undertaking.number, 'traff', occasion.id)}
          keep={keptOccasion(occasion.id)}
        >
          <input type="hidden" name="base" value={fields.base ?? problem.base} />
          <input type="hidden" name="registered" value={String(registered)} />
          <TextField
            t={t}
            type="number"
            inputmode="numeric"
            name="confirming"
            label={t('problem.register.confirming')}
            hint={t('problem.register.confirming.hint')}
            min="0"
            max={String(Math.max(0, residents - registered))}
            short
            value={fields.confirming ?? ''}
            error={trouble.of('confirming')}
          />
          {WORDED.map((kind) => (
            <Rows visit={visit} kind={kind} fields={fields} trouble={trouble} />
          ))}
          <SelectField
            t={t}
            name="language"
            label={t('problem.register.language')}
            value={spoken}
            empty={null}
            options={languageChoices(language, spoken)}
            error={trouble.of('language')}
          />
          <div class="actions">
            <SendButton t={t}>{t('problem.register.send')}</SendButton>
            <Button weight="secondary" name="fler" value="1">
              {t('problem.register.more-rows')}
            </Button>
          </div>
        </Form>
      </div>
    </>,
  )
}

/** The name under which a tab keeps what is written here. */
export function keptOccasion(id: string): string {
  return `problem-traff-${id}`
}

interface RowsProps {
  visit: Visit
  kind: (typeof WORDED)[number]
  fields: Fields
  trouble: Trouble
}

function Rows({ visit: { t }, kind, fields, trouble }: RowsProps) {
  return (
    <fieldset class="ds-fieldset">
      <legend class="ds-label">{t(`problem.register.${kind}`)}</legend>
      <p class="soft">{t(`problem.register.${kind}.hint`)}</p>
      {Array.from({ length: rowsIn(fields) }, (_, at) => (
        <TextAreaField
          t={t}
          name={`${kind}.${at}`}
          label={t(`problem.register.${kind}.row`, { number: at + 1 })}
          value={fields[`${kind}.${at}`] ?? ''}
          error={trouble.of(`${kind}.${at}`) ?? (at === 0 ? trouble.of(kind) : undefined)}
          rows={2}
        />
      ))}
    </fieldset>
  )
}

/** As many rows as were sent, and more when more were asked for. */
export function rowsIn(fields: Fields): number {
  const sent = Object.keys(fields).filter((name) => name.startsWith('objections.')).length
  const rows = Math.max(ROWS, sent) + (fields.fler === undefined ? 0 : MORE)
  return Math.min(rows, MOST_ROWS)
}
