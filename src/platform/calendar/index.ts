export { dateIn } from './local-date.ts'
export { instantAt, localTime } from './local-time.ts'
export { addDays, addWorkingDays, isWorkingDay } from './working-days.ts'
