import { z } from 'zod'
import { says } from './says.ts'
import { TEXT_LANGUAGES, type TextLanguage } from './words.ts'

/**
 * At least one visible character; no control characters, and none that turn the direction of the text around them
 * (they can make a page say something else than its source: Trojan Source, CVE-2021-42574).
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it refuses.
const READABLE = /^(?=[\s\S]*\S)[^\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u200B\u202A-\u202E\u2060-\u206F\uFEFF]*$/

const written = (longest: number) => z.string().max(longest).regex(READABLE)

const inLanguages = (longest: number) =>
  z.strictObject({
    sv: written(longest).meta(says('På svenska. Måste finnas', 'In Swedish. Required')),
    en: written(longest).optional().meta(says('På engelska', 'In English')),
    ar: written(longest).optional().meta(says('På arabiska', 'In Arabic')),
  })

export const textSchema = inLanguages(4000).meta({
  id: 'Text',
  ...says('En text, ett språk per rad', 'A text, one line per language'),
})

export const titleSchema = inLanguages(300).meta({
  id: 'Title',
  ...says('En kort text, ett språk per rad', 'A short text, one line per language'),
})

/** A text in one or more languages; Swedish always. */
export type Text = { readonly sv: string; readonly en?: string | undefined; readonly ar?: string | undefined }

/** The text in `language`, or else in Swedish; with the language it came in, for the page's `lang` attribute. */
export function textIn(text: Text, language: string): { readonly text: string; readonly lang: TextLanguage } {
  const lang = TEXT_LANGUAGES.find((known) => known === language && text[known] !== undefined) ?? 'sv'
  return { text: text[lang] ?? text.sv, lang }
}
