import { canonical } from '../../domain/canonical.ts'
import { isValue, type Known } from '../../domain/known.ts'
import type { Text } from '../../domain/text.ts'
import { TEXT_LANGUAGES } from '../../domain/words.ts'
import { type Saying, type SayingValue, saying } from '../../review/domain/saying.ts'
import { added, changed, type Difference, removed, reworded, type Topic } from './difference.ts'

/** More of a text than this is not quoted within a sentence. */
const LONGEST_QUOTE = 160

/** Some of a model's own words within a sentence of ours. */
export function quote(text: Text): Saying {
  const short = Object.fromEntries(
    TEXT_LANGUAGES.flatMap((language) => (text[language] === undefined ? [] : [[language, shortened(text[language])]])),
  )
  return saying('models.review.quoted', { text: { ...short, sv: shortened(text.sv) } })
}

function shortened(text: string): string {
  const letters = [...text.replace(/\s+/g, ' ').trim()]
  return letters.length <= LONGEST_QUOTE ? letters.join('') : `${letters.slice(0, LONGEST_QUOTE).join('').trimEnd()}…`
}

export const differ = (one: unknown, other: unknown) => canonical(one) !== canonical(other)

/** What a field says within a sentence: its value in words, "nothing", or that the sources are silent. */
export function told<T>(field: Known<T>, inWords: (value: T) => SayingValue): SayingValue {
  if (field === 'none') return saying('models.compare.none')
  if (field === 'unknown') return saying('models.compare.unknown')
  return inWords(field as T)
}

/** Topic and subject of a sentence. */
export interface About {
  readonly topic: Topic
  readonly what: Saying
}

/** Which of the two models something stands in: what it names is called as that model calls it. */
export type Side = 'before' | 'after'

/** A word, a number, a date: from one to the other. */
export function wordChanged<T>(
  { topic, what }: About,
  before: T,
  after: T,
  inWords: (value: T, side: Side) => SayingValue,
): Difference[] {
  return differ(before, after) ? [changed(topic, what, inWords(before, 'before'), inWords(after, 'after'))] : []
}

/** A field that holds a word, `none` or `unknown`. */
export function knownChanged<T>(
  about: About,
  before: Known<T>,
  after: Known<T>,
  inWords: (value: T, side: Side) => SayingValue,
): Difference[] {
  return wordChanged(about, before, after, (field, side) => told<T>(field, (value) => inWords(value, side)))
}

/** Several words of which the order means nothing: scales, kinds of actor, ids. `order` is the one they are said in. */
export function wordsChanged<T extends string>(
  about: About,
  before: Known<readonly T[]>,
  after: Known<readonly T[]>,
  order: readonly T[],
  inWords: (word: T, side: Side) => Text | Saying,
): Difference[] {
  const sorted = (field: Known<readonly T[]>) =>
    isValue<readonly T[]>(field) ? order.filter((word) => (field as readonly T[]).includes(word)) : field
  return knownChanged<readonly T[]>(about, sorted(before), sorted(after), (words, side) =>
    words.map((word) => inWords(word, side)),
  )
}

/** A text that is always there. */
export function textChanged({ topic, what }: About, before: Text, after: Text): Difference[] {
  return differ(before, after) ? [reworded(topic, what, before, after)] : []
}

/** What somebody is called: another name is told as what it is. */
export function nameChanged(about: About, before: Text, after: Text): Difference[] {
  return before.sv === after.sv ? textChanged(about, before, after) : wordChanged(about, before, after, quote)
}

/** A text, `none`, `unknown`, or left out where the form lets it be. */
export function knownTextChanged(
  about: About,
  before: Known<Text> | undefined,
  after: Known<Text> | undefined,
): Difference[] {
  if (isText(before) && isText(after)) return textChanged(about, before, after)
  return wordChanged(about, before, after, (field) =>
    field === undefined ? saying('models.compare.left-out') : told<Text>(field, quote),
  )
}

function isText(field: Known<Text> | undefined): field is Text {
  return field !== undefined && isValue<Text>(field)
}

/** A list of texts: those that both have first, then those left over by place, then what one has more of. */
export function textsChanged(
  { topic, what }: About,
  before: Known<readonly Text[]>,
  after: Known<readonly Text[]>,
): Difference[] {
  if (!isValue<readonly Text[]>(before) || !isValue<readonly Text[]>(after))
    return knownChanged<readonly Text[]>({ topic, what }, before, after, (texts) => texts.map(quote))
  const gone = withoutThese(before, after)
  const fresh = withoutThese(after, before)
  const both = Math.min(gone.length, fresh.length)
  return [
    ...gone.slice(0, both).flatMap((text, at) => textChanged({ topic, what }, text, fresh[at] ?? text)),
    ...fresh.slice(both).map((text) => added(topic, what, quote(text))),
    ...gone.slice(both).map((text) => removed(topic, what, quote(text))),
  ]
}

function withoutThese(texts: readonly Text[], others: readonly Text[]): readonly Text[] {
  const known = new Set(others.map(canonical))
  return texts.filter((text) => !known.has(canonical(text)))
}
