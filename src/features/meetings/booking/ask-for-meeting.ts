import { ok, refuse } from '../../../kernel/result.ts'
import { decided, isRefusal } from '../../../kernel/use-case.ts'
import { useCase } from '../../../platform/world.ts'
import { lockUndertaking, type UndertakingInForce } from '../../undertakings/index.ts'
import type { FirstMeeting } from '../domain/first-meeting.ts'
import { type AskInput, askInput } from '../form.ts'
import { mayAskForMeeting } from '../policy.ts'
import { findFirst, saveFirst } from './store.ts'

interface Loaded {
  readonly undertaking: UndertakingInForce
  readonly meeting: FirstMeeting | null
}

interface Asked extends AskInput {
  readonly id: string
}

/** Whoever started it says what the first meeting needs: language, interpreter, anything else (R26). May be said again. */
export const askForMeeting = useCase<AskInput, Loaded, Asked>({
  name: 'meetings.ask',
  input: askInput,
  load: async (tx, input) => {
    const undertaking = await lockUndertaking(tx, input.undertaking, 'update')
    return isRefusal(undertaking) ? undertaking : { undertaking, meeting: await findFirst(tx, undertaking.id) }
  },
  allow: (actor, { undertaking }) =>
    mayAskForMeeting(actor, undertaking) ? ok(true) : refuse('forbidden', 'meeting.ask.forbidden'),
  decide: ({ undertaking, meeting }, input, given) => {
    if (undertaking.endedAt !== null) return refuse('conflict', 'undertaking.ended')
    if (meeting !== null && meeting.heldOn !== null) return refuse('conflict', 'meeting.held-already')
    const id = meeting?.id ?? given.newId()
    const data = { interpreter: input.interpreter }
    return decided({ ...input, id }, [
      { type: 'meeting.asked-for', subject: id, undertaking: undertaking.id, place: undertaking.place, data },
    ])
  },
  save: async (tx, asked, { now }) => saveFirst(tx, asked, now),
})
