import { z } from 'zod'
import { ok, refuse } from '../../../kernel/result.ts'
import { decided } from '../../../kernel/use-case.ts'
import { useCase } from '../../../platform/world.ts'
import type { Boundary } from '../../places/index.ts'
import { happenedTo } from '../domain/changed-effort.ts'
import { themeCodes } from '../domain/theme.ts'
import { date, id, language } from '../form.ts'
import { findEffortOfUndertaking, type KeptEffort, saveEffort } from './store.ts'

/**
 * An undertaking's effort follows it: its title, theme, board and contact person; to another place, where it may meet
 * others; and to its end, after which it meets nobody. The program does it. An undertaking that isn't registered yet is
 * registered as it stands then.
 */
export const followUndertaking = useCase({
  name: 'efforts.follow-undertaking',
  input: z.object({
    ...{ undertaking: id, title: z.string().min(1), language, place: id, owner: id },
    keeper: id.nullable().default(null),
    theme: z.string().nullable().default(null),
    /** The undertaking's own, measured when it was drawn, with where its name stands. */
    boundary: z.custom<Boundary>().nullable().default(null),
    label: z.tuple([z.number(), z.number()]).nullable().default(null),
    ends: date.nullable().default(null),
  }),
  load: async (tx, { undertaking }) => ({ effort: await findEffortOfUndertaking(tx, undertaking) }),
  allow: (actor) => (actor.kind === 'system' ? ok(true) : refuse('forbidden', 'effort.forbidden')),
  decide: ({ effort }, { undertaking: _id, theme, ends: asked, ...told }) => {
    if (effort === undefined) return decided(null, [])
    // Begun and ended on one day at the least: the register knows days, not hours.
    const ends = asked !== null && asked < effort.begins ? effort.begins : asked
    const themes = themeCodes(theme === null ? [] : [theme])
    const followed: KeptEffort = { ...effort, ...told, ends, themes, version: effort.version + 1 }
    const happened = happenedTo(effort, followed)
    return happened.length === 0 ? decided(null, []) : decided(followed, happened)
  },
  save: async (tx, followed, { now }) => {
    if (followed !== null) await saveEffort(tx, followed, now)
  },
})
