import { createReadStream } from 'node:fs'
import { access } from 'node:fs/promises'
import { basename } from 'node:path'
import {
  askToApply,
  effortImportTasks,
  findImport,
  findSourceNamed,
  type ImportRun,
  listRows,
  receiveFile,
} from '../features/efforts/index.ts'
import { SYSTEM } from '../kernel/actor.ts'
import type { Refusal } from '../kernel/result.ts'
import { isMessageKey, type Language, translate } from '../platform/i18n/index.ts'
import type { World } from '../platform/world.ts'
import { languagesOf, type Output, say } from './output.ts'

export interface EffortsImportArgs {
  readonly file: string
  /** `--source`: its name, as on the page where it was made. */
  readonly source: string
  /** `--apply`: takes the file in, when no row is at fault and nothing is gone unanswered. */
  readonly apply?: boolean | undefined
  readonly lang?: Language | undefined
}

/** Faults beyond this are counted, not told: whoever has more has one cause for most. */
const TOLD = 200

/**
 * `medverka efforts import FILE --source NAME [--apply]`: reads a file for a source whose columns somebody has told, and says
 * what it would change; what waits then is looked at on its page, unless it is taken in.
 * Exit code 0: it can be (or is) taken in; 1: it can't, and why; 2: no such file or source.
 */
export async function effortsImport(
  { file, source: named, apply = false, lang }: EffortsImportArgs,
  { output, world }: { output: Output; world: World },
): Promise<number> {
  const languages = languagesOf(lang)
  const source = await findSourceNamed(world.db, named)
  const readable = await access(file).then(
    () => true,
    () => false,
  )
  if (!readable || source === undefined) {
    say(output.err, languages, readable ? 'import.cli.no-source' : 'import.cli.no-file', { file, name: named })
    return 2
  }
  const pieces = () => createReadStream(file) as AsyncIterable<Buffer>
  const received = await receiveFile(world, SYSTEM, { source: source.id, fileName: basename(file), pieces })
  if (!received.ok) return told(output, languages, received)
  await work(world, 'efforts.read-import', received.value.id)
  const run = await findImport(world.db, received.value.id)
  if (run === undefined) return 1
  if (run.state === 'received') {
    say(output.err, languages, 'import.cli.no-mapping', {})
    return 1
  }
  await sayRun(world, { output, languages, file }, run)
  if (!apply || run.state !== 'read') {
    if (run.state !== 'failed') say(output.out, languages, 'import.cli.dry', {})
    return run.state === 'failed' || run.faulty > 0 ? 1 : 0
  }
  const asked = await world.perform(askToApply, SYSTEM, { import: run.id })
  if (!asked.ok) return told(output, languages, asked)
  await work(world, 'efforts.apply-import', run.id)
  const after = await findImport(world.db, run.id)
  if (after?.state === 'applied') say(output.out, languages, 'import.cli.done', {})
  else if (after?.fault) say(output.err, languages, after.fault.key, after.fault.values)
  return after?.state === 'applied' ? 0 : 1
}

/** Does at once what the server's worker would: where both do, the second finds it done. */
async function work(world: World, task: string, id: string): Promise<void> {
  await effortImportTasks.find((it) => it.task === task)?.run(world, { import: id })
}

function told(output: Output, languages: readonly Language[], { reason, values }: Refusal): number {
  say(output.err, languages, isMessageKey(reason) ? reason : 'form.invalid', values)
  return 1
}

interface Telling {
  readonly output: Output
  readonly languages: readonly Language[]
  readonly file: string
}

async function sayRun(world: World, { output, languages, file }: Telling, run: ImportRun): Promise<void> {
  if (run.fault !== null) return say(output.err, languages, run.fault.key, run.fault.values)
  const [language = 'sv'] = languages
  for (const { line, faults } of await listRows(world.db, run.id, 'faulty', { size: TOLD, from: 0 })) {
    for (const { key, values, column = '' } of faults ?? []) {
      const fault = translate(language, key, values)
      output.err(translate(language, 'import.cli.row', { file, line: String(line ?? 0), column, fault }))
    }
  }
  const { news, changed, same, faulty, gone } = run
  say(output.out, languages, 'import.cli.counts', { file, news, changed, same, faulty, gone })
}
