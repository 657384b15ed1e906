import type { z } from 'zod'
import { refuse } from '../../../kernel/result.ts'
import { decided, type Given } from '../../../kernel/use-case.ts'
import type { Tx } from '../../../platform/database/index.ts'
import { type Mail, queueMail, sendMailJob } from '../../../platform/mail/index.ts'
import { useCase } from '../../../platform/world.ts'
import { lockTries, noteTries } from '../attempts/store.ts'
import { type Counter, spentLimit, type Tries } from '../domain/limits.ts'
import { reportAccessibilityInput } from '../form.ts'
import { allowed, mayReportAccessibility } from '../policy.ts'
import { reportMail } from './report-mail.ts'
import { type Administrator, selectAdministrators } from './store.ts'

type Input = z.infer<typeof reportAccessibilityInput>

interface Loaded {
  readonly counters: readonly Counter[]
  readonly tries: Tries
  readonly administrators: readonly Administrator[]
}

/**
 * Somebody tells what they can't use (lag 2018:1937 om tillgänglighet till digital offentlig service): no account, no
 * session. Mailed to every administrator. The same words sent twice are mailed once. Limits: domain/limits.ts.
 */
export const reportAccessibility = useCase({
  name: 'people.report-accessibility',
  input: reportAccessibilityInput,
  load,
  allow: (actor) => allowed(mayReportAccessibility(actor), 'people.report.nobody'),
  decide: ({ counters, tries, administrators }, input, given) => {
    if (isRepeated(tries)) return decided({ counters: [], mails: [] as Mail[] }, [])
    const spent = spentLimit(tries)
    if (spent !== null) return refuse('throttled', 'people.report.too-many', { values: { hours: spent.hours } })
    // Nothing is said to be received that nobody reads.
    if (administrators.length === 0) return refuse('conflict', 'people.report.nobody')
    const mails = administrators.map((it) => ({ id: given.newId(), ...reportMail(it, input) }))
    return decided(
      { counters, mails },
      [],
      mails.map(({ id }) => sendMailJob(id)),
    )
  },
  save: async (tx, { counters, mails }, { now }) => {
    await noteTries(tx, counters, now)
    for (const mail of mails) await queueMail(tx, { ...mail, now })
  },
})

async function load(tx: Tx, { text, where, reply, origin }: Input, { now }: Given): Promise<Loaded> {
  const counters: Counter[] = [
    { kind: 'report-same', of: JSON.stringify([origin, text, where, reply]) },
    { kind: 'report-origin', of: origin },
    { kind: 'report-all', of: 'all' },
  ]
  const tries = await lockTries(tx, counters, now)
  return { counters, tries, administrators: await selectAdministrators(tx) }
}

function isRepeated(tries: Tries): boolean {
  return tries.some((it) => it.limit.kind === 'report-same' && it.tries >= it.limit.most)
}
