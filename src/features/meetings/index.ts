/** The door of meetings: all that pages and jobs may use. */
export { askAtStart } from './booking/ask-at-start.ts'
export { askForMeeting } from './booking/ask-for-meeting.ts'
export { bookMeeting } from './booking/book-meeting.ts'
export { offerTimes } from './booking/offer-times.ts'
export { type CalendarEntry, type CalendarReach, findCalendarReach, listCalendar } from './calendar/store.ts'
export { type Coming, listComingIn } from './coming/store.ts'
export { type Collision, collisionsOf } from './domain/collisions.ts'
export { MOST_TIMES } from './domain/first-meeting.ts'
export { meetingEvidence } from './evidence.ts'
export { holdMeeting } from './held/hold-meeting.ts'
export { registerOccasion } from './held/register-occasion.ts'
export { correctNotes } from './notes/correct-notes.ts'
export { writeNotes } from './notes/write-notes.ts'
export * as meetingPolicy from './policy.ts'
export { meetingReactions } from './reactions.ts'
export {
  type FirstMeetingPage,
  findFirstMeeting,
  findMeetingPage,
  findWishes,
  listOccasions,
  type MeetingPage,
  type NotesVersion,
  type OccasionPage,
} from './reading/store.ts'
