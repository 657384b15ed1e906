import { exportPerson } from '../../features/people/index.ts'
import { eventsOfPerson, rowsInNameOf } from '../../platform/personal-data/index.ts'
import { refusalPage } from '../frame/error-page.tsx'
import type { Page } from '../frame/visit.ts'

/** Tables that `exportPerson` tells of, better than row by row. */
const TOLD_ALREADY = ['person_grant', 'session']

/**
 * All that is kept about the person who asks, as a file (GDPR articles 15 and 20, C3): their own data, whatever stands in
 * their name in any room, and what the log knows of them. Posted, since it is read without indexes and not for robots.
 */
export async function downloadOwnData(c: Page): Promise<Response> {
  const { site, actor } = c.get('visit')
  const { db } = site.world
  const person = await exportPerson(db, actor)
  if (!person.ok) return refusalPage(c, person)
  if (actor.kind !== 'person') throw new Error('Only a person has an export')
  const [inYourName, log] = await Promise.all([
    rowsInNameOf(db, actor.person, TOLD_ALREADY),
    eventsOfPerson(db, actor.pseudonym),
  ])
  const file = { made: site.world.now(), municipality: site.municipality, person: person.value, inYourName, log }
  c.header('Content-Disposition', 'attachment; filename="medverka-mina-uppgifter.json"')
  c.header('Content-Type', 'application/json; charset=utf-8')
  c.header('Cache-Control', 'private, no-store, no-transform')
  return c.body(JSON.stringify(file, null, 2))
}
