import {
  CRITERION_KINDS,
  findModel,
  type ParsedModel,
  parseModel,
  type Review,
} from '../../../features/models/index.ts'
import type { Visit } from '../../frame/visit.ts'
import { reviewHere } from '../review-context.ts'

export const KNOWN_KINDS: ReadonlySet<string> = new Set(CRITERION_KINDS)

/** A text as Medverka reads it: what is wrong with its form, or what the review finds. */
export type LookedAt =
  | { readonly ok: false; readonly text: string; readonly faults: Extract<ParsedModel, { ok: false }>['faults'] }
  | {
      readonly ok: true
      readonly text: string
      readonly model: Extract<ParsedModel, { ok: true }>['model']
      readonly spotOf: Extract<ParsedModel, { ok: true }>['spotOf']
      readonly review: Review
      /** A version of this number is in the catalogue: it can't be published under it. */
      readonly isTaken: boolean
    }

/** Reads and reviews a text, whatever it is. Never throws because of it. */
export async function lookAt({ site }: Visit, text: string): Promise<LookedAt> {
  const parsed = parseModel(text, KNOWN_KINDS)
  if (!parsed.ok) return { ok: false, text, faults: parsed.faults }
  const { model, spotOf } = parsed
  const { world } = site
  const [review, listed] = await Promise.all([reviewHere(world.db, world.now(), model), findModel(world.db, model.id)])
  const isTaken = listed?.versions.some(({ version }) => version === model.version) ?? false
  return { ok: true, text, model, spotOf, review, isTaken }
}
