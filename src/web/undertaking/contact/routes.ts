import type { Hono } from 'hono'
import type { Env } from '../../frame/visit.ts'
import { ofUndertaking } from '../under-undertaking.tsx'
import { contactPage, takeContact } from './contact-page.tsx'

const BASE = '/:language/utvecklingsarbeten/:number{[0-9]{1,9}}/kontaktperson'

/** The contact person. */
export function contactPages(app: Hono<Env>): void {
  app.get(BASE, ofUndertaking(contactPage))
  app.post(BASE, ofUndertaking(takeContact))
}
