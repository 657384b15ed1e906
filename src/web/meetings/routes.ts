import type { Hono } from 'hono'
import type { Env } from '../frame/visit.ts'
import { ofUndertaking } from '../undertaking/under-undertaking.tsx'
import { asksForMeeting, takesAsk } from './ask.tsx'
import { calendarOfMeeting } from './calendar.ts'
import { chooses, takesChoice } from './choose.tsx'
import { holds, takesHeld } from './hold.tsx'
import { meetingsPage } from './meetings-page.tsx'
import { notesPage } from './notes-page.tsx'
import { registersOccasion, takesOccasion } from './occasion.tsx'
import { offers, takesOffer } from './offer.tsx'
import { takesNotes, writesNotes } from './write-notes.tsx'

const MEETINGS = '/:language/utvecklingsarbeten/:number{[0-9]{1,9}}/moten'

/** The first meeting and other occasions where people are met (R26). */
export function meetingPages(app: Hono<Env>): void {
  app.get(MEETINGS, ofUndertaking(meetingsPage))
  app.get(`${MEETINGS}/forsta-motet.ics`, ofUndertaking(calendarOfMeeting))
  app.get(`${MEETINGS}/onskemal`, ofUndertaking(asksForMeeting))
  app.post(`${MEETINGS}/onskemal`, ofUndertaking(takesAsk))
  app.get(`${MEETINGS}/erbjud`, ofUndertaking(offers))
  app.post(`${MEETINGS}/erbjud`, ofUndertaking(takesOffer))
  app.get(`${MEETINGS}/tid`, ofUndertaking(chooses))
  app.post(`${MEETINGS}/tid`, ofUndertaking(takesChoice))
  app.get(`${MEETINGS}/hallet`, ofUndertaking(holds))
  app.post(`${MEETINGS}/hallet`, ofUndertaking(takesHeld))
  app.get(`${MEETINGS}/traff`, ofUndertaking(registersOccasion))
  app.post(`${MEETINGS}/traff`, ofUndertaking(takesOccasion))
  app.get(`${MEETINGS}/:meeting/anteckningar`, ofUndertaking(notesPage))
  app.get(`${MEETINGS}/:meeting/anteckningar/skriv`, ofUndertaking(writesNotes))
  app.post(`${MEETINGS}/:meeting/anteckningar/skriv`, ofUndertaking(takesNotes))
}
