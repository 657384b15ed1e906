import type { Hono } from 'hono'
import type { Env } from '../frame/visit.ts'
import { bodyPage } from './body-page.tsx'
import { closePage, sendClose } from './close-page.tsx'
import { contactPage, sendContact } from './contact-page.tsx'
import { organisationPage } from './organisation-page.tsx'
import { registerPage, sendRegister } from './register-page.tsx'
import { remitPage } from './remit-page.tsx'
import { rulePage, sendRule } from './rule-page.tsx'

/** Who answers for what: boards, departments and units, and the rules; with forms for those who look after them. */
export function bodyPages(app: Hono<Env>): void {
  app.get('/:language/organisation', organisationPage)
  app.get('/:language/organisation/:slug{[a-z0-9-]{1,120}}', bodyPage)
  app.get('/:language/organisation/:slug{[a-z0-9-]{1,120}}/avsluta', closePage)
  app.post('/:language/organisation/:slug{[a-z0-9-]{1,120}}/avsluta', sendClose)
  app.get('/:language/organisation/:slug{[a-z0-9-]{1,120}}/kontaktperson', contactPage)
  app.post('/:language/organisation/:slug{[a-z0-9-]{1,120}}/kontaktperson', sendContact)
  app.get('/:language/nytt-organ', registerPage)
  app.post('/:language/nytt-organ', sendRegister)
  app.get('/:language/ansvar', remitPage)
  app.get('/:language/ansvar/ny', rulePage)
  app.post('/:language/ansvar/ny', sendRule)
}
