import { z } from 'zod'

/** C0 and C1 controls except tab and line feed. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are just what is looked for.
const CONTROLS = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g

/**
 * Characters that turn the reading direction of what follows, or are invisible: with them, text can show something else
 * than it says (CVE-2021-42574). ZWNJ and ZWJ (200C, 200D) stay: Persian, Urdu and emoji need them.
 */
const TRICKS = /[\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu

/** Text as people mean it: NFC, one kind of line break, no controls, no direction overrides, no invisible characters. */
export function cleaned(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(CONTROLS, '').replace(TRICKS, '').normalize('NFC').trim()
}

/**
 * Free text of at most `max` characters, cleaned. Empty is refused unless `optional`.
 * Error messages are message keys: `form.required`, `form.too-long`.
 */
export function freeText({ max, optional = false }: { max: number; optional?: boolean }) {
  return z
    .string({ error: 'form.required' })
    .default('')
    .transform(cleaned)
    .refine((text) => optional || text.length > 0, 'form.required')
    .refine((text) => text.length <= max, 'form.too-long')
}

/** One line of free text: line breaks become spaces. */
export function freeLine(options: { max: number; optional?: boolean }) {
  return freeText(options).transform((text) => text.replace(/\s+/g, ' '))
}
