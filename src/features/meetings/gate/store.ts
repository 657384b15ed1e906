import { sql } from 'kysely'
import type { Db } from '../../../platform/database/index.ts'

/** What "contact person and first meeting" is judged by. */
export interface MeetingFacts {
  /** The contact person's name, or null when nobody is named. */
  readonly contact: string | null
  readonly contactNamed: boolean
  /** Null while nothing is said about a first meeting. */
  readonly meeting: string | null
  readonly bookedFor: Date | null
  readonly heldOn: string | null
  readonly people: number
  readonly interpreterAsked: boolean
  readonly interpreted: boolean
  /** Versions of the notes. */
  readonly notes: number
}

export async function loadMeetingFacts(db: Db, undertaking: string): Promise<MeetingFacts> {
  const { rows } = await sql<MeetingFacts>`
    select p.display_name as contact, u.contact_person is not null as "contactNamed", m.id as meeting,
      m.booked_for as "bookedFor", m.held_on as "heldOn",
      coalesce((select sum(a.people) from attendance a where a.meeting = m.id), 0)::int as people,
      coalesce(m.interpreter, false) as "interpreterAsked", coalesce(m.interpreted, false) as interpreted,
      (select count(*) from meeting_note n where n.meeting = m.id) as notes
    from undertaking u
    left join person p on p.id = u.contact_person
    left join meeting m on m.undertaking = u.id and m.kind = 'first'
    where u.id = ${undertaking}`.execute(db)
  return rows[0] ?? NONE
}

const NONE: MeetingFacts = {
  contact: null,
  contactNamed: false,
  meeting: null,
  bookedFor: null,
  heldOn: null,
  people: 0,
  interpreterAsked: false,
  interpreted: false,
  notes: 0,
}
