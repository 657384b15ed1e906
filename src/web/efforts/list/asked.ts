import { type RegisterFilter, type Stage, TARGET_GROUPS } from '../../../features/efforts/index.ts'
import { isId } from '../../../kernel/ids.ts'
import { askedWords } from '../../asked.ts'
import type { Page } from '../../frame/visit.ts'

/** What the address asks of the register; empty: not asked. */
export type Asked = Readonly<
  Record<'plats' | 'ord' | 'tid' | 'av' | 'tema' | 'for' | 'fran' | 'till' | 'fragar', string>
>

/** Times and stages that can be asked for, besides what goes on or is to come. */
export const TIMES = ['alla', 'ide', 'planerad', 'pagar', 'avslutad', 'tillbakadragen'] as const
const STAGES: Readonly<Record<string, Stage>> = {
  ide: 'idea',
  planerad: 'planned',
  pagar: 'ongoing',
  avslutad: 'ended',
  tillbakadragen: 'withdrawn',
}

/** The stage that a time in the address means; undefined for all that ever was. */
export function stageAsked(time: string): Stage | undefined {
  return STAGES[time]
}

export function askedOfRegister(c: Page): Asked {
  const oneOf = (name: string, known: readonly string[]) => known.find((it) => it === c.req.query(name)) ?? ''
  const owner = c.req.query('av') ?? ''
  return {
    ...{ plats: askedWords(c, 'plats'), ord: askedWords(c, 'ord'), tid: oneOf('tid', TIMES) },
    ...{ av: isId(owner) ? owner : '', tema: askedWords(c, 'tema', 60), for: oneOf('for', TARGET_GROUPS) },
    ...{ fran: askedDay(c, 'fran'), till: askedDay(c, 'till'), fragar: oneOf('fragar', ['ja']) },
  }
}

function askedDay(c: Page, name: string): string {
  const day = c.req.query(name) ?? ''
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(day) && !day.startsWith('0000') && !Number.isNaN(Date.parse(day))
  // Days that the calendar has: the thirtieth of February is parsed as one in March.
  return isDay && new Date(day).toISOString().startsWith(day) ? day : ''
}

export function filterOf(asked: Asked, place: string | null, today: string): RegisterFilter {
  const stage = stageAsked(asked.tid)
  const goesOn = asked.tid === '' && asked.fran === '' ? today : asked.fran
  return {
    ...{ place, words: asked.ord, owner: asked.av, theme: asked.tema.toLowerCase().replaceAll(' ', '-') },
    ...{ from: goesOn, until: asked.till, asks: asked.fragar !== '' },
    group: TARGET_GROUPS.find((it) => it === asked.for) ?? null,
    stage: stage === undefined ? null : { of: stage, today },
  }
}
