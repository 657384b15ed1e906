import { IntlMessageFormat } from 'intl-messageformat'
import ar from '../../../locales/ar.json'
import en from '../../../locales/en.json'
import sv from '../../../locales/sv.json'
import type { Language } from './language.ts'

/** Every text has a key in every language (test/rules). */
export type MessageKey = keyof typeof sv
export type MessageValues = Readonly<Record<string, string | number>>
export type Translate = (key: MessageKey, values?: MessageValues) => string

const TEXTS: Readonly<Record<Language, Readonly<Record<string, string>>>> = { sv, en, ar }

/** Dates and numbers in messages follow these: Arabic with Latin digits, as Swedish authorities print them. */
const LOCALES: Readonly<Record<Language, string>> = { sv: 'sv-SE', en: 'en-GB', ar: 'ar-u-nu-latn' }

const TIME_ZONE = 'Europe/Stockholm'

type Compiled = string | ((values?: MessageValues) => string)

/** Compiled messages: parsing ICU costs more than formatting. */
const compiled: Readonly<Record<Language, Map<string, Compiled>>> = { sv: new Map(), en: new Map(), ar: new Map() }

/** The text of `key` in `language`, ICU placeholders filled. Throws on an unknown key: a bug, caught by the rules' tests. */
export function translate(language: Language, key: MessageKey, values?: MessageValues): string {
  let message = compiled[language].get(key)
  if (message === undefined) {
    message = compile(language, key)
    compiled[language].set(key, message)
  }
  return typeof message === 'string' ? message : message(values)
}

export function isMessageKey(key: string): key is MessageKey {
  return key in sv
}

/** `translate` for one language. */
export function translator(language: Language): Translate {
  return (key, values) => translate(language, key, values)
}

/** Words with names to fill in, and nothing that depends on what is filled in (plurals, choices, quoting). */
const ONLY_NAMES = /^[^{}']*(?:\{\w+\}[^{}']*)*$/

/** Most texts hold nothing to fill in, and most others only words: neither needs ICU at each page. */
function compile(language: Language, key: MessageKey): Compiled {
  const text = TEXTS[language][key]
  if (text === undefined) throw new Error(`No message ${key} in ${language}`)
  if (!/[{}']/.test(text)) return text
  const message = new IntlMessageFormat(text, LOCALES[language], undefined, { ignoreTag: true })
  if (!ONLY_NAMES.test(text)) return (values) => String(message.format(values))
  // Every second piece is a name.
  const pieces = text.split(/[{}]/)
  return (values = {}) => {
    let filled = pieces[0] ?? ''
    for (let at = 1; at < pieces.length; at += 2) {
      const value = values[pieces[at] ?? '']
      // A value that is missing is a bug, which the library says by name.
      if (value === undefined) return String(message.format(values))
      filled += value + (pieces[at + 1] ?? '')
    }
    return filled
  }
}

const dateFormats = new Map<string, Intl.DateTimeFormat>()

function dateFormat(language: Language, id: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${id}`
  let known = dateFormats.get(key)
  if (known === undefined) {
    known = new Intl.DateTimeFormat(LOCALES[language], options)
    dateFormats.set(key, known)
  }
  return known
}

/** What was formatted lately: a page says the same few days many times, and formatting one costs as much as ten elements. */
const formatted = new Map<string, string>()
const MOST_FORMATTED = 5_000

function remembered(key: string, format: () => string): string {
  let known = formatted.get(key)
  if (known === undefined) {
    known = format()
    if (formatted.size >= MOST_FORMATTED) formatted.clear()
    formatted.set(key, known)
  }
  return known
}

/** "28 april 2027": a calendar date (`YYYY-MM-DD`) or an instant, in the municipality's time zone. */
export function formatDate(language: Language, date: Date | string): string {
  const dateOnly = typeof date === 'string' && date.length === 10
  const options: Intl.DateTimeFormatOptions = {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: dateOnly ? 'UTC' : TIME_ZONE,
  }
  const id = dateOnly ? 'date' : 'instant'
  return remembered(`${language} ${id} ${Number(new Date(date))}`, () =>
    dateFormat(language, id, options).format(new Date(date)),
  )
}

/** "apr": the month of a calendar date (`YYYY-MM-DD`), in short. */
export function formatMonth(language: Language, date: string): string {
  return dateFormat(language, 'month', { month: 'short', timeZone: 'UTC' }).format(new Date(date)).replace('.', '')
}

/** "torsdag 28 april 2027 18:00", in the municipality's time zone. */
export function formatTime(language: Language, instant: Date | string): string {
  return remembered(`${language} time ${Number(new Date(instant))}`, () =>
    dateFormat(language, 'time', {
      ...{ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
      ...{ hour: '2-digit', minute: '2-digit', hour12: false, timeZone: TIME_ZONE },
    }).format(new Date(instant)),
  )
}

const numberFormats = new Map<string, Intl.NumberFormat>()

export function formatNumber(language: Language, value: number, digits = 0): string {
  const key = `${language} ${digits}`
  let known = numberFormats.get(key)
  if (known === undefined) {
    known = new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: digits })
    numberFormats.set(key, known)
  }
  return known.format(value)
}
