import type { ImportRun, LookedAtRow } from '../../../features/efforts/index.ts'
import type { Translate } from '../../../platform/i18n/index.ts'
import type { Fields } from '../../frame/form.ts'
import type { Trouble } from '../../frame/submit.ts'
import type { Visit } from '../../frame/visit.ts'
import { Button } from '../../ui/button.tsx'
import { ChoiceField } from '../../ui/choice-field.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { TextField } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { importAddress } from './addresses.ts'

interface AnswerAllProps {
  t: Translate
  action: string
  fields: Fields
  trouble: Trouble
}

/** What is to happen with all efforts that are gone from the file and that nobody has answered one by one. */
export function AnswerAll({ t, action, fields, trouble }: AnswerAllProps) {
  return (
    <Form t={t} action={action}>
      <ChoiceField
        t={t}
        kind="radio"
        name="answer"
        label={t('import.gone.all')}
        chosen={[fields.answer ?? '']}
        error={trouble.of('answer')}
        choices={(['keep', 'withdraw'] as const).map((value) => ({ value, label: t(`import.gone.${value}`) }))}
      />
      <TextField
        t={t}
        name="reason"
        label={t('import.gone.reason')}
        hint={t('import.gone.reason.hint')}
        value={fields.reason}
        error={trouble.of('reason')}
      />
      <Button weight="secondary">{t('import.gone.do')}</Button>
    </Form>
  )
}

/** The same for one of them. Its answer can be changed until the import is taken in. */
export function AnswerOne({ visit: { t, language }, run, row }: { visit: Visit; run: ImportRun; row: LookedAtRow }) {
  const reason = `reason-${row.number}`
  return (
    <>
      <p>
        {row.answer === null ? t('import.gone.unanswered') : t(`import.gone.${row.answer}`)}
        {row.reason === null ? null : <bdi>{` ${row.reason}`}</bdi>}
      </p>
      <Disclosure summary={t('import.gone.one')}>
        <Form t={t} action={importAddress(language, run.id, '/forsvunna')}>
          <input type="hidden" name="row" value={row.number} />
          <label class="ds-label" for={reason}>
            {t('import.gone.reason')}
          </label>
          <input class="ds-input" id={reason} name="reason" value={row.reason ?? ''} dir="auto" />
          <Button weight="secondary" name="answer" value="keep">
            {t('import.gone.keep')}
          </Button>
          <Button weight="secondary" name="answer" value="withdraw">
            {t('import.gone.withdraw')}
          </Button>
        </Form>
      </Disclosure>
    </>
  )
}
