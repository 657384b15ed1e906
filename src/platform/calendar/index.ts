export { dateIn } from './local-date.ts'
export { addDays, addWorkingDays, isWorkingDay } from './working-days.ts'
