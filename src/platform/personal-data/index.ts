export { type EventOfPerson, eventsOfPerson, type RowInName, rowsInNameOf } from './rows-of-person.ts'
