import { createTransport } from 'nodemailer'
import type { Task } from '../jobs/index.ts'
import type { Log } from '../log/index.ts'
import type { World } from '../world.ts'
import { SEND_MAIL } from './mail.ts'
import { findMail, markRefused, markSent, type StoredMail } from './store.ts'

export interface MailSenderOptions {
  /** `smtp://user:password@host:587`, `smtps://…`; null: mail stays in the outbox. */
  readonly smtpUrl: string | null
  /** Sender, `Medverka <medverka@example.se>`. */
  readonly from: string
  readonly log: Log
}

export interface MailSender {
  /** Sends one mail, `{ mail: id }`. Running it again for a mail that was sent does nothing. */
  readonly task: Task
  close(): void
}

/** Sends what is queued, over a few kept connections, in jobs only: no page waits for a mail server. */
export function createMailSender({ smtpUrl, from, log }: MailSenderOptions): MailSender {
  const transport = smtpUrl === null ? null : smtpTransport(smtpUrl)
  const run = async (world: World, payload: Readonly<Record<string, unknown>>): Promise<void> => {
    const mail = transport ? await findMail(world.db, String(payload.mail)) : null
    if (!transport || !mail || mail.sentAt || mail.refusedAt) return
    try {
      await transport.sendMail(message(mail, from))
    } catch (error) {
      if (!isFinal(error)) throw speechless(error, mail.id)
      log.warn({ mail: mail.id, response: error.responseCode }, 'a mail was refused for good')
      return markRefused(world.db, mail.id, world.now())
    }
    await markSent(world.db, mail.id, world.now())
  }
  return { task: { task: SEND_MAIL, run }, close: () => transport?.close() }
}

function smtpTransport(url: string) {
  return createTransport({
    url,
    pool: true,
    maxConnections: 2,
    // A job holds a worker's place while it waits; the defaults are 2 and 10 minutes.
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    socketTimeout: 60_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
}

/**
 * Everything in it follows from the row, so that a mail sent twice (the process ended between sending and noting it)
 * has the same Message-ID and date both times, and mail programs show it once.
 */
function message(mail: StoredMail, from: string) {
  const host = from.match(/@([^\s>]+)/)?.[1] ?? 'localhost'
  return {
    from,
    // As an object, the address isn't parsed: it can't become two.
    to: { name: '', address: mail.recipient },
    subject: mail.subject,
    text: mail.body,
    messageId: `<${mail.id}@${host}>`,
    date: mail.createdAt,
    headers: { 'Content-Language': mail.language, 'Auto-Submitted': 'auto-generated' },
  }
}

interface SmtpError extends Error {
  readonly code?: string
  readonly command?: string
  readonly responseCode?: number
}

/** This receiver or this text will never be taken (RFC 5321 §4.2.1). A refused login or sender is ours to mend: tried again. */
function isFinal(error: unknown): error is SmtpError {
  const { command, responseCode } = error as SmtpError
  return (command === 'RCPT TO' || command === 'DATA') && responseCode !== undefined && responseCode >= 500
}

/** What the queue keeps about a failure: mail servers repeat the address in what they answer. */
function speechless(error: unknown, id: string): Error {
  const { code, command, responseCode } = error as SmtpError
  return new Error(`mail ${id} was not sent: ${[code, command, responseCode].filter(Boolean).join(' ') || 'unknown'}`)
}
