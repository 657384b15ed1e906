import { chooseStartingModel } from '../../features/undertakings/index.ts'
import { readFields } from '../frame/form.ts'
import { submit, type Trouble } from '../frame/submit.ts'
import type { Page } from '../frame/visit.ts'
import { catalogueAddress } from './addresses.ts'
import { cataloguePage } from './list-page.tsx'

/** Chooses the model that new undertakings of one scale follow. */
export async function sendStartingModel(c: Page): Promise<Response> {
  const { language } = c.get('visit')
  const fields = await readFields(c)
  const scale = fields.scale ?? ''
  const chosen = { scale, model: fields[`model-${scale}`] ?? '' }
  return submit(c, chooseStartingModel, chosen, {
    done: () => catalogueAddress(language),
    again: (trouble) => cataloguePage(c, atScale(trouble, scale)),
  })
}

/** The page has a field per scale. */
function atScale(trouble: Trouble, scale: string): Trouble {
  const errors = trouble.errors.map(({ name, message }) => ({
    name: name === 'model' ? `model-${scale}` : name,
    message,
  }))
  return { ...trouble, errors, of: (field) => errors.find(({ name }) => name === field)?.message }
}
