import type { Visit } from '../frame/visit.ts'

/** Of a visit only the language: what is written out for one is read by others too. */
export type Reading = Pick<Visit, 't' | 'language'>
