import type { Refusal } from '../kernel/result.ts'
import { isMessageKey, type Language, type MessageKey, type MessageValues, translate } from '../platform/i18n/index.ts'

/** Where a command writes, a line at a time. */
export interface Output {
  out(line: string): void
  err(line: string): void
}

/** Swedish and English, unless one language is asked for: an officer and a developer read the same terminal. */
export function languagesOf(asked: Language | undefined): readonly Language[] {
  return asked === undefined ? ['sv', 'en'] : [asked]
}

/** The message, one line per language. */
export function say(
  write: (line: string) => void,
  languages: readonly Language[],
  key: MessageKey,
  values: MessageValues,
): void {
  for (const language of languages) write(translate(language, key, values))
}

/** What is wrong with each field; or else why not. */
export function sayRefusal(write: (line: string) => void, languages: readonly Language[], refusal: Refusal): void {
  const fields = Object.entries(refusal.fields)
  const reasons = fields.length > 0 ? fields.map(([name, reason]) => [`${name}: `, reason]) : [['', refusal.reason]]
  for (const [before = '', reason = ''] of reasons) {
    if (isMessageKey(reason)) say((line) => write(before + line), languages, reason, refusal.values)
    else write(before + reason)
  }
}
