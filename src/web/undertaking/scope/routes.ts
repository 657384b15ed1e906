import type { Hono } from 'hono'
import type { Env } from '../../frame/visit.ts'
import { ofUndertaking } from '../under-undertaking.tsx'
import { asksScope, takesScope } from './answer-step.tsx'
import { checkScope, takeScope } from './check-scope.ts'
import { scopePage } from './scope-page.tsx'
import { SCOPE_STEPS } from './steps.ts'

const BASE = '/:language/utvecklingsarbeten/:number{[0-9]{1,9}}/omfattning'

/** Where an undertaking is and how large; changing it, one question a page, then a check. */
export function scopePages(app: Hono<Env>): void {
  app.get(BASE, ofUndertaking(scopePage))
  for (const step of SCOPE_STEPS) {
    app.get(`${BASE}/${step}`, ofUndertaking(step === 'granska' ? checkScope : asksScope(step)))
    app.post(`${BASE}/${step}`, ofUndertaking(step === 'granska' ? takeScope : takesScope(step)))
  }
}
