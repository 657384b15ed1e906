import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '../../../../test/support/people.ts'
import { startSmtpServer, type TestSmtpServer } from '../../../../test/support/smtp.ts'
import { createTestWorld, type TestWorld } from '../../../../test/support/world.ts'
import { createMailSender, type MailSender } from '../../../platform/mail/index.ts'
import { performCounted } from '../counted.ts'
import { askForCode } from './ask-for-code.ts'
import { confirmCode } from './confirm-code.ts'

let test: TestWorld
let smtp: TestSmtpServer
let sender: MailSender
const logged: string[] = []

beforeAll(async () => {
  test = await createTestWorld()
  smtp = await startSmtpServer({ refuse: (address) => (address.startsWith('okand') ? 550 : undefined) })
  const log = pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) })
  sender = createMailSender({ smtpUrl: smtp.url, from: 'Medverka <medverka@provstad.example>', log })
})
afterAll(async () => {
  sender.close()
  await smtp.stop()
  await test.drop()
})

describe('signing in through a real mail server', () => {
  it.each([
    ['sv', 'är din kod till Medverka', 'gäller i 15 minuter'],
    ['en', 'is your code for Medverka', 'valid for 15 minutes'],
    ['ar', 'هو رمزك للدخول إلى', 'صالحان لمدة 15 دقيقة'],
  ])('works with the code from the mail, in %s', async (language, subject, text) => {
    const { world } = test
    const { actor, token: cookie } = await openBrowser(world)
    const linkTo = `https://provstad.example/${language}/logga-in/lank`
    const address = `anna.${language}@provstad.example`
    await world.perform(askForCode, actor, { address, language, linkTo, origin: 'home' })
    await test.runJobs([sender.task])

    const mail = smtp.mails.at(-1)
    expect(mail?.to).toEqual([address])
    expect(mail?.subject).toContain(subject)
    expect(mail?.text).toContain(text)
    const [code = ''] = mail?.subject.match(/\d{6}/) ?? []
    expect(mail?.text).toContain(`\n${code}\n`)
    expect(mail?.text).toMatch(new RegExp(`\\n${linkTo}/[\\w-]{43}\\n`))
    const result = await performCounted(world, confirmCode, actor, { code, cookie, language, origin: 'home' })
    expect(result).toMatchObject({ ok: true, value: { isNew: true, language } })
  })

  it('logs neither addresses nor codes, nor does the queue keep them', async () => {
    const { world } = test
    const { actor } = await openBrowser(world)
    const linkTo = 'https://provstad.example/sv/logga-in/lank'
    await world.perform(askForCode, actor, {
      address: 'okand@provstad.example',
      language: 'sv',
      linkTo,
      origin: 'home',
    })
    await test.runJobs([sender.task])
    expect(logged.join()).toContain('a mail was refused for good')
    expect(logged.join()).not.toMatch(/okand|@|\d{6} /)
  })
})
