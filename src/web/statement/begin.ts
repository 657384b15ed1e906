import { beginStatement } from '../../features/models/index.ts'
import { readFields } from '../frame/form.ts'
import { submit } from '../frame/submit.ts'
import type { Page } from '../frame/visit.ts'
import { reviewContext } from '../model/review-context.ts'
import { statementAddress } from './addresses.ts'

/** Opens a draft of one's own, in the language of the page it was asked for on. */
export async function begin(c: Page): Promise<Response> {
  const { site, language } = c.get('visit')
  const { version } = await readFields(c)
  const context = await reviewContext(site.world.db, site.world.now())
  return submit(c, beginStatement(context), { version, language }, { done: ({ id }) => statementAddress(language, id) })
}
