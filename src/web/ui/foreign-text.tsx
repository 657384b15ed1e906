import { directionOf } from '../../platform/i18n/index.ts'

/**
 * Somebody's own words in their own language (C2): read aloud with the right voice, set in the right direction and face.
 * Without a known language the browser finds the direction from the first letter.
 */
export function ForeignText({ text, language }: { text: string; language?: string | undefined }) {
  return (
    <span lang={language} dir={language === undefined ? 'auto' : directionOf(language)}>
      {text}
    </span>
  )
}
