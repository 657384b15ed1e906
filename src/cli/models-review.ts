import {
  bundledContext,
  parseContext,
  parseModel,
  type ReviewContext,
  review,
  reviewDocument,
} from '../features/models/index.ts'
import { systemClock } from '../kernel/clock.ts'
import { dateIn } from '../platform/calendar/index.ts'
import type { Language } from '../platform/i18n/index.ts'
import { sayFaults } from './models-output.ts'
import { languagesOf, type Output, say } from './output.ts'
import { REVIEW_FORMATS, type ReviewFormat } from './review/formats.ts'
import { readTextFile } from './text-file.ts'

export interface ModelsReviewArgs {
  readonly file: string
  readonly format?: ReviewFormat
  /** A context's file; the one that Medverka comes with when left out. */
  readonly context?: string | undefined
  /** The review comes in Swedish when left out: a reader wants it once. */
  readonly lang?: Language | undefined
}

/**
 * `medverka models review FILE`: what a careful reader would object to. Exit code 0: nothing; 1: there are objections; 2:
 * the model or the context can't be read, which is told with line and what was expected.
 */
export async function modelsReview(
  { file, format = 'text', context: contextFile, lang }: ModelsReviewArgs,
  { output, knownKinds }: { output: Output; knownKinds: ReadonlySet<string> },
): Promise<number> {
  const languages = languagesOf(lang)
  const text = await readTextFile(file, output, languages)
  if (text === undefined) return 2
  const parsed = parseModel(text, knownKinds)
  if (!parsed.ok) {
    sayFaults(output.err, languages, file, parsed.faults)
    return 2
  }
  const context = await contextOf(contextFile, output, languages)
  if (context === undefined) return 2
  const { model, spotOf } = parsed
  const found = review(model, context)
  const document = reviewDocument({ model, review: found, spotOf }, lang ?? 'sv')
  const written = REVIEW_FORMATS[format]({ file, document, model, review: found, today: dateIn(systemClock.now()) })
  for (const line of written.split('\n')) output.out(line)
  return found.objections.length === 0 ? 0 : 1
}

async function contextOf(
  file: string | undefined,
  output: Output,
  languages: readonly Language[],
): Promise<ReviewContext | undefined> {
  if (file === undefined) return bundledContext()
  const text = await readTextFile(file, output, languages)
  if (text === undefined) return undefined
  const parsed = parseContext(text)
  if (parsed.ok) return parsed.context
  say(output.err, languages, 'models.review.cli.bad-context', {})
  sayFaults(output.err, languages, file, parsed.faults)
  return undefined
}
