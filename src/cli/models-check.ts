import { parseModel } from '../features/models/index.ts'
import type { Language } from '../platform/i18n/index.ts'
import { sayFaults } from './models-output.ts'
import { languagesOf, type Output, say } from './output.ts'
import { readTextFile } from './text-file.ts'

export interface ModelsCheckArgs {
  readonly files: readonly string[]
  /** Swedish and English when left out. */
  readonly lang?: Language | undefined
}

/**
 * `medverka models check FILE…`: says of each file whether it holds a well-formed model, or what is wrong, where.
 * Exit code 0: all are; 1: some aren't; 2: a file can't be read. `knownKinds`: criteria that somebody offers evidence for.
 */
export async function modelsCheck(
  { files, lang }: ModelsCheckArgs,
  { output, knownKinds }: { output: Output; knownKinds: ReadonlySet<string> },
): Promise<number> {
  const languages = languagesOf(lang)
  let code = 0
  for (const file of files) {
    const text = await readTextFile(file, output, languages)
    if (text === undefined) {
      code = 2
      continue
    }
    const parsed = parseModel(text, knownKinds)
    if (parsed.ok) {
      say(output.out, languages, 'models.cli.sound', { file, model: parsed.model.id, version: parsed.model.version })
    } else {
      sayFaults(output.err, languages, file, parsed.faults)
      code = Math.max(code, 1)
    }
  }
  return code
}
