import { ok, refuse } from '../../../kernel/result.ts'
import { decided, isRefusal } from '../../../kernel/use-case.ts'
import { useCase } from '../../../platform/world.ts'
import { lockUndertaking, type UndertakingInForce } from '../../undertakings/index.ts'
import type { FirstMeeting } from '../domain/first-meeting.ts'
import { type AskInput, askInput } from '../form.ts'
import { mayAskForMeeting } from '../policy.ts'
import { findAsked, findFirst, saveFirst } from './store.ts'

interface Loaded {
  readonly undertaking: UndertakingInForce
  readonly meeting: FirstMeeting | null
  readonly before: Awaited<ReturnType<typeof findAsked>>
}

interface Asked extends AskInput {
  readonly id: string
  /** A double press: just this was asked for already. */
  readonly unchanged: boolean
}

/** Whoever started it says what the first meeting needs: language, interpreter, anything else (R26). May be said again. */
export const askForMeeting = useCase<AskInput, Loaded, Asked>({
  name: 'meetings.ask',
  input: askInput,
  load: async (tx, input) => {
    const undertaking = await lockUndertaking(tx, input.undertaking, 'update')
    if (isRefusal(undertaking)) return undertaking
    const { id } = undertaking
    return { undertaking, meeting: await findFirst(tx, id), before: await findAsked(tx, id) }
  },
  allow: (actor, { undertaking }) =>
    mayAskForMeeting(actor, undertaking) ? ok(true) : refuse('forbidden', 'meeting.ask.forbidden'),
  decide: ({ undertaking, meeting, before }, input, given) => {
    if (undertaking.endedAt !== null) return refuse('conflict', 'undertaking.ended')
    if (meeting !== null && meeting.heldOn !== null) return refuse('conflict', 'meeting.held-already')
    const id = meeting?.id ?? given.newId()
    const data = { interpreter: input.interpreter }
    if (before !== undefined && isSame(before, input)) return decided({ ...input, id, unchanged: true }, [])
    return decided({ ...input, id, unchanged: false }, [
      { type: 'meeting.asked-for', subject: id, undertaking: undertaking.id, place: undertaking.place, data },
    ])
  },
  save: async (tx, { unchanged, ...asked }, { now }) => {
    if (!unchanged) await saveFirst(tx, asked, now)
  },
})

type Wanted = Pick<AskInput, 'language' | 'interpreter' | 'wishes'>

function isSame(before: { readonly [Part in keyof Wanted]: Wanted[Part] | null }, asked: Wanted): boolean {
  return (['language', 'interpreter', 'wishes'] as const).every((part) => before[part] === asked[part])
}
