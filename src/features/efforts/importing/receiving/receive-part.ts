import { z } from 'zod'
import { ok, refuse } from '../../../../kernel/result.ts'
import { decided } from '../../../../kernel/use-case.ts'
import { useCase } from '../../../../platform/world.ts'
import { id } from '../../form.ts'
import { mayImportFor } from '../policy.ts'
import { lockImport } from '../runs/store.ts'
import { insertPart, PART_BYTES } from './store.ts'

/** Bytes of a whole file, at most: 10⁵ rows take some twenty million. */
export const LARGEST_FILE = 50 * 1024 * 1024

const input = z.object({
  import: id,
  /** From 0; each but the last has `PART_BYTES`. */
  number: z.int().min(0),
  bytes: z.instanceof(Buffer).refine((bytes) => bytes.length > 0 && bytes.length <= PART_BYTES, 'form.invalid'),
})

/** Keeps the next part of a file that comes in. The same part twice is one. */
export const receivePart = useCase({
  name: 'efforts.receive-part',
  input,
  load: async (tx, it) => (await lockImport(tx, it.import)) ?? refuse('missing', 'import.missing'),
  allow: (actor, { owner }) => (mayImportFor(actor, owner) ? ok(true) : refuse('forbidden', 'import.forbidden')),
  decide: ({ state }, part) => {
    if (state !== 'receiving') return refuse('conflict', 'import.not-now')
    if (part.number * PART_BYTES + part.bytes.length > LARGEST_FILE)
      return refuse('invalid', 'import.file.size', { values: { most: LARGEST_FILE / 1024 / 1024 } })
    return decided(part, [])
  },
  save: (tx, part, { now }) => insertPart(tx, part, now),
})
