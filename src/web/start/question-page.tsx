import type { Child } from 'hono/jsx'
import type { ClientModule } from '../assets.ts'
import { page } from '../frame/respond.tsx'
import { NO_TROUBLE, type Trouble } from '../frame/submit.ts'
import type { Page } from '../frame/visit.ts'
import { Button } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form } from '../ui/form.tsx'
import { type Answers, STEPS, type Step, stepAddress, stepBefore } from './steps.ts'

interface QuestionProps {
  step: Step
  title: string
  answers: Answers
  trouble?: Trouble | undefined
  scripts?: readonly ClientModule[] | undefined
  /** The fields. The one question is their heading. */
  children?: Child
}

/** One question on a page: where one is, a way back, what was wrong, the question, and on. */
export function questionPage(
  c: Page,
  { step, title, answers, trouble = NO_TROUBLE, scripts = [], children }: QuestionProps,
) {
  const { t, language } = c.get('visit')
  const back = stepBefore(step, answers)
  return page(
    c,
    {
      title,
      room: 'undertakings',
      personal: true,
      status: trouble.status,
      hasErrors: trouble.errors.length > 0,
      scripts: ['keep-words', ...scripts],
    },
    <div class="flow question">
      <p class="soft">
        <a href={back === null ? `/${language}/starta` : stepAddress(language, back)}>{t('start.back')}</a>
        {' · '}
        {t('start.progress', { step: STEPS.indexOf(step) + 1, steps: STEPS.length })}
      </p>
      <ErrorSummary t={t} errors={trouble.errors} />
      <Form t={t} action={stepAddress(language, step)} keep={`start-${step}`}>
        {children}
        <Button>{t('start.continue')}</Button>
      </Form>
    </div>,
  )
}
