import type { Child } from 'hono/jsx'
import { page } from '../frame/respond.tsx'
import type { Trouble } from '../frame/submit.ts'
import type { Page } from '../frame/visit.ts'
import { Breadcrumbs } from '../ui/breadcrumbs.tsx'
import { SendButton } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form } from '../ui/form.tsx'
import { Notice } from '../ui/notice.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { organisationAddress } from './addresses.ts'

interface OfficerFormProps {
  title: string
  lead: string
  /** Between the organisation and this page. */
  trail?: readonly { label: string; href: string }[]
  action: string
  send: string
  trouble: Trouble
  /** The fields. */
  children?: Child
}

/** A form of those who look after the register: several fields on one page, kept with their words when refused. */
export function officerForm(c: Page, { title, lead, trail = [], action, send, trouble, children }: OfficerFormProps) {
  const { t, language } = c.get('visit')
  const steps = [{ label: t('organisation.title'), href: organisationAddress(language) }, ...trail, { label: title }]
  const refused = trouble.status !== 200
  return page(
    c,
    { title, personal: true, status: trouble.status, hasErrors: refused, scripts: ['submit-once'] },
    <div class="flow question">
      <ErrorSummary t={t} errors={trouble.errors} />
      {refused && trouble.errors.length === 0 ? <Notice tone="refused">{trouble.sentence}</Notice> : null}
      <PageHead above={<Breadcrumbs t={t} trail={steps} />} title={title} lead={lead} />
      <Form t={t} action={action}>
        {children}
        <SendButton t={t}>{send}</SendButton>
      </Form>
    </div>,
  )
}
