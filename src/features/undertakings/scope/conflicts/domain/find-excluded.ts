import { sentencesOf } from './find-scale.ts'

interface Words {
  readonly text: string
  readonly language: string
}

/** A sentence that leaves something out, and one that promises to change that very thing. */
export interface ExcludedAndPromised {
  readonly left: string
  readonly promised: string
}

interface Grammar {
  /** What is left out: the first group holds the noun. */
  readonly leaves: readonly RegExp[]
  /** Directly after the noun: it is to be changed. */
  readonly changes: string
  readonly not: RegExp
}

/** Where the form of a noun changes little enough to be found again word for word. */
const GRAMMARS: Readonly<Record<string, Grammar>> = {
  sv: {
    leaves: [
      /(?:omfattar|gäller|avser) (?:inte|ej) (\p{L}{4,})/iu,
      /(\p{L}{4,}) (?:ingår|omfattas|berörs) (?:inte|ej)(?!\p{L})/iu,
      /(?:inte|ej) (\p{L}{4,}(?:en|et|an|na))[.!]?$/iu,
    ],
    changes: '(?:också\\s+)?(?:ska|skall|byggs|rustas|förnyas|förbättras|görs)',
    not: /(?<!\p{L})(?:inte|ej|aldrig)(?!\p{L})/iu,
  },
  en: {
    leaves: [
      /(?:does not|doesn['’]t) (?:include|cover|concern) the (\p{L}{4,})/iu,
      /the (\p{L}{4,}) is not (?:included|covered|part)/iu,
    ],
    changes: '(?:will|shall|is to be|is rebuilt|is renewed)',
    not: /(?<!\p{L})(?:not|never)(?!\p{L})/iu,
  },
}

/** What one text leaves out and another, in the same language, promises to change. */
export function findExcluded(limit: Words, promise: Words): readonly ExcludedAndPromised[] {
  const grammar = GRAMMARS[limit.language.slice(0, 2)]
  if (grammar === undefined || limit.language.slice(0, 2) !== promise.language.slice(0, 2)) return []
  return sentencesOf(limit.text).flatMap((left) =>
    grammar.leaves
      .flatMap((leaves) => left.match(leaves)?.[1] ?? [])
      .flatMap((noun) => {
        const changed = new RegExp(`(?<!\\p{L})${noun}\\s+${grammar.changes}(?!\\p{L})`, 'iu')
        const promised = sentencesOf(promise.text).find((it) => changed.test(it) && !grammar.not.test(it))
        return promised === undefined ? [] : [{ left, promised }]
      }),
  )
}
