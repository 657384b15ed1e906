import type { Language } from '../../../../platform/i18n/index.ts'

/** A statement (yttrande) as data: what every format is made from. */
export interface Statement {
  readonly language: Language
  readonly title: string
  /** That it is a draft, by what rules it was made and when: stands first in every format, and can't be edited away. */
  readonly notice: string
  readonly blocks: readonly Block[]
}

/** A piece of it. Headings: 2 for a section, 3 for a point within one; 1 is the title. A paragraph may hold line breaks. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }

export const section = (text: string): Block => ({ kind: 'heading', level: 2, text: oneLine(text) })
export const point = (text: string): Block => ({ kind: 'heading', level: 3, text: oneLine(text) })

/** A paragraph of the sentences that there are. */
export const paragraph = (...sentences: readonly string[]): Block => ({
  kind: 'paragraph',
  text: oneLine(sentences.filter((it) => it !== '').join(' ')),
})

/** No list when there is nothing to list. */
export const list = (items: readonly string[]): Block[] =>
  items.length === 0 ? [] : [{ kind: 'list', items: items.map(oneLine) }]

/** Models' own words may hold line breaks, which would begin a new paragraph. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
