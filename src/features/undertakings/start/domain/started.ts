import type { Happening } from '../../../../kernel/use-case.ts'
import { addWorkingDays } from '../../../../platform/calendar/index.ts'
import type { ModelVersion } from '../../../models/index.ts'
import type { MeasuredBoundary } from '../../../places/index.ts'
import { contactDays } from '../../domain/model-in-force.ts'
import type { ActorKind } from '../../domain/undertaking.ts'
import type { StartInput } from '../../form.ts'
import type { NewUndertaking } from '../../store.ts'
import { initiatingParty, type Size, type StartPlace } from './start.ts'

/** What a start relies on. */
export interface Loaded {
  /** What the same draft became when it was sent before: a second press gives the same receipt. */
  readonly already: string | null
  readonly place: StartPlace
  readonly drawn: MeasuredBoundary | null
  /** How large it is beside what its scale is made for; null when it fits. */
  readonly tooLarge: Size | null
  readonly model: ModelVersion
  readonly board: { readonly board: string; readonly rule: string }
  readonly contactPerson: string | null
}

/** All that a start writes. */
export interface Started {
  readonly id: string
  readonly undertaking: NewUndertaking
  readonly exception: (Size & { readonly reason: string }) | null
  readonly party: { readonly id: string; readonly kind: ActorKind; readonly name: string }
  readonly rule: string
  readonly responsibility: string
  /** The day by which a contact person is to be named; null when a rule has named one. */
  readonly contactDue: string | null
  /** What is done about what goes on there already. */
  readonly meets: StartInput['meets']
  readonly draft: string | null
  readonly receiptKey: string
  /** What the first meeting needs (R26). */
  readonly meeting: { readonly language: string; readonly interpreter: boolean; readonly wishes: string }
}

/** Composes what is written, from what was asked. `today` is a calendar date. */
export function composeStart(
  loaded: Loaded,
  input: StartInput,
  { initiator, today, newId }: { initiator: string; today: string; newId(): string },
): Started {
  const { place, drawn, model, board, contactPerson, tooLarge } = loaded
  const id = newId()
  const { title, summary, reason, togetherWith, language, scale, initiatorKind } = input
  return {
    id,
    undertaking: {
      ...{
        id,
        title,
        summary,
        reason,
        togetherWith,
        language,
        scale,
        place,
        drawn,
        initiatorKind,
        initiator,
        contactPerson,
      },
      board: board.board,
      modelVersion: model.id,
      phase: model.content.phases[0]?.id ?? '',
    },
    exception: tooLarge === null ? null : { ...tooLarge, reason: input.largerBecause },
    party: { id: newId(), ...initiatingParty(initiatorKind, input.groupName) },
    rule: board.rule,
    responsibility: newId(),
    contactDue: contactPerson === null ? addWorkingDays(today, contactDays(model.content)) : null,
    meets: input.meets,
    draft: input.draft,
    receiptKey: input.receiptKey,
    meeting: { language: input.meetingLanguage, interpreter: input.interpreter, wishes: input.wishes },
  }
}

/** What is recorded about it: that it started, and that a rule named the contact person, when one did. */
export function happenedAtStart({ id, undertaking }: Started): Happening[] {
  const { place, scale, initiatorKind, modelVersion, board, contactPerson } = undertaking
  const about = { subject: id, undertaking: id, place: place.id }
  const started = {
    type: 'undertaking.started',
    ...about,
    data: { scale, initiator: initiatorKind, model: modelVersion, board },
  }
  const assigned = { type: 'contact-person.assigned', ...about, data: { by: 'rule' } }
  return contactPerson === null ? [started] : [started, assigned]
}
