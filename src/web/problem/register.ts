import {
  findProblem,
  listOccasionsToRegister,
  type OccasionToRegister,
  type ProblemPage,
  problemPolicy,
  registerShapingAtOccasion,
} from '../../features/problems/index.ts'
import type { UndertakingPage } from '../../features/undertakings/index.ts'
import { dateIn } from '../../platform/calendar/index.ts'
import { errorPage } from '../frame/error-page.tsx'
import { type Fields, readFields } from '../frame/form.ts'
import { submit } from '../frame/submit.ts'
import type { Page } from '../frame/visit.ts'
import { turnedAway } from '../officers-only.ts'
import type { PageOfUndertaking } from '../undertaking/under-undertaking.tsx'
import { problemAddress } from './addresses.ts'
import { occasionPage, rowsIn } from './occasion-page.tsx'

/** The form for what was said at an occasion: the contact person's. */
export const registers: PageOfUndertaking = async (c, undertaking) => {
  const found = await toRegister(c, undertaking)
  if (found instanceof Response) return found
  const { problem, occasion } = found
  if (occasion.heldOn < dateIn(problem.openedAt)) return errorPage(c, 409, 'problem.occasion.before-text')
  return occasionPage(c, { undertaking, ...found, fields: {} })
}

/** Takes what was said at an occasion; asked for more rows, it gives the form with more rows. */
export const takesRegister: PageOfUndertaking = async (c, undertaking) => {
  const found = await toRegister(c, undertaking)
  if (found instanceof Response) return found
  const fields = await readFields(c)
  if (fields.fler !== undefined) return occasionPage(c, { undertaking, ...found, fields })
  const { language } = c.get('visit')
  return submit(c, registerShapingAtOccasion, inputFrom(fields, undertaking, found.occasion), {
    done: () => `${problemAddress(language, undertaking.number)}?traff=${found.occasion.id}`,
    again: async (trouble) => {
      const now = await toRegister(c, undertaking)
      return now instanceof Response ? now : occasionPage(c, { undertaking, ...now, fields, trouble })
    },
  })
}

function inputFrom(fields: Fields, undertaking: UndertakingPage, occasion: OccasionToRegister) {
  const rows = Array.from({ length: rowsIn(fields) }, (_, at) => at)
  return {
    undertaking: undertaking.id,
    occasion: occasion.id,
    base: fields.base,
    registered: fields.registered,
    language: fields.language,
    confirming: fields.confirming?.trim() === '' ? undefined : fields.confirming,
    objections: rows.map((at) => fields[`objections.${at}`] ?? ''),
    proposals: rows.map((at) => fields[`proposals.${at}`] ?? ''),
  }
}

const BEGINNING = '0001-01-01'

interface ToRegister {
  readonly problem: ProblemPage
  readonly occasion: OccasionToRegister
}

/** The text and the occasion, or the page that says why nothing can be registered. */
async function toRegister(c: Page, undertaking: UndertakingPage): Promise<ToRegister | Response> {
  const { site, actor } = c.get('visit')
  const away = turnedAway(c, problemPolicy.mayRegister(actor, undertaking), 'problem.occasion.forbidden')
  if (away !== null) return away
  if (undertaking.endedAt !== null) return errorPage(c, 409, 'undertaking.ended')
  const problem = await findProblem(site.world.db, undertaking.id)
  if (problem === undefined) return errorPage(c, 409, 'problem.none-yet')
  // Also those before the text: what was written about one, while somebody rewrote the text, is not to be lost.
  const occasions = await listOccasionsToRegister(site.world.db, undertaking.id, BEGINNING)
  const occasion = occasions.find((it) => it.id === c.req.param('occasion'))
  return occasion === undefined ? errorPage(c, 404, 'problem.occasion.missing') : { problem, occasion }
}
