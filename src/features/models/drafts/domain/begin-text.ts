import { editText } from './edit-text.ts'
import { nextVersion } from './next-version.ts'

/**
 * A version's text as the beginning of the next: all that it says, under a version that is free, and as a draft, so that
 * publishing it by mistake puts nothing in force.
 */
export function textOfNextVersion(text: string, taken: readonly string[]): string {
  const edits = [
    { path: ['version'], value: nextVersion(taken) },
    { path: ['status'], value: 'draft' },
  ]
  return editText(text, edits) ?? text
}
