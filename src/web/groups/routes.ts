import type { Hono } from 'hono'
import type { Env } from '../frame/visit.ts'
import { changeGroupPage, sendChangeGroup } from './change-page.tsx'
import { endGroupPage, sendEndGroup } from './end-page.tsx'
import { formGroupPage, sendFormGroup } from './form-page.tsx'
import { groupPage } from './group-page.tsx'
import { groupsPage } from './list-page.tsx'
import { registerGroupPage, sendRegisterGroup } from './register-page.tsx'

const PLACE = '/:language/platser/:slug{[a-z0-9-]{1,120}}/grupper'
const GROUP = '/:language/grupper/:slug{[a-z0-9-]{1,120}}'

/** Groups, networks and bodies of places: a list, one with all that is known about it, and the forms of those who keep them. */
export function groupPages(app: Hono<Env>): void {
  app.get(PLACE, groupsPage)
  app.get(`${PLACE}/ny`, formGroupPage)
  app.post(`${PLACE}/ny`, sendFormGroup)
  app.get(`${PLACE}/registrera`, registerGroupPage)
  app.post(`${PLACE}/registrera`, sendRegisterGroup)
  app.get(GROUP, groupPage)
  app.get(`${GROUP}/andra`, changeGroupPage)
  app.post(`${GROUP}/andra`, sendChangeGroup)
  app.get(`${GROUP}/avsluta`, endGroupPage)
  app.post(`${GROUP}/avsluta`, sendEndGroup)
}
