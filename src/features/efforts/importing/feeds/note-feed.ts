import { z } from 'zod'
import { ok, refuse } from '../../../../kernel/result.ts'
import { decided } from '../../../../kernel/use-case.ts'
import { useCase } from '../../../../platform/world.ts'
import { id } from '../../form.ts'
import type { Fault } from '../domain/fault.ts'
import { lockSource, saveFeedReading } from '../sources/store.ts'

/** Notes that a source's feed was fetched, or why it couldn't be. */
export const noteFeed = useCase({
  name: 'efforts.note-feed',
  input: z.object({ source: id, fault: z.custom<Fault>((it) => typeof it === 'object').nullable() }),
  load: async (tx, { source }) => (await lockSource(tx, source)) ?? refuse('missing', 'import.source.missing'),
  allow: (actor) => (actor.kind === 'system' ? ok(true) : refuse('forbidden', 'import.forbidden')),
  decide: (_source, reading) => decided(reading, []),
  save: (tx, reading, { now }) => saveFeedReading(tx, reading, now),
})
