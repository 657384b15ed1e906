import { registerBody, setRemitRule } from '../src/features/bodies/index.ts'
import type { Person } from '../src/kernel/actor.ts'
import type { Town } from './town.ts'

const SINCE = '2020-01-01'

/** Name, kind, level, and the slug of what it is part of; wholes before parts. */
const BODIES = [
  ['Kommunstyrelsen', 'executive-board', 'political', null],
  ['Tekniska nämnden', 'board', 'political', null],
  ['Stadsbyggnadsnämnden', 'board', 'political', null],
  ['Kultur- och fritidsnämnden', 'board', 'political', null],
  ['Grundskolenämnden', 'board', 'political', null],
  ['Miljönämnden', 'board', 'political', null],
  ['Stadskontoret', 'department', 'strategic', 'kommunstyrelsen'],
  ['Fastighets- och gatukontoret', 'department', 'strategic', 'tekniska-namnden'],
  ['Stadsbyggnadskontoret', 'department', 'strategic', 'stadsbyggnadsnamnden'],
  ['Kulturförvaltningen', 'department', 'strategic', 'kultur-och-fritidsnamnden'],
  ['Fritidsförvaltningen', 'department', 'strategic', 'kultur-och-fritidsnamnden'],
  ['Grundskoleförvaltningen', 'department', 'strategic', 'grundskolenamnden'],
  ['Miljöförvaltningen', 'department', 'strategic', 'miljonamnden'],
  ['Enheten för områdesutveckling', 'unit', 'tactical', 'stadskontoret'],
  ['Enheten för gator och belysning', 'unit', 'tactical', 'fastighets-och-gatukontoret'],
  ['Parkenheten', 'unit', 'tactical', 'fastighets-och-gatukontoret'],
  ['Parkdrift söder (påhittad)', 'unit', 'operative', 'parkenheten'],
  ['Områdesbiblioteken', 'unit', 'operative', 'kulturforvaltningen'],
] as const

/** Board, scale, theme, what its remit is called. Day and words are invented; the kinds of rule are the real ones. */
const REMIT = [
  ['kommunstyrelsen', null, null, 'Reglemente för kommunstyrelsen, 1 § (påhittat)'],
  ['kommunstyrelsen', 'area', null, 'Reglemente för kommunstyrelsen, 4 § (påhittat)'],
  ['kommunstyrelsen', 'city', null, 'Reglemente för kommunstyrelsen, 4 § (påhittat)'],
  ['tekniska-namnden', 'place', null, 'Reglemente för tekniska nämnden, 2 § (påhittat)'],
  ['grundskolenamnden', null, 'skola', 'Reglemente för grundskolenämnden, 1 § (påhittat)'],
  ['kultur-och-fritidsnamnden', null, 'kultur', 'Reglemente för kultur- och fritidsnämnden, 1 § (påhittat)'],
  ['kultur-och-fritidsnamnden', null, 'fritid', 'Reglemente för kultur- och fritidsnämnden, 1 § (påhittat)'],
  ['stadsbyggnadsnamnden', null, 'bebyggelse', 'Reglemente för stadsbyggnadsnämnden, 1 § (påhittat)'],
  ['miljonamnden', null, 'buller', 'Reglemente för miljönämnden, 3 § (påhittat)'],
] as const

/** Boards, departments and units with their levels (R13), and who answers for what (R3). */
export async function registerBodies(town: Town, administrator: Person): Promise<void> {
  for (const [name, kind, level, whole] of BODIES) {
    const parent = whole === null ? null : (await town.body(whole)).id
    await town.perform(registerBody, administrator, { name, kind, level, parent, validFrom: SINCE })
  }
  for (const [slug, scale, theme, source] of REMIT) {
    const board = (await town.body(slug)).id
    const rule = { board, scale, theme, source, sourceDate: '2019-11-28', validFrom: SINCE }
    await town.perform(setRemitRule, administrator, rule)
  }
}
