import { ok, refuse } from '../../../kernel/result.ts'
import { decided } from '../../../kernel/use-case.ts'
import { dateIn } from '../../../platform/calendar/index.ts'
import { type UseCase, useCase } from '../../../platform/world.ts'
import { findModelVersion, type ModelVersion } from '../find-model.ts'
import type { ReviewContext } from '../review/domain/context.ts'
import { review } from '../review/domain/review.ts'
import { bodyText } from './domain/body-text.ts'
import { draftStatement } from './domain/draft-statement.ts'
import { type BeginInput, beginInput, LONGEST_STATEMENT } from './form.ts'
import { mayDraftStatements } from './policy.ts'
import { insertStatement, lockStatementsOf, type StatementRow, type StatementToInsert } from './store.ts'

/** Nobody writes more at a time. */
export const MOST_STATEMENTS = 50

interface Loaded {
  readonly version: ModelVersion
  readonly own: readonly StatementRow[]
}

interface Begun {
  readonly id: string
  /** Null when the draft was there already, as Medverka wrote it. */
  readonly row: StatementToInsert | null
}

/**
 * Opens a draft of a statement on a version of a model, in one's own space, with what its review says (`context`: what the
 * review must know besides the model). One that was begun of the same and hasn't been changed is opened again instead of
 * one more: a double press is harmless. Nothing is recorded: what somebody is about to say is theirs until it is said.
 */
export function beginStatement(context: ReviewContext): UseCase<BeginInput, Loaded, Begun> {
  return useCase<BeginInput, Loaded, Begun>({
    name: 'models.begin-statement',
    input: beginInput,
    load: async (tx, input, { actor }) => {
      const version = await findModelVersion(tx, input.version)
      if (version === undefined) return refuse('missing', 'model.missing')
      return { version, own: actor.kind === 'person' ? await lockStatementsOf(tx, actor.person) : [] }
    },
    allow: (actor) => (mayDraftStatements(actor) ? ok(true) : refuse('forbidden', 'models.statement.forbidden')),
    decide: ({ version, own }, { language }, { actor, now, newId }) => {
      if (actor.kind !== 'person') return refuse('forbidden', 'models.statement.forbidden')
      const untouched = own.find(
        (it) => it.modelVersion === version.id && it.language === language && it.revision === 1,
      )
      if (untouched !== undefined) return decided<Begun>({ id: untouched.id, row: null }, [])
      if (own.length >= MOST_STATEMENTS)
        return refuse('throttled', 'models.statement.too-many', { values: { most: MOST_STATEMENTS } })
      const { content } = version
      const drafted = draftStatement(content, review(content, context), language, dateIn(now))
      const row: StatementToInsert = {
        ...{ id: newId(), owner: actor.person, modelVersion: version.id, language, revision: 1 },
        title: cut(drafted.title, LONGEST_STATEMENT.title),
        body: cut(bodyText(drafted.blocks), LONGEST_STATEMENT.body),
        ...{ draftedAt: now, changedAt: now },
      }
      return decided<Begun>({ id: row.id, row }, [])
    },
    save: async (tx, { row }) => {
      if (row !== null) await insertStatement(tx, row)
    },
  })
}

/** A model of hundreds of phases can have more said about it than anybody sends: the end is left out, and seen to be. */
function cut(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1).trimEnd()}…`
}
