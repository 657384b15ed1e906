import { changeScope, previewScope, type Scale, type UndertakingPage } from '../../../features/undertakings/index.ts'
import { isRefusal } from '../../../kernel/use-case.ts'
import { dateIn } from '../../../platform/calendar/index.ts'
import { refusalPage } from '../../frame/error-page.tsx'
import { readFields } from '../../frame/form.ts'
import { NO_TROUBLE, submit, type Trouble } from '../../frame/submit.ts'
import type { Page } from '../../frame/visit.ts'
import type { Where } from '../../where/where.ts'
import { roomAddress } from '../addresses.ts'
import type { PageOfUndertaking } from '../under-undertaking.tsx'
import { refusedScope } from './answer-step.tsx'
import { checkPage } from './check-page.tsx'
import { currentWhere, forgetWhere, keepWhere } from './scope-draft.ts'
import { firstUnansweredScope } from './steps.ts'

/** What saving leads to, for the scope and for who is responsible: told before anybody saves (R4). */
export const checkScope: PageOfUndertaking = async (c, undertaking) =>
  refusedScope(c, undertaking) ?? show(c, undertaking, NO_TROUBLE)

/** Saves it. When the scope or the rules changed meanwhile, what applies now is told first (409). */
export const takeScope: PageOfUndertaking = async (c, undertaking) => {
  const refused = refusedScope(c, undertaking)
  if (refused !== null) return refused
  const { language } = c.get('visit')
  const { before, expectedBoard } = await readFields(c)
  const where = await currentWhere(c, undertaking)
  const raw = { ...asked(undertaking, where), largerBecause: where.largerBecause, language, before, expectedBoard }
  return submit(
    c,
    changeScope,
    { undertaking: undertaking.id, ...raw },
    {
      done: async () => {
        await forgetWhere(c, undertaking.id)
        return `${roomAddress(language, undertaking.number, 'scope')}?sparad=andrad`
      },
      again: (trouble) => show(c, undertaking, trouble),
    },
  )
}

/** The scope as the use case takes it. The theme stays: nobody is asked about it here. */
function asked(undertaking: UndertakingPage, where: Where) {
  const boundary = where.boundary === '' ? null : JSON.parse(where.boundary)
  return { scale: where.scale as Scale, theme: undertaking.theme, place: where.place, boundary }
}

async function show(c: Page, undertaking: UndertakingPage, trouble: Trouble): Promise<Response> {
  const { site, language } = c.get('visit')
  const where = await currentWhere(c, undertaking)
  const to = (part: string) => roomAddress(language, undertaking.number, 'scope', part)
  const first = firstUnansweredScope(where)
  if (first !== null) return c.redirect(to(first), 302)
  const preview = await previewScope(site.world.db, asked(undertaking, where), dateIn(site.world.now()))
  if (isRefusal(preview)) return refusalPage(c, preview)
  if (preview.tooLarge !== null && where.largerBecause === '') {
    await keepWhere(c, undertaking, { ...where, tooLarge: '1' })
    return c.redirect(to('storre'), 302)
  }
  return checkPage(c, { undertaking, where, preview, trouble })
}
