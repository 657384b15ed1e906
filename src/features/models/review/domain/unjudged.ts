import type { Reading } from './reading.ts'
import type { Unjudged } from './review-types.ts'
import { untoldByContext } from './unjudged/by-context.ts'
import { untoldOfFollowUp } from './unjudged/of-follow-up.ts'
import { untoldOfOrganisation } from './unjudged/of-organisation.ts'
import { untoldOfPhases } from './unjudged/of-phases.ts'
import { untoldOfPurpose } from './unjudged/of-purpose.ts'

/**
 * Every `unknown` that a rule would have read, with what the source would have to say: nobody takes silence for
 * approval. In order of the model's format.
 */
export function unjudgedIn(reading: Reading): readonly Unjudged[] {
  return [
    ...untoldOfPurpose(reading),
    ...untoldByContext(reading),
    ...untoldOfOrganisation(reading),
    ...untoldOfPhases(reading),
    ...untoldOfFollowUp(reading),
  ]
}
