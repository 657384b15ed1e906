import { readFile } from 'node:fs/promises'
import { type Fault, sayFault } from '../features/models/index.ts'
import { type Language, type MessageKey, type MessageValues, translate } from '../platform/i18n/index.ts'

/** Where a command writes. */
export interface Output {
  out(line: string): void
  err(line: string): void
}

/** Swedish and English, unless one language is asked for: an officer and a developer read the same terminal. */
export function languagesOf(asked: Language | undefined): readonly Language[] {
  return asked === undefined ? ['sv', 'en'] : [asked]
}

/** The message, one line per language. */
export function say(
  write: (line: string) => void,
  languages: readonly Language[],
  key: MessageKey,
  values: MessageValues,
): void {
  for (const language of languages) write(translate(language, key, values))
}

/** `models/x.yaml:12:5 phases[0].title`, and below it what was found and expected, in each language. */
export function sayFaults(
  write: (line: string) => void,
  languages: readonly Language[],
  file: string,
  faults: readonly Fault[],
) {
  for (const fault of faults) {
    write(`${file}:${fault.line}:${fault.column} ${fault.path}`.trimEnd())
    for (const language of languages) write(`  ${sayFault(fault, language)}`)
  }
  say(write, languages, 'models.cli.faults', { file, count: faults.length })
}

/** The file's text; undefined when it can't be read, which is said. */
export async function readModelFile(
  file: string,
  output: Output,
  languages: readonly Language[],
): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8')
  } catch {
    say(output.err, languages, 'models.cli.no-file', { file })
    return undefined
  }
}
