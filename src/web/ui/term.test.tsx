import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { TERMS } from '../about/glossary-terms.ts'
import { Term } from './term.tsx'

const WEB = join(import.meta.dirname, '..')

/** Every word that a page explains, with the page's file. */
function usedTerms(): [file: string, term: string][] {
  const files = readdirSync(WEB, { recursive: true, encoding: 'utf8' }).filter((it) => /(?<!\.test)\.tsx$/.test(it))
  return files.flatMap((file) =>
    [...readFileSync(join(WEB, file), 'utf8').matchAll(/<Term[^>]*? term="([^"]*)"/g)].map(
      ([, term = '']): [string, string] => [file, term],
    ),
  )
}

describe('A word that the glossary explains', () => {
  it('leads to its place there, in the page’s language, and is read as the word itself', () => {
    const html = String(
      <Term language="ar" term="grind">
        البوابة
      </Term>,
    )
    expect(html).toBe('<a class="term" href="/ar/ordlista#grind">البوابة</a>')
  })

  it('is in the glossary, on every page that explains one', () => {
    const used = usedTerms()
    expect(used.length).toBeGreaterThan(5)
    expect(used.filter(([, term]) => !(TERMS as readonly string[]).includes(term))).toEqual([])
  })
})
