import { readFile } from 'node:fs/promises'
import {
  type CrsCode,
  countOutcomes,
  type ImportLine,
  importPlaces,
  previewImport,
  type Scale,
} from '../features/places/index.ts'
import { SYSTEM } from '../kernel/actor.ts'
import { isMessageKey, type Language, type MessageValues, translate } from '../platform/i18n/index.ts'
import type { World } from '../platform/world.ts'
import { languagesOf, type Output, say } from './output.ts'

export interface PlacesImportArgs {
  readonly file: string
  /** `--crs`: left out, what the file says, else WGS84. */
  readonly crs?: CrsCode | undefined
  /** `--name` and `--code`: the properties that hold them. */
  readonly name: string
  readonly code: string
  /** `--scale`: area when left out. */
  readonly scale?: Scale | undefined
  /** `--parent`: code of the place that they lie in. */
  readonly parent?: string | undefined
  /** `--city`: draws the city of this name around its areas. */
  readonly city?: string | undefined
  /** `--classification`: the property that holds the kind of area. */
  readonly classification?: string | undefined
  /** `--dry-run`: says what would happen, and saves nothing. */
  readonly dryRun?: boolean | undefined
  /** Swedish and English when left out. */
  readonly lang?: Language | undefined
}

/**
 * `medverka places import FILE --name … --code …`: takes in places from GeoJSON, all or nothing, and says line by line what happened.
 * Exit code 0: all are in (or would be); 1: something was refused and nothing is saved; 2: the file can't be read.
 */
export async function placesImport(
  { file, dryRun = false, lang, ...options }: PlacesImportArgs,
  around: { output: Output; world: World },
): Promise<number> {
  const { output, world } = around
  const languages = languagesOf(lang)
  const text = await readText(file)
  if (typeof text !== 'string') {
    say(output.err, languages, text.unreadable, { file })
    return 2
  }
  const input = { text, ...options }
  const done = dryRun ? await previewImport(world.db, input) : await world.perform(importPlaces, SYSTEM, input)
  // The use case says how many were refused; the preview says which.
  const told = done.ok || done.reason !== 'places.import.refused' ? done : await previewImport(world.db, input)
  if (!told.ok) {
    sayRefusal(
      output,
      languages,
      `${file}: `,
      told.fields[Object.keys(told.fields)[0] ?? ''] ?? told.reason,
      told.values,
    )
    return 1
  }
  const counts = countOutcomes(told.value.lines)
  for (const line of told.value.lines) sayLine(output, languages, file, line)
  const summary = counts.refused > 0 ? 'places.cli.refused' : dryRun ? 'places.cli.would' : 'places.cli.done'
  say(counts.refused > 0 ? output.err : output.out, languages, summary, { file, ...counts })
  return counts.refused > 0 ? 1 : 0
}

/** `omraden.geojson:12: Oxie (112): ny`, in the first language; a refusal says why, in each. */
function sayLine(
  { out, err }: Output,
  languages: readonly Language[],
  file: string,
  { line, name, code, outcome, refusal }: ImportLine,
): void {
  const values = { file, line, name: name ?? '–', code: code ?? '–', outcome }
  const write = outcome === 'refused' ? err : out
  write(translate(languages[0] ?? 'sv', line === 0 ? 'places.cli.city' : 'places.cli.line', values))
  if (refusal) sayRefusal({ out, err }, languages, '  ', refusal.reason, refusal.values)
}

function sayRefusal(
  { err }: Output,
  languages: readonly Language[],
  before: string,
  reason: string,
  values: MessageValues,
): void {
  for (const language of languages) {
    err(`${before}${isMessageKey(reason) ? translate(language, reason, values) : reason}`)
  }
}

/** Only UTF-8: a file in another encoding would give places names that nobody recognises. */
async function readText(file: string): Promise<string | { unreadable: 'places.cli.no-file' | 'places.cli.not-utf8' }> {
  const bytes = await readFile(file).catch(() => null)
  if (bytes === null) return { unreadable: 'places.cli.no-file' }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return { unreadable: 'places.cli.not-utf8' }
  }
}
