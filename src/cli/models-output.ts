import { type Fault, sayFault } from '../features/models/index.ts'
import type { Language } from '../platform/i18n/index.ts'
import { say } from './output.ts'

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
