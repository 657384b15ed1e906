import { z } from 'zod'
import { ok, refuse } from '../../../../kernel/result.ts'
import { decided } from '../../../../kernel/use-case.ts'
import { cleaned } from '../../../../platform/text.ts'
import { useCase } from '../../../../platform/world.ts'
import { id } from '../../form.ts'
import { mayImportFor } from '../policy.ts'
import { insertImport, lockOpenImport, saveState } from '../runs/store.ts'
import { lockSource } from '../sources/store.ts'

/** A file that has not come in whole in so many minutes never will. */
const RECEIVED_WITHIN = 10 * 60_000

const input = z.object({
  source: id,
  fileName: z
    .string()
    .transform((name) => cleaned(name).slice(-200) || '–')
    .default('–'),
})

/**
 * Opens an import of a source's file, which then comes in part by part. One at a time: a second is refused until the first
 * is taken in or thrown away.
 */
export const beginImport = useCase({
  name: 'efforts.begin-import',
  input,
  load: async (tx, { source: asked }) => {
    const source = await lockSource(tx, asked)
    if (source === undefined) return refuse('missing', 'import.source.missing')
    return { source, open: await lockOpenImport(tx, asked) }
  },
  allow: (actor, { source }) =>
    mayImportFor(actor, source.owner) ? ok(true) : refuse('forbidden', 'import.forbidden'),
  decide: ({ source, open }, { fileName }, given) => {
    const leftBehind = open?.state === 'receiving' && given.now.getTime() - open.seenAt.getTime() > RECEIVED_WITHIN
    if (open !== undefined && !leftBehind)
      return refuse('conflict', 'import.one-at-a-time', { values: { name: source.name, file: open.fileName } })
    return decided({ id: given.newId(), source: source.id, fileName, leftBehind: open?.id ?? null }, [])
  },
  save: async (tx, { leftBehind, ...run }, { actor, now }) => {
    if (leftBehind !== null) await saveState(tx, leftBehind, 'discarded', now)
    await insertImport(tx, { ...run, by: actor.kind === 'person' ? actor.person : null }, now)
  },
})
