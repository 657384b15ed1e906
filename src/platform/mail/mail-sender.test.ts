import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { startSmtpServer, type TestSmtpServer } from '../../../test/support/smtp.ts'
import { createTestWorld, type TestWorld } from '../../../test/support/world.ts'
import { SYSTEM } from '../../kernel/actor.ts'
import { newId } from '../../kernel/ids.ts'
import { silentLog } from '../log/index.ts'
import { createMailSender, listOutbox, type MailSender, queueMail } from './index.ts'

let test: TestWorld
let smtp: TestSmtpServer
let sender: MailSender

beforeAll(async () => {
  test = await createTestWorld()
  smtp = await startSmtpServer({
    refuse: (address) => (address.startsWith('okand') ? 550 : address.startsWith('full') ? 452 : undefined),
  })
  sender = senderTo(smtp.url)
})
afterAll(async () => {
  sender.close()
  await smtp.stop()
  await test.drop()
})
afterEach(async () => {
  smtp.mails.length = 0
  await test.world.db.deleteFrom('mail').execute()
})

const senderTo = (smtpUrl: string | null) =>
  createMailSender({ smtpUrl, from: 'Medverka i Provstad <medverka@provstad.example>', log: silentLog })

async function queued(mail: Partial<Parameters<typeof queueMail>[1]> = {}): Promise<string> {
  const { world } = test
  const id = newId(world.now())
  await world.transaction(async (tx) => {
    const job = await queueMail(tx, {
      id,
      now: world.now(),
      recipient: 'boende@provstad.example',
      language: 'sv',
      subject: 'Din kod',
      body: 'Hej!',
      ...mail,
    })
    await world.record(tx, SYSTEM, world.now(), [], [job])
  })
  return id
}

const rowOf = (id: string) =>
  test.world.db.selectFrom('mail').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

describe('mail over a real SMTP server', () => {
  it('arrives in Swedish, with å, ä and ö in subject and text', async () => {
    const body = 'Hej!\n\nMötet är på Örtagården.\n.en rad som börjar med punkt\n\nÄrligt: räksmörgås.'
    const id = await queued({ subject: 'Första mötet på Örtagården är bokat – välkommen!', body })
    await test.runJobs([sender.task])

    expect(smtp.mails).toHaveLength(1)
    const [mail] = smtp.mails
    expect(mail?.subject).toBe('Första mötet på Örtagården är bokat – välkommen!')
    expect(mail?.text).toBe(body)
    expect(mail?.to).toEqual(['boende@provstad.example'])
    expect(mail?.headers.get('message-id')).toBe(`<${id}@provstad.example>`)
    expect(mail?.headers.get('content-language')).toBe('sv')
    expect(mail?.headers.get('auto-submitted')).toBe('auto-generated')
    // Nothing but ASCII travels, or an old relay would break it.
    expect(mail?.raw).toMatch(/^[\r\n\t\x20-\x7e]*$/)
  })

  it('arrives in Arabic', async () => {
    await queued({
      language: 'ar',
      subject: 'تم تحديد موعد الاجتماع الأول',
      body: 'مرحباً!\n\nالرمز: 123456\nhttps://provstad.example/ar',
    })
    await test.runJobs([sender.task])
    expect(smtp.mails[0]?.subject).toBe('تم تحديد موعد الاجتماع الأول')
    expect(smtp.mails[0]?.text).toBe('مرحباً!\n\nالرمز: 123456\nhttps://provstad.example/ar')
  })

  it('is sent once, notes when, and keeps its words no longer', async () => {
    const id = await queued()
    await test.runJobs([sender.task])
    await sender.task.run(test.world, { mail: id })
    expect(smtp.mails).toHaveLength(1)
    expect(await rowOf(id)).toMatchObject({ sent_at: test.world.now(), body: '' })
  })

  it('has the same Message-ID and date when the process ended between sending and noting it', async () => {
    const id = await queued()
    await test.runJobs([sender.task])
    await test.world.db.updateTable('mail').set({ sent_at: null, body: 'Hej!' }).where('id', '=', id).execute()
    test.clock.advance(3_600_000)
    await sender.task.run(test.world, { mail: id })
    const [first, second] = smtp.mails
    expect(second?.headers.get('message-id')).toBe(first?.headers.get('message-id'))
    expect(second?.headers.get('date')).toBe(first?.headers.get('date'))
  })
})

describe('what a mail can not be made to do', () => {
  it.each([
    ['a@x.example\r\nBcc: b@x.example'],
    ['a@x.example\nBcc: b@x.example'],
    ['a@x.example, b@x.example'],
    ['a@x.example;b@x.example'],
    ['Namn <a@x.example>'],
    ['a@x.example\u0000'],
    ['a@x.example\u2028b@x.example'],
    ['"a b"@x.example'],
    ['utan-snabel-a'],
    [''],
  ])('go to %j', async (recipient) => {
    await expect(queued({ recipient })).rejects.toThrow('exactly one address')
    expect((await listOutbox(test.world.db)).mails).toEqual([])
  })

  it('carry a header that hides in the subject', async () => {
    await queued({ subject: 'Hej\r\nBcc: annan@x.example\r\n\r\nFalsk text\u0000' })
    await test.runJobs([sender.task])
    const [mail] = smtp.mails
    expect(mail?.headers.has('bcc')).toBe(false)
    expect(mail?.to).toEqual(['boende@provstad.example'])
    expect(mail?.subject).toBe('Hej Bcc: annan@x.example Falsk text')
    expect(mail?.text).toBe('Hej!')
  })
})

describe('mail that can not be sent', () => {
  it('stays in the outbox when no mail server is set', async () => {
    const id = await queued({ body: 'Kod 123456' })
    await test.runJobs([senderTo(null).task])
    const { mails, hasMore } = await listOutbox(test.world.db)
    expect(mails).toMatchObject([{ id, body: 'Kod 123456', language: 'sv', sentAt: null }])
    expect(hasMore).toBe(false)
  })

  it('is not tried again when the receiver will never be taken', async () => {
    const id = await queued({ recipient: 'okand@provstad.example' })
    await test.runJobs([sender.task])
    await sender.task.run(test.world, { mail: id })
    expect(await rowOf(id)).toMatchObject({ sent_at: null, refused_at: test.world.now(), body: '' })
  })

  it('is tried again after a passing refusal, and the failure holds no address', async () => {
    const id = await queued({ recipient: 'full@provstad.example' })
    const failure = await sender.task.run(test.world, { mail: id }).then(String, String)
    expect(failure).toContain('452')
    expect(failure).not.toContain('full@')
    expect(await rowOf(id)).toMatchObject({ sent_at: null, refused_at: null, body: 'Hej!' })
  })

  it('is tried again when no server answers', async () => {
    const gone = await startSmtpServer()
    await gone.stop()
    const unreachable = senderTo(gone.url)
    const id = await queued()
    await expect(unreachable.task.run(test.world, { mail: id })).rejects.toThrow(`mail ${id} was not sent`)
    unreachable.close()
    await sender.task.run(test.world, { mail: id })
    expect(smtp.mails).toHaveLength(1)
  })
})
