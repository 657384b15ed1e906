import type { Hono } from 'hono'
import type { Env } from '../../frame/visit.ts'
import { ofUndertaking } from '../under-undertaking.tsx'
import { modelRoomPage, takeUpgrade } from './model-room-page.tsx'

const BASE = '/:language/utvecklingsarbeten/:number{[0-9]{1,9}}/modell'

/** The model that an undertaking follows, and moving to another version of it. */
export function modelRoomPages(app: Hono<Env>): void {
  app.get(BASE, ofUndertaking(modelRoomPage))
  app.post(BASE, ofUndertaking(takeUpgrade))
}
