import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../src/platform/i18n/index.ts'
import { keysExpectedIn, keysNamedIn } from './message-keys.ts'
import { productSources, root, type Source } from './sources.ts'

type Texts = Readonly<Record<string, string>>
type Locales = Readonly<Record<string, Texts>>

const files: Readonly<Record<string, string>> = Object.fromEntries(
  LANGUAGES.map((language) => [language, readFileSync(join(root, 'locales', `${language}.json`), 'utf8')]),
)
const locales: Locales = Object.fromEntries(LANGUAGES.map((language) => [language, JSON.parse(files[language] ?? '')]))

/** Nodes of a parsed message (ICU MessageFormat), as the library numbers them. */
interface Part {
  readonly type: number
  readonly value?: unknown
  readonly options?: Readonly<Record<string, { readonly value: readonly Part[] }>>
}
const ARGUMENTS = [1, 2, 3, 4, 5, 6]
const SELECT = 5

/** The message's placeholders, each with the choices of its `select`; throws when the message can't be read. */
function placeholdersOf(text: string, language: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const collect = (parts: readonly Part[]) => {
    for (const { type, value, options = {} } of parts) {
      if (ARGUMENTS.includes(type)) {
        const choices = type === SELECT ? Object.keys(options).sort().join('|') : ''
        found.set(String(value), choices || (found.get(String(value)) ?? ''))
      }
      for (const option of Object.values(options)) collect(option.value)
    }
  }
  collect(new IntlMessageFormat(text, language, undefined, { ignoreTag: true }).getAst() as readonly Part[])
  return found
}

/** Keys that a language lacks, messages that can't be read, placeholders that differ between languages. */
function faultsOf(texts: Locales): string[] {
  const keys = new Set(Object.values(texts).flatMap(Object.keys))
  return [...keys].flatMap((key) =>
    Object.entries(texts).flatMap(([language, { [key]: text }]) => {
      if (text === undefined || text.trim() === '') return [`${key} is missing in ${language}`]
      try {
        const [own, swedish] = [text, texts.sv?.[key] ?? text].map((it) =>
          JSON.stringify([...placeholdersOf(it, language)].sort()),
        )
        return own === swedish ? [] : [`${key} has other placeholders in ${language}: ${own}, not ${swedish}`]
      } catch (error) {
        return [`${key} can't be read in ${language}: ${String(error)}`]
      }
    }),
  )
}

function unused(keys: readonly string[], sources: readonly Source[]): string[] {
  const named = sources.flatMap(keysNamedIn)
  const whole = new Set(named.map(({ text }) => text))
  const patterns = named.filter(({ text }) => text.includes('…'))
  return keys.filter((key) => !whole.has(key) && !patterns.some(({ matches }) => matches(key)))
}

function unknown(keys: readonly string[], sources: readonly Source[]): string[] {
  return sources
    .flatMap(keysExpectedIn)
    .filter(({ matches }) => !keys.some(matches))
    .map(({ text, at }) => `${at} names ${text}, which is no message`)
}

describe('Messages', () => {
  const keys = Object.keys(locales.sv ?? {})

  it('are there in every language, can be read, and have the same placeholders', () => {
    expect(keys.length).toBeGreaterThan(300)
    expect(faultsOf(locales)).toEqual([])
  })

  it('are all used', () => {
    expect(unused(keys, productSources())).toEqual([])
  })

  it('exist wherever code names one', () => {
    expect(unknown(keys, productSources())).toEqual([])
  })

  it.each(LANGUAGES)('are sorted by key (%s)', (language) => {
    expect(Object.keys(locales[language] ?? {})).toEqual(Object.keys(locales[language] ?? {}).toSorted())
    expect(files[language]).toBe(`${JSON.stringify(locales[language], null, 2)}\n`)
  })

  it.each([
    ['missing', { sv: { 'a.b': 'ja', 'a.c': 'nej' }, en: { 'a.b': 'yes' } }, 'a.c is missing in en'],
    ['empty', { sv: { 'a.b': 'ja' }, en: { 'a.b': ' ' } }, 'a.b is missing in en'],
    ['unreadable', { sv: { 'a.b': 'ja' }, en: { 'a.b': 'yes {count' } }, "a.b can't be read in en"],
    ['without other', { sv: { 'a.b': '{n, plural, one {# bo}}' }, en: { 'a.b': '{n}' } }, "a.b can't be read in sv"],
    [
      'otherwise filled',
      { sv: { 'a.b': '{name} bor här' }, en: { 'a.b': '{who} lives here' } },
      'a.b has other placeholders in en',
    ],
    [
      'otherwise chosen',
      { sv: { 'a.b': '{k, select, x {1} other {2}}' }, en: { 'a.b': '{k, select, y {1} other {2}}' } },
      'a.b has other placeholders in en',
    ],
  ])('are found when they are %s', (_, texts, fault) => {
    expect(faultsOf(texts).join()).toContain(fault)
  })

  it('may choose other forms of number in another language', () => {
    const texts = {
      sv: { 'a.b': '{n, plural, one {# ett} other {# fler}}' },
      ar: { 'a.b': '{n, number} {n, plural, two {x} other {y}}' },
    }
    expect(faultsOf(texts)).toEqual([])
  })

  /** What fills a template in code that is judged. */
  const FILLED = '$\u007bkind}'
  const page = (text: string) => [{ path: 'src/web/page.tsx', text }]

  it('are found when nothing uses them', () => {
    expect(
      unused(['phase.idea', 'phase.test', 'form.sent', 'form.gone'], page(`t('form.sent'); t(\`phase.${FILLED}\`)`)),
    ).toEqual(['form.gone'])
    expect(unused(['gate.a.met', 'gate.a.missing'], page(`t(\`gate.${FILLED}.met\`)`))).toEqual(['gate.a.missing'])
    expect(unused(['form.sent'], page("t('form.sent.now')"))).toEqual(['form.sent'])
  })

  it.each([
    "refuse('invalid', 'form.gone')",
    "z.string().min(1, 'form.gone')",
    "z.string().trim().regex(/x/, 'form.gone')",
    "z.string({ error: 'form.gone' })",
    "context.addIssue({ code: 'custom', message: 'form.gone' })",
    "phrase('form.gone', { n: 1 })",
    `t(\`gone.${FILLED}\`)`,
    `refuse("conflict", \`gone.${FILLED}.why\`)`,
  ])('are found when code names one that is not there: %s', (text) => {
    expect(unknown(['form.required', 'form.sent'], page(text))).toHaveLength(1)
    expect(unknown(['form.gone', 'gone.x', 'gone.x.why'], page(text))).toEqual([])
  })
})
