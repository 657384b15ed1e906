import { z } from 'zod'
import { ok, refuse } from '../../../kernel/result.ts'
import { decided, isRefusal } from '../../../kernel/use-case.ts'
import { dateIn } from '../../../platform/calendar/index.ts'
import { freeText } from '../../../platform/text.ts'
import { useCase } from '../../../platform/world.ts'
import { id, link, version } from '../form.ts'
import { mayActForEffort } from '../policy.ts'
import { people } from './form.ts'
import { lockAsking, saveResults } from './store.ts'

const NOTHING = 'asking.results.nothing'

/** Tells what came of an asking: how many answered, what they said in short, and where it can be read, so that others needn't ask again (J5). */
export const tellResults = useCase({
  name: 'efforts.tell-results',
  input: z
    .object({
      ...{ asking: id, version, answered: people, resultsLink: link },
      results: freeText({ max: 4000, optional: true }).transform((text) => text || null),
    })
    .refine((it) => it.answered !== null || it.results !== null, { path: ['answered'], message: NOTHING }),
  load: async (tx, input) => {
    const asking = await lockAsking(tx, input.asking)
    return isRefusal(asking) ? asking : { asking }
  },
  allow: (actor, { asking }) =>
    mayActForEffort(actor, asking.acted) ? ok(true) : refuse('forbidden', 'asking.forbidden'),
  decide: ({ asking }, { answered, results, resultsLink, version: shown }, { now }) => {
    if (asking.cancelledAt !== null) return refuse('conflict', 'asking.is-cancelled')
    if (asking.begins > dateIn(now)) return refuse('conflict', 'asking.not-begun')
    const isSame = (['answered', 'results', 'resultsLink'] as const).every(
      (field) => asking[field] === { answered, results, resultsLink }[field],
    )
    if (isSame) return decided(null, [])
    if (shown !== asking.version) return refuse('conflict', 'asking.changed-meanwhile')
    const { id: subject, place, undertaking, effort } = asking
    const told = { ...asking, answered, results, resultsLink, version: asking.version + 1 }
    const data = { effort, ...(answered === null ? {} : { answered }) }
    return decided(told, [{ type: 'asking.told', subject, place, undertaking, data }])
  },
  save: async (tx, told, { now }) => {
    if (told !== null) await saveResults(tx, told, now)
  },
})
