import { z } from 'zod'
import { ok, refuse } from '../../../../kernel/result.ts'
import { decided } from '../../../../kernel/use-case.ts'
import { freeLine } from '../../../../platform/text.ts'
import { useCase } from '../../../../platform/world.ts'
import { id } from '../../form.ts'
import { mayImportFor } from '../policy.ts'
import { findNotThere, findSourceNamed, lockSource, type Source, writeSource } from './store.ts'

const input = z.object({
  /** Null: a new one. */
  source: id.nullable().default(null),
  name: freeLine({ max: 120 }),
  owner: id.nullable().default(null),
  /** Of somebody outside the municipality. */
  ownerName: freeLine({ max: 200, optional: true }),
  place: id.nullable().default(null),
  /** Only over https: what comes in becomes public, and must come from who it says. */
  feed: z
    .string()
    .trim()
    .max(2000, 'form.too-long')
    .nullable()
    .default(null)
    .transform((text) => text || null)
    .refine((text) => text === null || (/^https:\/\//.test(text) && URL.canParse(text)), 'import.source.feed-https'),
})

/** Names a source of efforts: whose they are, where they are when a row doesn't say, and where it can be fetched (R7). */
export const saveSource = useCase({
  name: 'efforts.save-source',
  input,
  load: async (tx, { source, name, owner, ownerName, place }) => {
    const [before, named, notThere] = [
      source === null ? null : await lockSource(tx, source),
      await findSourceNamed(tx, name),
      await findNotThere(tx, { owner, place }),
    ]
    if (owner === null && ownerName === '')
      return refuse('invalid', 'form.invalid', { fields: { owner: 'import.source.owner-needed' } })
    if (before === undefined) return refuse('missing', 'import.source.missing')
    if (notThere !== null) return refuse('invalid', 'form.invalid', { fields: { [notThere]: 'form.choose' } })
    if (named !== undefined && named.id !== source)
      return refuse('invalid', 'form.invalid', { fields: { name: 'import.source.named' } })
    return { before }
  },
  allow: (actor, { before }, { owner }) =>
    mayImportFor(actor, owner) && (before === null || mayImportFor(actor, before.owner))
      ? ok(true)
      : refuse('forbidden', 'import.forbidden'),
  decide: ({ before }, { source: _, ...told }, given) => {
    const source: Source = {
      ...{ id: before?.id ?? given.newId(), mapping: before?.mapping ?? null, version: (before?.version ?? 0) + 1 },
      ...told,
      ownerName: told.owner === null ? told.ownerName : null,
    }
    return decided(source, [{ type: 'efforts.source-saved', subject: source.id }])
  },
  save: (tx, source, { actor, now }) => writeSource(tx, source, actor.kind === 'person' ? actor.person : null, now),
})
