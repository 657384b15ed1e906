import type { Hono } from 'hono'
import { aboutPages } from './about/routes.ts'
import { bodyPages } from './bodies/routes.tsx'
import { commitmentPages } from './commitments/routes.ts'
import { effortPages } from './efforts/routes.ts'
import type { Env } from './frame/visit.ts'
import { frontPage } from './front/front-page.tsx'
import { goalPages } from './goals/routes.ts'
import { groupPages } from './groups/routes.ts'
import { linkPages } from './link/routes.ts'
import { meetingPages } from './meetings/routes.ts'
import { draftPages } from './model/draft/routes.ts'
import { modelPages } from './model/routes.tsx'
import { outboxPages } from './outbox/outbox-page.tsx'
import { effortOverlapPages } from './overlaps/routes.ts'
import { ownPages } from './own/routes.ts'
import { peoplePages } from './people/routes.ts'
import { placePages } from './place/routes.tsx'
import { problemPages } from './problem/routes.ts'
import { signInPages } from './sign-in/routes.ts'
import { startPages } from './start/routes.ts'
import { statementPages } from './statement/routes.ts'
import { formPages } from './undertaking/form/routes.ts'
import { gatePages } from './undertaking/gate/routes.ts'
import { modelRoomPages } from './undertaking/model/routes.ts'
import { undertakingPages } from './undertaking/routes.tsx'
import { valuePages } from './undertaking/value/routes.ts'
import { workbenchPages } from './workbench/routes.tsx'

/** Every page, by what people see. */
export function pages(app: Hono<Env>): void {
  // Before what begins with a language: /l/ is none.
  linkPages(app)
  app.get('/:language/', frontPage)
  startPages(app)
  undertakingPages(app)
  gatePages(app)
  valuePages(app)
  formPages(app)
  modelRoomPages(app)
  placePages(app)
  effortOverlapPages(app)
  effortPages(app)
  groupPages(app)
  commitmentPages(app)
  goalPages(app)
  draftPages(app)
  modelPages(app)
  statementPages(app)
  bodyPages(app)
  workbenchPages(app)
  problemPages(app)
  meetingPages(app)
  signInPages(app)
  outboxPages(app)
  ownPages(app)
  peoplePages(app)
  aboutPages(app)
}
