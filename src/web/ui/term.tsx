import type { Child } from 'hono/jsx'
import type { Language } from '../../platform/i18n/index.ts'
import type { GlossaryTerm } from '../about/glossary-terms.ts'

interface TermProps {
  language: Language
  /** The word's anchor in the glossary. */
  term: GlossaryTerm
  children?: Child
}

/** A word of the trade where it first stands on a page: leads to what it means, under a quiet line of dots (R5). */
export function Term({ language, term, children }: TermProps) {
  return (
    <a class="term" href={`/${language}/ordlista#${term}`}>
      {children}
    </a>
  )
}
