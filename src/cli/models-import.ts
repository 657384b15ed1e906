import { bundledModels, importModel, type ModelFile, parseModel } from '../features/models/index.ts'
import { SYSTEM } from '../kernel/actor.ts'
import { isMessageKey, type Language } from '../platform/i18n/index.ts'
import type { World } from '../platform/world.ts'
import { sayFaults } from './models-output.ts'
import { languagesOf, type Output, say } from './output.ts'
import { readTextFile } from './text-file.ts'

export interface ModelsImportArgs {
  /** None: the models that Medverka comes with. */
  readonly files: readonly string[]
  /** Swedish and English when left out. */
  readonly lang?: Language | undefined
}

export interface ModelsImportSurroundings {
  readonly output: Output
  readonly world: World
  /** Kinds of criteria that somebody offers evidence for. */
  readonly knownKinds: ReadonlySet<string>
}

/**
 * `medverka models import [FILE…]`: takes models into the catalogue, each file by itself; those that are here already
 * are left as they are. Exit code 0: all are in; 1: some were refused; 2: a file can't be read.
 */
export async function modelsImport(
  { files, lang }: ModelsImportArgs,
  around: ModelsImportSurroundings,
): Promise<number> {
  const languages = languagesOf(lang)
  const codes: number[] = []
  for (const file of files) {
    const text = await readTextFile(file, around.output, languages)
    codes.push(text === undefined ? 2 : await importOne({ file, text }, languages, around))
  }
  if (files.length === 0) {
    for (const file of await bundledModels()) codes.push(await importOne(file, languages, around))
  }
  return Math.max(0, ...codes)
}

async function importOne(
  { file, text }: ModelFile,
  languages: readonly Language[],
  { output, world, knownKinds }: ModelsImportSurroundings,
): Promise<number> {
  const parsed = parseModel(text, knownKinds)
  if (!parsed.ok) {
    sayFaults(output.err, languages, file, parsed.faults)
    return 1
  }
  const result = await world.perform(importModel(knownKinds), SYSTEM, { source: text })
  if (!result.ok) {
    if (isMessageKey(result.reason))
      say((line) => output.err(`${file}: ${line}`), languages, result.reason, result.values)
    return 1
  }
  const { model, version, isNew } = result.value
  say(output.out, languages, isNew ? 'models.cli.imported' : 'models.cli.present', { file, model, version })
  return 0
}
