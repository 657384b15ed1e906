export { deskOf } from '../undertakings/index.ts'
