import { readFile } from 'node:fs/promises'
import type { Language } from '../platform/i18n/index.ts'
import { type Output, say } from './output.ts'

/** The file's text; undefined when it can't be read, which is said. */
export async function readTextFile(
  file: string,
  output: Output,
  languages: readonly Language[],
): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8')
  } catch {
    say(output.err, languages, 'cli.no-file', { file })
    return undefined
  }
}
