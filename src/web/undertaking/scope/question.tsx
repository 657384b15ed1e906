import type { Child } from 'hono/jsx'
import type { UndertakingPage } from '../../../features/undertakings/index.ts'
import type { ClientModule } from '../../assets.ts'
import { page } from '../../frame/respond.tsx'
import { NO_TROUBLE, type Trouble } from '../../frame/submit.ts'
import type { Page } from '../../frame/visit.ts'
import { WhatWasWrong } from '../../frame/what-was-wrong.tsx'
import { Button } from '../../ui/button.tsx'
import { Form } from '../../ui/form.tsx'
import type { Where } from '../../where/where.ts'
import { roomAddress } from '../addresses.ts'
import { keptAs } from '../room-page.tsx'
import { SCOPE_STEPS, type ScopeStep, scopeStepBefore } from './steps.ts'

interface QuestionProps {
  undertaking: UndertakingPage
  step: ScopeStep
  title: string
  where: Where
  trouble?: Trouble | undefined
  scripts?: readonly ClientModule[] | undefined
  /** The fields. The one question is their heading. */
  children?: Child
}

/** One question about the new scope: the way back, what was wrong, the question, and on. */
export function scopeQuestion(
  c: Page,
  { undertaking, step, title, where, trouble = NO_TROUBLE, scripts = [], children }: QuestionProps,
) {
  const { t, language } = c.get('visit')
  const to = (...parts: string[]) => roomAddress(language, undertaking.number, 'scope', ...parts)
  const back = scopeStepBefore(step, where)
  return page(
    c,
    {
      ...{ title, room: 'undertakings', personal: true },
      ...{ status: trouble.status, hasErrors: trouble.status !== 200, scripts: ['keep-words', ...scripts] },
    },
    <div class="flow question">
      <p class="soft">
        <a href={back === null ? to() : to(back)}>{t('start.back')}</a>
        {' · '}
        {t('start.progress', { step: SCOPE_STEPS.indexOf(step) + 1, steps: SCOPE_STEPS.length })}
      </p>
      <WhatWasWrong t={t} trouble={trouble} />
      <Form t={t} action={to(step)} keep={keptAs(undertaking.number, 'scope', [step])}>
        {children}
        <Button>{t('start.continue')}</Button>
      </Form>
    </div>,
  )
}
