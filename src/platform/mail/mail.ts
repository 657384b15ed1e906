import type { Job } from '../../kernel/use-case.ts'
import type { Language } from '../i18n/index.ts'

/** A letter as it is written down, before it is sent: plain text in the receiver's language. */
export interface Mail {
  readonly id: string
  /** One address, without a name. */
  readonly recipient: string
  readonly language: Language
  readonly subject: string
  readonly body: string
}

/**
 * One address and nothing more. What could name a second receiver (comma, semicolon, angle brackets, space, quotes)
 * or begin a header of its own (line breaks, controls) is no part of an address that we send to.
 */
const ONE_ADDRESS = /^[^\s\p{C}@,;:<>()[\]"\\]+@[^\s\p{C}@,;:<>()[\]"\\]+$/u

export function isOneAddress(text: string): boolean {
  return text.length <= 254 && ONE_ADDRESS.test(text)
}

/** Line breaks and controls become spaces, so that no word in a subject can begin a header. */
export function headerLine(text: string): string {
  return text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, 300)
}

export const SEND_MAIL = 'mail.send'

/**
 * The job that sends a mail which is queued in the same transaction. Its payload is the id alone. It goes before what is
 * only reckoned: whoever signs in waits for the code that stands in it.
 */
export function sendMailJob(id: string): Job {
  return { task: SEND_MAIL, payload: { mail: id }, urgent: true }
}
