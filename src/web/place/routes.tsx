import type { Hono } from 'hono'
import type { Env } from '../frame/visit.ts'
import { askingsPage } from './asked/askings-page.tsx'
import { calendarPage } from './calendar/calendar-page.tsx'
import { calendarFeed } from './calendar/feed.ts'
import { decisionsPage, historyOfPlacePage } from './decisions/happened-page.tsx'
import { factsPage, sendFacts } from './facts-page.tsx'
import { placesPage } from './list-page.tsx'
import { placePage } from './place-page.tsx'
import { effortsPage } from './time-line/efforts-page.tsx'

/** Places as everybody sees them; and what officers write down about them. */
export function placePages(app: Hono<Env>): void {
  app.get('/:language/platser', placesPage)
  app.get('/:language/platser/:slug{[a-z0-9-]{1,120}}', placePage)
  app.get('/:language/platser/:slug{[a-z0-9-]{1,120}}/insatser', effortsPage)
  app.get('/:language/platser/:slug{[a-z0-9-]{1,120}}/fragor', askingsPage)
  app.get('/:language/platser/:slug{[a-z0-9-]{1,120}}/kalender', calendarPage)
  app.get('/:language/platser/:slug{[a-z0-9-]{1,120}}/kalender.ics', calendarFeed)
  app.get('/:language/platser/:slug{[a-z0-9-]{1,120}}/beslut', decisionsPage)
  app.get('/:language/platser/:slug{[a-z0-9-]{1,120}}/historia', historyOfPlacePage)
  app.get('/:language/platser/:slug{[a-z0-9-]{1,120}}/uppgifter', factsPage)
  app.post('/:language/platser/:slug{[a-z0-9-]{1,120}}/uppgifter', sendFacts)
}
