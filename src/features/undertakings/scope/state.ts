import { z } from 'zod'
import { ok, refuse } from '../../../kernel/result.ts'
import { decided, isRefusal } from '../../../kernel/use-case.ts'
import { freeText } from '../../../platform/text.ts'
import { useCase } from '../../../platform/world.ts'
import { id, languageTag } from '../form.ts'
import { mayState } from '../policy.ts'
import { lockUndertaking } from '../store.ts'
import { insertStatement, latestStatementVersion, STATEMENT_KINDS } from './store.ts'

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
    return { undertaking, latest: await latestStatementVersion(tx, input.undertaking, input.kind) }
  },
  allow: (actor, { undertaking }) =>
    mayState(actor, undertaking) ? ok(true) : refuse('forbidden', 'undertaking.state.forbidden'),
  decide: ({ undertaking, latest }, input, given) => {
    if (undertaking.endedAt !== null) return refuse('conflict', 'undertaking.ended')
    if (latest !== input.basedOn) return refuse('conflict', 'undertaking.state.newer', { values: { version: latest } })
    const statement = {
      id: given.newId(),
      undertaking: undertaking.id,
      kind: input.kind,
      version: latest + 1,
      text: input.text,
      language: input.language,
    }
    return decided(statement, [
      {
        type: 'statement.written',
        subject: statement.id,
        undertaking: undertaking.id,
        place: undertaking.place,
        data: { kind: input.kind, version: latest + 1 },
      },
    ])
  },
  save: (tx, statement, { actor, now }) =>
    insertStatement(tx, { ...statement, statedBy: actor.kind === 'person' ? actor.person : null }, now),
})
