import type { Refusal } from '../../../../kernel/result.ts'
import { isMessageKey, type MessageKey } from '../../../../platform/i18n/index.ts'

/** What is wrong, and what to do about it: a message key with its values, said in the reader's language. */
export interface Fault {
  readonly key: MessageKey
  readonly values: Readonly<Record<string, string | number>>
  /** The column of the file that it is about. */
  readonly column?: string | undefined
}

/** The whole file can't be read: thrown by readers, and told as a value at the room's edge. */
export class UnreadableFile extends Error {
  readonly fault: Fault
  constructor(key: MessageKey, values: Fault['values'] = {}) {
    super(key)
    this.fault = { key, values }
  }
}

/** What a cell says, short enough to be quoted in a sentence. */
export function quoted(text: string | number): string {
  const whole = String(text)
  return whole.length > 60 ? `${whole.slice(0, 60)}…` : whole
}

/** A refusal as a fault that can be kept. */
export function faultOf({ reason, values }: Refusal): Fault {
  return { key: isMessageKey(reason) ? reason : 'form.invalid', values }
}
