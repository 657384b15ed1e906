import { createHash } from 'node:crypto'

/** What a page says, written out as HTML, with the sentence that sums it up. */
export interface Words {
  readonly lead: string
  readonly html: string
}

interface Kept extends Words {
  readonly digest: string
  readonly drawing: object | null
}

/** What words were made of: all of it, so that the same makes the same. */
export interface MadeOf {
  /** Rows as they were read: plain values that JSON tells apart, and nobody changes. */
  readonly rows: object
  /** A drawing that is itself kept as long as it is true: the same one, or another. */
  readonly drawing: object | null
}

/** Letters kept at most, mostly a byte each: about 250 pages. */
const MOST_LETTERS = 8_000_000

/**
 * Words that are written anew only when what they are made of has changed. The database is asked at every call, so
 * nothing can be old: what is spared is the writing, which costs a page more than the asking. The longest unread go first.
 */
export function keepWords(most = MOST_LETTERS) {
  const kept = new Map<string, Kept>()
  let letters = 0
  const forget = (key: string) => {
    letters -= kept.get(key)?.html.length ?? 0
    kept.delete(key)
  }
  // Rows that several readers were given at once are read through once.
  const digests = new WeakMap<object, string>()
  const digestOf = (rows: object): string => {
    const digest = digests.get(rows) ?? createHash('sha1').update(JSON.stringify(rows)).digest('base64')
    digests.set(rows, digest)
    return digest
  }
  return async (key: string, { rows, drawing }: MadeOf, write: () => Words | Promise<Words>): Promise<Words> => {
    const digest = digestOf(rows)
    const known = kept.get(key)
    const isTrue = known !== undefined && known.digest === digest && known.drawing === drawing
    const words = isTrue ? known : { ...inOnePiece(await write()), digest, drawing }
    forget(key)
    kept.set(key, words)
    letters += words.html.length
    for (const oldest of kept.keys()) {
      if (letters <= most) break
      forget(oldest)
    }
    return words
  }
}

/** Written HTML is thousands of pieces that lean on each other; kept so, they would be walked through at every clearing up. */
function inOnePiece({ lead, html }: Words): Words {
  return { lead, html: Buffer.from(html).toString() }
}
