import type { EffortStatus } from '../../domain/effort.ts'
import { TARGET_GROUPS, type TargetGroup } from '../../domain/target-group.ts'
import { folded } from './column.ts'

const STATUS: Readonly<Record<EffortStatus, readonly string[]>> = {
  idea: [
    'idea',
    'idé',
    'förslag',
    'utredning',
    'utreds',
    'förstudie',
    'ejbeslutad',
    'ejbeslutat',
    'tentative',
    'preliminär',
  ],
  decided: [
    'decided',
    'beslutad',
    'beslutat',
    'planerad',
    'planerat',
    'pågår',
    'pågående',
    'avslutad',
    'avslutat',
    'klar',
    'klart',
    'genomförd',
    'confirmed',
    'planned',
    'ongoing',
    'done',
  ],
  withdrawn: [
    'withdrawn',
    'inställd',
    'inställt',
    'avbruten',
    'avbrutet',
    'struken',
    'cancelled',
    'canceled',
    'tillbakadragen',
  ],
}

/** How sure it is, from words that departments use; undefined: not one of them. */
export function readStatus(word: string): EffortStatus | undefined {
  const said = folded(word)
  return (Object.keys(STATUS) as EffortStatus[]).find((status) => STATUS[status].includes(said))
}

const GROUPS: Readonly<Record<TargetGroup, readonly string[]>> = {
  everyone: ['alla', 'allmänheten', 'boende', 'invånare'],
  children: ['barn'],
  young: ['unga', 'ungdomar', 'ungdom'],
  families: ['familjer', 'barnfamiljer', 'föräldrar'],
  adults: ['vuxna'],
  older: ['äldre', 'seniorer', 'pensionärer'],
  newcomers: ['nyanlända'],
  disabilities: ['funktionsnedsättning', 'personermedfunktionsnedsättning', 'funktionsnedsatta'],
  tenants: ['hyresgäster'],
  associations: ['föreningar', 'föreningslivet', 'civilsamhället'],
  'property-owners': ['fastighetsägare', 'bostadsrättsföreningar'],
  companies: ['företag', 'näringsliv', 'näringslivet', 'näringsidkare'],
}

export function readTargetGroup(word: string): TargetGroup | undefined {
  const said = folded(word)
  return TARGET_GROUPS.find((group) => folded(group) === said || GROUPS[group].includes(said))
}

/** "Barn, unga; äldre" → three words. */
export function listed(text: string): string[] {
  return text
    .split(/[;,|\n]/)
    .map((it) => it.trim())
    .filter((it) => it !== '')
}
