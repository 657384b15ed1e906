import type { Child } from 'hono/jsx'
import type { UndertakingPage } from '../../features/undertakings/index.ts'
import { page } from '../frame/respond.tsx'
import type { Trouble } from '../frame/submit.ts'
import type { Page } from '../frame/visit.ts'
import { WhatWasWrong } from '../frame/what-was-wrong.tsx'
import { Form } from '../ui/form.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Trail } from '../undertaking/under-undertaking.tsx'
import { meetingsAddress } from './addresses.ts'

interface FormPageProps {
  undertaking: UndertakingPage
  title: string
  lead?: string | undefined
  /** The last parts of its address, below the meetings. */
  parts: readonly string[]
  trouble: Trouble
  /** What stands between what was wrong and the form. */
  before?: Child
  /** The fields and the buttons. */
  children?: Child
}

/** A form about meetings: where one is, what was wrong, the fields; its words are kept. */
export function formPage(c: Page, { undertaking, title, lead, parts, trouble, before, children }: FormPageProps) {
  const { t, language } = c.get('visit')
  const meetings = meetingsAddress(language, undertaking.number)
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
            to={[{ label: t('meetings.title'), href: meetings }, { label: title }]}
          />
        }
        title={title}
        lead={lead}
      />
      <div class="flow">
        <WhatWasWrong t={t} trouble={trouble} />
        {before}
        <Form
          t={t}
          action={meetingsAddress(language, undertaking.number, ...parts)}
          keep={keptAs(undertaking.number, parts)}
        >
          {children}
        </Form>
      </div>
    </>,
  )
}

/** The name under which a tab keeps what is written in a form about meetings. */
export function keptAs(number: number, parts: readonly string[]): string {
  return ['moten', number, ...parts].join('-')
}
