import type { Hono } from 'hono'
import type { Env } from '../frame/visit.ts'
import { sendStartingModel } from './choose-starting.ts'
import { comparePage } from './compare-page.tsx'
import { cataloguePage } from './list-page.tsx'
import { modelFile } from './model-file.ts'
import { modelPage } from './model-page.tsx'

/** Collaboration models: the catalogue, one of them, its file, and the choice of which new undertakings follow. */
export function modelPages(app: Hono<Env>): void {
  app.get('/:language/samverkansmodeller', (c) => cataloguePage(c))
  app.post('/:language/samverkansmodeller/val', sendStartingModel)
  app.get('/:language/samverkansmodeller/jamfor', comparePage)
  app.get('/:language/samverkansmodeller/:model{[a-z0-9-]{1,80}}', modelPage)
  app.get('/:language/samverkansmodeller/:model{[a-z0-9-]{1,80}}/fil', modelFile)
}
