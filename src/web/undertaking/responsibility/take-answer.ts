import { closeHandover, listHandovers } from '../../../features/undertakings/index.ts'
import { errorPage } from '../../frame/error-page.tsx'
import { readFields } from '../../frame/form.ts'
import { submit } from '../../frame/submit.ts'
import { roomAddress } from '../addresses.ts'
import type { PageOfUndertaking } from '../under-undertaking.tsx'
import { showResponsibility } from './responsibility-page.tsx'

/** Takes the receiving board's answer. Another undertaking's handover isn't answered from here. */
export const takeHandoverAnswer: PageOfUndertaking = async (c, undertaking) => {
  const { language, site } = c.get('visit')
  const fields = await readFields(c)
  const { handover, outcome, reason } = fields
  const own = await listHandovers(site.world.db, undertaking.id)
  if (!own.some(({ id }) => id === handover)) return errorPage(c, 404, 'undertaking.handover.missing')
  return submit(
    c,
    closeHandover,
    { handover, outcome, reason },
    {
      done: () => `${roomAddress(language, undertaking.number, 'responsibility')}?sparad=svar`,
      again: (trouble) => showResponsibility(c, undertaking, fields, trouble),
    },
  )
}
