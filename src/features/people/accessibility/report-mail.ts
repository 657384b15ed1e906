import { translate } from '../../../platform/i18n/index.ts'
import type { Administrator } from './store.ts'

interface Report {
  readonly text: string
  readonly where: string
  readonly reply: string | null
}

/** The mail that tells an administrator, in their language, with the reporter's own words as they stand. */
export function reportMail({ address, language }: Administrator, { text, where, reply }: Report) {
  const t = (key: 'people.mail.report.no-where' | 'people.mail.report.no-reply') => translate(language, key)
  return {
    recipient: address,
    language,
    subject: translate(language, 'people.mail.report.subject'),
    body: translate(language, 'people.mail.report.body', {
      text,
      where: where || t('people.mail.report.no-where'),
      reply: reply ?? t('people.mail.report.no-reply'),
    }),
  }
}
