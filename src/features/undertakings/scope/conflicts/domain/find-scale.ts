import type { Scale } from '../../../domain/undertaking.ts'
import { SCALE_WORDS, type ScaleWords } from './scale-words.ts'

/** A place in a text that says how large the work is. */
export interface ScaleClaim {
  /** 'any': whatever the size. */
  readonly scale: Scale | 'any'
  /** The sentence, as it stands. */
  readonly quote: string
}

/** Words before a phrase that can deny or turn it. */
const REACH = 4

/**
 * What a text says of the scale of the work itself (R5), in its own language: not of what it is compared with, whom it is
 * for, where a problem also is, or what may come later. One claim a sentence, the largest: "streets in the whole city" is
 * about the city. `isLimit`: the text is a delimitation, where "only the square" needs no verb.
 */
export function findScaleClaims(text: string, language: string, isLimit = false): readonly ScaleClaim[] {
  const words = SCALE_WORDS[language.slice(0, 2)]
  if (words === undefined) return []
  return sentencesOf(text).flatMap((quote): ScaleClaim[] => {
    const said = new Set(clausesOf(quote).flatMap((clause) => saysIn(clause, words, isLimit) ?? []))
    const scale = (['any', 'city', 'area', 'place'] as const).find((it) => said.has(it))
    return scale === undefined ? [] : [{ scale, quote }]
  })
}

export function sentencesOf(text: string): readonly string[] {
  return text
    .split(/(?<=[.!?؟…])\s+|\n+/)
    .map((it) => it.trim())
    .filter((it) => it !== '')
}

/** "Not the whole city, but the square": two things said. */
function clausesOf(sentence: string): readonly string[] {
  return sentence.split(/[;:–]|,\s*(?=(?:utan|men|but|however|بل|لكن)(?!\p{L}))/iu)
}

function saysIn(clause: string, words: ScaleWords, isLimit: boolean): ScaleClaim['scale'] | undefined {
  if (saysAnySize(clause, words)) return 'any'
  const turned = has(clause, words.elsewhere)
  for (const scale of ['city', 'area'] as const) {
    if (!turned && each(clause, words.whole[scale]).some((match) => isClaimed(clause, match, words))) return scale
  }
  for (const scale of ['area', 'place'] as const) if (saysOnly(clause, words, scale, isLimit)) return scale
  return undefined
}

/** Of the work: "associations regardless of size" says nothing of it. */
function saysAnySize(clause: string, words: ScaleWords): boolean {
  if (each(clause, words.anyScale).some(({ before }) => !denied(before, words))) return true
  const ofWork = (before: string) => before === '' || ends(before, words.works)
  return each(clause, words.anySize).some(({ before }) => !denied(before, words) && ofWork(before))
}

/** Whether a phrase for the whole of something is what the work is. */
function isClaimed(clause: string, { before, after }: Match, words: ScaleWords): boolean {
  if (denied(before, words) || nearlyEnds(before, words.comparing) || begins(after, words.around)) return false
  const rest = wordsOf(before)
  if (rest.length === 0) return wordsOf(after).length === 0 || has(after, words.doing)
  if (ends(before, words.about)) return true
  if (ends(before, words.aside)) return ends(beforeLast(before), words.plans)
  return has(clause, words.doing)
}

/** "Only the square", "the work concerns the square". */
function saysOnly(clause: string, words: ScaleWords, scale: 'area' | 'place', isLimit: boolean): boolean {
  const between = `(?:(?:${words.between.join('|')})\\s+){0,3}`
  const noun = `(?:${words.nouns[scale].join('|')})`
  const limits = each(clause, [`(?:${words.only.join('|')})\\s+${between}${noun}`, `${noun}\\s+فقط`])
  const abouts = each(clause, [`(?:${words.about.join('|')})\\s+${between}${noun}`])
  const meant = (match: Match) => !denied(match.before, words)
  return abouts.some(meant) || ((isLimit || has(clause, words.about)) && limits.some(meant))
}

interface Match {
  readonly before: string
  readonly after: string
}

const made = new Map<string, RegExp>()

function pattern(source: string, flags: string): RegExp {
  const key = `${flags} ${source}`
  const expression = made.get(key) ?? new RegExp(source, flags)
  made.set(key, expression)
  return expression
}

/** Any of the parts, as whole words. */
const any = (parts: readonly string[]) => `(?<![\\p{L}\\p{M}])(?:${parts.join('|')})(?![\\p{L}\\p{M}])`

function each(clause: string, parts: readonly string[]): readonly Match[] {
  const found = clause.matchAll(pattern(any(parts), 'giu'))
  return [...found].map((it) => ({
    before: clause.slice(0, it.index).trim(),
    after: clause.slice(it.index + it[0].length).trim(),
  }))
}

const has = (text: string, parts: readonly string[]) => pattern(any(parts), 'iu').test(text)
const ends = (text: string, parts: readonly string[]) => pattern(`${any(parts)}$`, 'iu').test(text)
const begins = (text: string, parts: readonly string[]) => pattern(`^${any(parts)}`, 'iu').test(text)

/** Within the last words before the phrase. */
const nearlyEnds = (before: string, parts: readonly string[]) => has(wordsOf(before).slice(-REACH).join(' '), parts)

function denied(before: string, words: ScaleWords): boolean {
  return nearlyEnds(before, words.not)
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{M}\p{N}'’-]+/gu) ?? []
}

function beforeLast(before: string): string {
  return before.replace(/\s*\S+$/u, '')
}
