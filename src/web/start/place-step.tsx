import type { Trouble } from '../frame/submit.ts'
import type { Page } from '../frame/visit.ts'
import { placeChoice } from '../where/place-choice.tsx'
import { questionPage } from './question-page.tsx'
import { type Answers, stepAddress } from './steps.ts'

/** Where is it? */
export async function placePage(c: Page, answers: Answers, trouble?: Trouble): Promise<Response> {
  const { t, language } = c.get('visit')
  const title = t('start.where')
  const here = stepAddress(language, 'plats')
  const children = await placeChoice(c, { title, where: answers, here, trouble })
  return questionPage(c, { step: 'plats', title, answers, trouble, children })
}
