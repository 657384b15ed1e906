import { LARGEST_TEXT } from '../../domain/yaml-text.ts'

/**
 * What no model may hold and nobody could find in an editor: control characters, and those that turn the direction of
 * what follows or are invisible (CVE-2021-42574; the same as `READABLE` in domain/text.ts). Tabs stay, to be told of.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken away.
const UNSEEN = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200B\u202A-\u202E\u2060-\u206F\uFEFF]/g

/** A draft's text as it was typed, line breaks of one kind (browsers send CRLF), without what can't be seen. */
export function typedText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(UNSEEN, '').toWellFormed()
}

/** True when it is no larger than a model's file may be. */
export function fits(text: string): boolean {
  return Buffer.byteLength(text) <= LARGEST_TEXT
}
