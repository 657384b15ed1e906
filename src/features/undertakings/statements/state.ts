import { z } from 'zod'
import { ok, refuse } from '../../../kernel/result.ts'
import { decided, isRefusal } from '../../../kernel/use-case.ts'
import { freeText } from '../../../platform/text.ts'
import { useCase } from '../../../platform/world.ts'
import { id, languageTag } from '../form.ts'
import { mayState } from '../policy.ts'
import { lockUndertaking } from '../store.ts'
import { findLatestStatement, insertStatement, STATEMENT_KINDS } from './store.ts'

/**
 * States purpose, ambition or delimitation in a new version (R1). `basedOn` is the version that was on the page:
 * when somebody has written a newer one meanwhile the writer is told, and keeps the words.
 */
export const state = useCase({
  name: 'undertakings.state',
  input: z.object({
    undertaking: id,
    kind: z.enum(STATEMENT_KINDS),
    text: freeText({ max: 4000 }),
    language: languageTag,
    basedOn: z.coerce.number().int().min(0),
  }),
  load: async (tx, input) => {
    const undertaking = await lockUndertaking(tx, input.undertaking, 'update')
    if (isRefusal(undertaking)) return undertaking
    return { undertaking, latest: await findLatestStatement(tx, input.undertaking, input.kind) }
  },
  allow: (actor, { undertaking }) =>
    mayState(actor, undertaking) ? ok(true) : refuse('forbidden', 'undertaking.state.forbidden'),
  decide: ({ undertaking, latest }, input, given) => {
    if (undertaking.endedAt !== null) return refuse('conflict', 'undertaking.ended')
    const { kind, text, language } = input
    const before = latest?.version ?? 0
    const statement = { id: given.newId(), undertaking: undertaking.id, kind, version: before + 1, text, language }
    // The words that stand there already: a second press, or nothing changed.
    if (latest?.text === text && latest.language === language)
      return decided({ ...statement, id: latest.id, version: before, isNew: false }, [])
    if (before !== input.basedOn) return refuse('conflict', 'undertaking.state.newer', { values: { version: before } })
    const about = { subject: statement.id, undertaking: undertaking.id, place: undertaking.place }
    return decided({ ...statement, isNew: true }, [
      { type: 'statement.written', ...about, data: { kind, version: statement.version } },
    ])
  },
  save: async (tx, { isNew, ...statement }, { actor, now }) => {
    if (isNew) await insertStatement(tx, { ...statement, statedBy: actor.kind === 'person' ? actor.person : null }, now)
  },
})
