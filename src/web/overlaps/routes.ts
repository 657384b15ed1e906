import type { Hono } from 'hono'
import type { Env } from '../frame/visit.ts'
import {
  effortOverlap,
  effortOverlaps,
  ofEffort,
  takeDecision,
  takeEffortAnswer,
  takeEffortHolds,
} from './effort-overlaps.tsx'
import { placeOverlaps } from './place-overlaps.tsx'
import { relationsPage, takeRelation, takeRelationBack } from './relations-page.tsx'

const BASE = '/:language/insatser/:effort{[0-9a-f-]{36}}/overlapp'
const RELATIONS = '/:language/insatser/:effort{[0-9a-f-]{36}}/samband'

/** Where efforts meet, from an effort's side and from a place's. */
export function effortOverlapPages(app: Hono<Env>): void {
  app.get(BASE, ofEffort(effortOverlaps))
  app.post(`${BASE}/bestam`, ofEffort(takeDecision))
  app.get(`${BASE}/:overlap`, ofEffort(effortOverlap))
  app.post(`${BASE}/:overlap`, ofEffort(takeEffortAnswer))
  app.post(`${BASE}/:overlap/galler`, ofEffort(takeEffortHolds))
  app.get(RELATIONS, ofEffort(relationsPage))
  app.post(RELATIONS, ofEffort(takeRelation))
  app.post(`${RELATIONS}/tillbaka`, ofEffort(takeRelationBack))
  app.get('/:language/platser/:slug/overlapp', placeOverlaps)
}
