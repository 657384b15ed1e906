import { type Language, translate } from '../../../platform/i18n/index.ts'
import { CODE_MINUTES } from '../domain/sign-in-code.ts'

/** The mail with the code and the link, in the receiver's language. */
export function codeMail(language: Language, digits: string, link: string) {
  const values = { code: digits, link, minutes: CODE_MINUTES }
  return {
    language,
    subject: translate(language, 'people.mail.code.subject', values),
    body: translate(language, 'people.mail.code.body', values),
  }
}
