import { wordsChanged, wordsOf } from './words.ts'

/** The largest share of its words that an editorial edit may change. */
const EDITORIAL_SHARE = 0.1

/** A text and the language it is in. */
export interface Wording {
  readonly text: string
  readonly language: string
}

/** Why an edit is what it is; the page says it to the writer (`problems.edit.because-…`). */
export type EditReason =
  /** The first version: there is nothing that it could be an edit of. */
  | 'first'
  /** The writer says that the meaning changes. */
  | 'said'
  /** It is in another language. */
  | 'language'
  /** A number or a word that turns a sentence (inte, not, لا) came, went or moved. */
  | 'meaning'
  /** More than a tenth of the words changed. */
  | 'words'
  /** Small, and the writer says that the meaning stands. */
  | 'small'

export interface KindOfEdit {
  /** True: residents are asked anew, and what they confirmed no longer counts (R22). */
  readonly substantive: boolean
  readonly because: EditReason
  /** Words that differ from the text that residents confirmed; never told higher than one above what is allowed. */
  readonly changed: number
  /** As many words may change at most. */
  readonly allowed: number
}

/**
 * Whether an edit is editorial (confirmations stand) or substantive (they don't, R22): editorial only if its writer says
 * so AND at most a tenth of the words change AND no number and no negation does. The text is compared with the one that
 * residents confirmed (`base`), not with the version before: else ten small edits would change it all unasked.
 */
export function kindOfEdit(base: Wording | null, edited: Wording, saysEditorial: boolean): KindOfEdit {
  if (base === null) return { substantive: true, because: 'first', changed: 0, allowed: 0 }
  const [from, to] = [wordsOf(base.text, base.language), wordsOf(edited.text, edited.language)]
  const allowed = Math.floor(from.length * EDITORIAL_SHARE)
  const changed = wordsChanged(from, to, allowed)
  const because = reasonOf({ base, edited, saysEditorial, from, to, tooMany: changed > allowed })
  return { substantive: because !== 'small', because, changed, allowed }
}

interface Compared {
  readonly base: Wording
  readonly edited: Wording
  readonly saysEditorial: boolean
  readonly from: readonly string[]
  readonly to: readonly string[]
  readonly tooMany: boolean
}

function reasonOf({ base, edited, saysEditorial, from, to, tooMany }: Compared): EditReason {
  if (!saysEditorial) return 'said'
  if (base.language !== edited.language) return 'language'
  if (tooMany) return 'words'
  return turning(from) === turning(to) ? 'small' : 'meaning'
}

/**
 * Words that turn a sentence into its opposite, in the languages of the interface. In other languages only the share and
 * the writer's own word decide; every version stays public, with what changed.
 */
const NEGATIONS = new Set(
  (
    'inte ej icke aldrig ingen inget inga utan varken not no never none without neither nor cannot ' +
    "don't doesn't didn't isn't aren't wasn't weren't won't can't لا لم لن ليس ليست ليسوا بدون غير دون"
  ).split(' '),
)

/** The numbers and negations, in order: an editorial edit leaves them as they are. */
function turning(words: readonly string[]): string {
  return words.filter((word) => NEGATIONS.has(word) || /\p{N}/u.test(word)).join(' ')
}
