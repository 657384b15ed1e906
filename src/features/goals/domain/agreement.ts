/** Somebody who was asked to agree on a version, as far as they have answered. */
export interface Asked {
  readonly group: string | null
  readonly body: string | null
  readonly answer: 'agreed' | 'objected' | null
  /** The group has ended, or the body has closed, since: nobody waits for it. */
  readonly isGone: boolean
}

/**
 * A version comes into force when all that were asked have agreed, at least one (R11): one objection stands in its way until
 * they think otherwise, or another version is written. Who agreed and then ended, has agreed.
 */
export function isAgreed(asked: readonly Asked[]): boolean {
  return (
    asked.some(({ answer }) => answer === 'agreed') &&
    asked.every(({ answer, isGone }) => answer === 'agreed' || isGone)
  )
}

export function isSame(asked: Pick<Asked, 'group' | 'body'>, who: Pick<Asked, 'group' | 'body'>): boolean {
  return asked.group === who.group && asked.body === who.body
}
