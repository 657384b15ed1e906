import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { decodedBody, decodedHeader, type Headers, parsedHeaders } from './mime.ts'

/** A mail as a real mail server received it. */
export interface ReceivedMail {
  /** Addresses of the envelope: where it went, whatever the headers say. */
  readonly from: string
  readonly to: readonly string[]
  readonly subject: string
  readonly text: string
  /** By lower-case name; undecoded. */
  readonly headers: Headers
  readonly raw: string
}

export interface TestSmtpServer {
  /** For SMTP_URL. */
  readonly url: string
  /** In order of arrival. */
  readonly mails: ReceivedMail[]
  stop(): Promise<void>
}

export interface TestSmtpOptions {
  /** The code with which an address is refused at RCPT TO; undefined takes it. */
  readonly refuse?: (address: string) => number | undefined
}

/** A real SMTP server on a free port of loopback, which keeps what it receives. */
export async function startSmtpServer({ refuse }: TestSmtpOptions = {}): Promise<TestSmtpServer> {
  const mails: ReceivedMail[] = []
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onRcptTo({ address }, _session, callback) {
      const code = refuse?.(address)
      callback(
        code === undefined ? undefined : Object.assign(new Error(`<${address}> refused`), { responseCode: code }),
      )
    },
    onData(stream, session, callback) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope
        mails.push(
          received(
            Buffer.concat(chunks),
            mailFrom ? mailFrom.address : '',
            rcptTo.map((it) => it.address),
          ),
        )
        callback()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  return { url: `smtp://127.0.0.1:${port}`, mails, stop: () => new Promise((resolve) => server.close(() => resolve())) }
}

function received(bytes: Buffer, from: string, to: string[]): ReceivedMail {
  const raw = bytes.toString('latin1')
  const headers = parsedHeaders(raw)
  return {
    from,
    to,
    subject: decodedHeader(headers.get('subject') ?? ''),
    text: decodedBody(raw, headers),
    headers,
    raw,
  }
}
