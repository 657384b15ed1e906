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

interface KeeperFormProps {
  title: string
  lead?: string | undefined
  /** From the place to what the form is about. */
  trail: readonly { label: string; href: string; language?: string | undefined }[]
  action: string
  send: string
  trouble: Trouble
  /** A message above the form when it is shown without having been refused. */
  notice?: Child
  /** Above the form: what it is about. */
  about?: Child
  /** Other ways out of the form. */
  more?: Child
  /** The fields. */
  children?: Child
}

/** A form of those who keep a place's register: several fields on a page, kept with their words when refused. */
export function keeperForm(c: Page, { title, lead, trail, action, send, trouble, ...parts }: KeeperFormProps) {
  const { t } = c.get('visit')
  const refused = trouble.status !== 200
  return page(
    c,
    { title, room: 'places', personal: true, status: trouble.status, hasErrors: refused, scripts: ['submit-once'] },
    <div class="flow question">
      <ErrorSummary t={t} errors={trouble.errors} />
      {refused && trouble.sentence !== t('form.invalid') && !isSaid(trouble) ? (
        <Notice tone="refused">{trouble.sentence}</Notice>
      ) : null}
      <PageHead above={<Breadcrumbs t={t} trail={[...trail, { label: title }]} />} title={title} lead={lead} />
      {parts.notice}
      {parts.about}
      <Form t={t} action={action}>
        {parts.children}
        <div class="actions">
          <SendButton t={t}>{send}</SendButton>
          {parts.more}
        </div>
      </Form>
    </div>,
  )
}

/** The refusal's sentence stands at a field already. */
function isSaid({ errors, sentence }: Trouble): boolean {
  return errors.some(({ message }) => message === sentence)
}

/** What a use case says of parts of a list, told at the fields that the page has for them. */
export function atFields(trouble: Trouble, nameOf: (name: string) => string): Trouble {
  const errors = trouble.errors.map(({ name, message }) => ({ name: nameOf(name), message }))
  const once = errors.filter(({ name }, at) => errors.findIndex((it) => it.name === name) === at)
  return { ...trouble, errors: once, of: (field) => once.find((it) => it.name === field)?.message }
}
