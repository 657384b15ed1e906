import { vi } from 'vitest'
import type { TestServer } from '../../support/server.ts'
import type { Visitor } from '../../support/visitor.ts'

/** From the page that asks for an address: waits for the mail that arrives over SMTP, and types its six digits. */
export async function signInByMail(visitor: Visitor, { smtp }: TestServer, address: string): Promise<void> {
  const { t } = visitor
  const before = smtp.mails.length
  await visitor.write(t('sign-in.address'), address)
  await visitor.press(t('sign-in.send'))
  const mail = await vi.waitUntil(() => smtp.mails.slice(before).find(({ to }) => to.includes(address)), 10_000)
  await visitor.write(t('sign-in.code'), mail.text.match(/^(\d{6})\r?$/m)?.[1] ?? '')
  await visitor.press(t('sign-in.confirm'))
}
