import type { Tx } from '../../../platform/database/index.ts'
import type { OverlapAnswer } from '../domain/answer.ts'

export interface NewChoice {
  readonly undertaking: string
  readonly answer: OverlapAnswer
  readonly reason: string
  readonly until: string | null
  readonly language: string
  /** Id of the person who chose, when they are known. */
  readonly by: string | null
}

export async function insertChoice(tx: Tx, { by, ...choice }: NewChoice, now: Date): Promise<void> {
  await tx
    .insertInto('start_choice')
    .values({ ...choice, chosen_by: by, chosen_at: now })
    .execute()
}
