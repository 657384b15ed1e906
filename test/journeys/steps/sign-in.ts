import { expect, vi } from 'vitest'
import type { TestServer } from '../../support/server.ts'
import type { Visitor } from '../../support/visitor.ts'

/** From the question for an address to the page that it was asked for: the code is read in the mail that arrives. */
export async function signInByMail(visitor: Visitor, { smtp }: TestServer, address: string): Promise<void> {
  const { t } = visitor
  const before = smtp.mails.length
  await visitor.write(t('sign-in.address'), address)
  await visitor.press(t('sign-in.send'))
  expect(await visitor.main()).toContain(address)
  const mail = await vi.waitUntil(() => smtp.mails.slice(before).find(({ to }) => to.includes(address)), 15_000)
  await visitor.write(t('sign-in.code'), mail.text.match(/^\d{6}$/m)?.[0] ?? '')
  await visitor.press(t('sign-in.confirm'))
}
