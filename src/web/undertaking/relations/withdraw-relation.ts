import { withdrawRelation } from '../../../features/undertakings/index.ts'
import { isId } from '../../../kernel/ids.ts'
import { errorPage } from '../../frame/error-page.tsx'
import { submit } from '../../frame/submit.ts'
import { roomAddress } from '../addresses.ts'
import type { PageOfUndertaking } from '../under-undertaking.tsx'
import { showRelations } from './relations-page.tsx'

/** Takes a relation back. Pressed twice, the page says that it is gone already. */
export const takeWithdrawal: PageOfUndertaking = (c, undertaking) => {
  const relation = c.req.param('relation') ?? ''
  if (!isId(relation)) return errorPage(c, 404, 'undertaking.relation.missing')
  return submit(
    c,
    withdrawRelation,
    { relation },
    {
      done: () => `${roomAddress(c.get('visit').language, undertaking.number, 'relations')}?sparad=borttaget`,
      again: (trouble) => showRelations(c, undertaking, trouble),
    },
  )
}
