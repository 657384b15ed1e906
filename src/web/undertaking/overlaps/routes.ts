import type { Hono } from 'hono'
import type { Env } from '../../frame/visit.ts'
import { ofUndertaking } from '../under-undertaking.tsx'
import { overlapForm, takeOverlapAnswer, takeOverlapHolds } from './answer.tsx'
import { overlapsPage } from './overlaps-page.tsx'

const BASE = '/:language/utvecklingsarbeten/:number{[0-9]{1,9}}/overlapp'

/** Where the work meets other efforts. */
export function overlapPages(app: Hono<Env>): void {
  app.get(BASE, ofUndertaking(overlapsPage))
  app.get(`${BASE}/:overlap`, ofUndertaking(overlapForm))
  app.post(`${BASE}/:overlap`, ofUndertaking(takeOverlapAnswer))
  app.post(`${BASE}/:overlap/galler`, ofUndertaking(takeOverlapHolds))
}
