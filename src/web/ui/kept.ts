import { raw } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'

const pieces = new Map<string, HtmlEscapedString>()
const MOST_PIECES = 1_000

/**
 * A piece of a page that is the same for everybody who sees it under `key`: drawn once, then sent as it is. The key must
 * hold all that the piece depends on, its language first; what depends on the reader or on the database is never kept.
 */
export function kept(
  key: readonly (string | boolean | undefined)[],
  draw: () => { toString(): string },
): HtmlEscapedString {
  const id = JSON.stringify(key)
  let piece = pieces.get(id)
  if (piece === undefined) {
    piece = raw(draw().toString())
    if (pieces.size < MOST_PIECES) pieces.set(id, piece)
  }
  return piece
}
