import type { Sentence } from '../../platform/i18n/index.ts'
import type { Evidence, EvidenceSource } from '../gates/index.ts'
import { loadMeetingFacts, type MeetingFacts } from './gate/store.ts'

/** What this room offers upward: a contact person is named, the first meeting was held, and its notes are written (R26). */
export const meetingEvidence: EvidenceSource<MeetingFacts> = {
  kinds: ['contact-and-first-meeting'],
  load: (db, undertaking) => loadMeetingFacts(db, undertaking),
  judge: (_kind, _params, facts): Evidence => {
    const met = facts.contactNamed && facts.heldOn !== null && facts.notes > 0
    const withoutInterpreter = facts.heldOn !== null && facts.interpreterAsked && !facts.interpreted
    return {
      met,
      warns: withoutInterpreter,
      found: foundIn(facts),
      missing: missingIn(facts),
      links: [{ to: 'meeting', label: facts.notes > 0 ? 'gate.read' : 'gate.show' }],
      who: facts.contactNamed ? ['contact-person', 'initiator'] : ['board'],
      counted: facts.heldOn === null || facts.meeting === null ? [] : [facts.meeting],
    }
  },
}

function foundIn(facts: MeetingFacts): Sentence {
  const { heldOn, people } = facts
  if (heldOn !== null) {
    const interpreter = facts.interpreted ? 'present' : facts.interpreterAsked ? 'absent' : 'none'
    return { key: 'gate.meeting.found', values: { date: { date: heldOn }, people, interpreter, contact: named(facts) } }
  }
  if (!facts.contactNamed) return { key: 'gate.meeting.none', values: {} }
  return { key: 'gate.meeting.contact', values: { contact: named(facts) } }
}

/** Officers show a name; without one, or without an officer, the sentence says so. */
function named({ contact, contactNamed }: MeetingFacts): string | Sentence {
  return contact ?? { key: contactNamed ? 'gate.meeting.unnamed' : 'gate.meeting.nobody', values: {} }
}

function missingIn({ contactNamed, heldOn, bookedFor, notes }: MeetingFacts): Sentence[] {
  const missing: Sentence[] = []
  if (!contactNamed) missing.push({ key: 'gate.meeting.missing.contact', values: {} })
  if (heldOn === null && bookedFor === null) missing.push({ key: 'gate.meeting.missing.meeting', values: {} })
  if (heldOn === null && bookedFor !== null) {
    missing.push({ key: 'gate.meeting.missing.booked', values: { date: { date: bookedFor.toISOString() } } })
  }
  if (heldOn !== null && notes === 0) missing.push({ key: 'gate.meeting.missing.notes', values: {} })
  return missing
}
