import type { Hono } from 'hono'
import type { Env } from '../../frame/visit.ts'
import { ofUndertaking } from '../under-undertaking.tsx'
import { askJudgement, takeJudgement } from './judge.tsx'
import { valuePage } from './value-page.tsx'
import { takeValue, writeValue } from './write.tsx'

const BASE = '/:language/utvecklingsarbeten/:number{[0-9]{1,9}}/mervarde'

/** What an undertaking is worth: as it is stated, and as it is judged. */
export function valuePages(app: Hono<Env>): void {
  app.get(BASE, ofUndertaking(valuePage))
  app.get(`${BASE}/skriv`, ofUndertaking(writeValue))
  app.post(`${BASE}/skriv`, ofUndertaking(takeValue))
  app.get(`${BASE}/bedom`, ofUndertaking(askJudgement))
  app.post(`${BASE}/bedom`, ofUndertaking(takeJudgement))
}
