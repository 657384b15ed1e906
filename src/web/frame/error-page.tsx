import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Refusal } from '../../kernel/result.ts'
import { isMessageKey, type MessageKey, type MessageValues } from '../../platform/i18n/index.ts'
import { PageHead } from '../ui/page-head.tsx'
import { page, statusOf } from './respond.tsx'
import type { Page } from './visit.ts'

/** A page that says what went wrong, why, and what to do now. */
export function errorPage(
  c: Page,
  status: ContentfulStatusCode,
  reason: MessageKey,
  values?: MessageValues,
): Response | Promise<Response> {
  const { t, language } = c.get('visit')
  const title = t(`error.title.${titleFor(status)}`)
  return page(
    c,
    { title, status, personal: true },
    <>
      <PageHead title={title} lead={t(reason, values)} />
      <p>
        <a href={`/${language}/`}>{t('error.to-start')}</a>
      </p>
    </>,
  )
}

/** A refusal as a page of its own, when no form is there to show it in. */
export function refusalPage(c: Page, refusal: Refusal): Response | Promise<Response> {
  return errorPage(c, statusOf(refusal), reasonOf(refusal), refusal.values)
}

/** The refusal's message key. An unknown key is a bug, and is said as one. */
export function reasonOf(refusal: Refusal): MessageKey {
  if (!isMessageKey(refusal.reason))
    throw new Error(`A refusal names the message ${refusal.reason}, which is not there`)
  return refusal.reason
}

function titleFor(status: number): 'missing' | 'forbidden' | 'too-many' | 'trouble' | 'conflict' | 'invalid' {
  if (status === 404) return 'missing'
  if (status === 403) return 'forbidden'
  if (status === 409) return 'conflict'
  if (status === 422 || status === 413 || status === 400) return 'invalid'
  return status === 429 ? 'too-many' : 'trouble'
}
