import type { MessageKey } from '../../../../platform/i18n/index.ts'
import type { Text } from '../../domain/text.ts'

/**
 * Words for people, said later in the reader's language (`sayReview`): a message's key and what fills it. Names come
 * from the model, in its own languages. Plain JSON.
 */
export interface Saying {
  readonly key: MessageKey
  readonly values?: Readonly<Record<string, SayingValue>>
}

/** A number, a name in the model's languages, a saying within the saying, or several of them as a list (`a, b and c`). */
export type SayingValue = number | Text | Saying | readonly (Text | Saying)[]

export function saying(key: MessageKey, values?: Saying['values']): Saying {
  return values === undefined ? { key } : { key, values }
}
