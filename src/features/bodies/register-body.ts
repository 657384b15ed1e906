import { ok, type Refusal, refuse } from '../../kernel/result.ts'
import { decided } from '../../kernel/use-case.ts'
import type { Tx } from '../../platform/database/index.ts'
import { slugOf } from '../../platform/slug.ts'
import { type UseCase, useCase } from '../../platform/world.ts'
import { fitsIn, freeSlug } from './domain/body.ts'
import { type BodyInput, bodyInput } from './form.ts'
import { mayCurateBodies } from './policy.ts'
import { type BodyRow, findExecutiveBoard, hasAlike, insertBody, lockBody, lockSlugs } from './store.ts'

interface Loaded {
  readonly parent: BodyRow | null
  readonly executiveBoard: string | undefined
  /** Part of its address; `slug` is the first free one. */
  readonly slug: string
  /** There is one already: the button was pressed twice, or somebody else was first. */
  readonly alike: boolean
}

/** Registers a board, department or unit with its level in the line organisation (R13). */
export const registerBody: UseCase<BodyInput, Loaded, Omit<BodyRow, 'validUntil'>> = useCase({
  name: 'bodies.register-body',
  input: bodyInput,
  load,
  allow: (actor) => (mayCurateBodies(actor) ? ok(true) : refuse('forbidden', 'bodies.register.forbidden')),
  decide: ({ parent, executiveBoard, slug, alike }, input, { newId }) => {
    if (input.kind === 'executive-board' && executiveBoard !== undefined) {
      return refuse('conflict', 'bodies.register.one-executive', { fields: { kind: 'bodies.register.one-executive' } })
    }
    if (parent !== null && (parent.validUntil !== null || parent.validFrom > input.validFrom)) {
      return refuse('conflict', 'bodies.register.closed-parent', {
        fields: { parent: 'bodies.register.closed-parent' },
      })
    }
    const misplaced = fitsIn(input.kind, input.level, parent?.kind ?? null)
    if (misplaced !== null) return misplaced
    if (alike) return refuse('conflict', 'bodies.register.already', { fields: { name: 'bodies.register.already' } })
    const body = { id: newId(), slug, ...input }
    return decided(body, [{ type: 'body.registered', subject: body.id, data: { parent: body.parent } }])
  },
  save: insertBody,
})

async function load(tx: Tx, input: BodyInput): Promise<Loaded | Refusal> {
  const parent = input.parent === null ? null : await lockBody(tx, input.parent)
  if (parent === undefined) return refuse('invalid', 'form.choose', { fields: { parent: 'form.choose' } })
  // A name without any Latin letter still gets an address.
  const base = slugOf(input.name) || 'organ'
  const slug = freeSlug(base, await lockSlugs(tx, base))
  return { parent, executiveBoard: await findExecutiveBoard(tx), slug, alike: await hasAlike(tx, input) }
}
