import type { Trouble } from '../frame/submit.ts'
import type { Page } from '../frame/visit.ts'
import { extentChoice } from '../where/extent-choice.tsx'
import { questionPage } from './question-page.tsx'
import type { Answers } from './steps.ts'

/** Which part of it? */
export async function extentPage(c: Page, answers: Answers, trouble?: Trouble): Promise<Response> {
  const title = c.get('visit').t('start.extent')
  const children = await extentChoice(c, { title, where: answers, trouble })
  return questionPage(c, { step: 'grans', title, answers, trouble, scripts: ['draw-boundary'], children })
}
