import type { Hono } from 'hono'
import type { Env } from '../frame/visit.ts'
import { aboutPage } from './about-page.tsx'
import { accessibilityPage } from './accessibility-page.tsx'
import { glossaryPage } from './glossary-page.tsx'
import { privacyPage } from './privacy-page.tsx'
import { reportedPage, reportPage, sendReport } from './report-page.tsx'

/** About the site itself: what it is, its words, how it treats people's data, and how accessible it is. */
export function aboutPages(app: Hono<Env>): void {
  app.get('/:language/om', aboutPage)
  app.get('/:language/ordlista', glossaryPage)
  app.get('/:language/integritet', privacyPage)
  app.get('/:language/tillganglighet', accessibilityPage)
  app.get('/:language/tillganglighet/anmal', reportPage)
  app.post('/:language/tillganglighet/anmal', sendReport)
  app.get('/:language/tillganglighet/tack', reportedPage)
}
