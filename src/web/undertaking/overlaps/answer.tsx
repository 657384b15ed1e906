import {
  answerOverlap,
  type EffortSide,
  findEffortSide,
  type OverlapRow,
} from '../../../features/coordination/index.ts'
import { errorPage } from '../../frame/error-page.tsx'
import { type Fields, readFields } from '../../frame/form.ts'
import { NO_TROUBLE, submit, type Trouble } from '../../frame/submit.ts'
import type { Page } from '../../frame/visit.ts'
import { placesOf } from '../../overlaps/meeting-words.tsx'
import { answerFrom, mayAnswer, OverlapBody, overlapNamed } from '../../overlaps/overlap-body.tsx'
import { takeStillHolds } from '../../overlaps/still-holds.tsx'
import { roomAddress } from '../addresses.ts'
import { keptAs, roomPage } from '../room-page.tsx'
import type { PageOfUndertaking } from '../under-undertaking.tsx'

type Undertaking = Parameters<PageOfUndertaking>[1]

/** How the undertaking and another effort meet, what both said, and the form for those who answer (R8, R9). */
export const overlapForm: PageOfUndertaking = async (c, undertaking) => {
  const found = await named(c, undertaking)
  return found === null ? errorPage(c, 404, 'overlap.missing') : show(c, undertaking, ...found, {})
}

/** Takes the answer. When somebody answered meanwhile, their answer is shown and one's own words stay (409). */
export const takeOverlapAnswer: PageOfUndertaking = async (c, undertaking) => {
  const found = await named(c, undertaking)
  if (found === null) return errorPage(c, 404, 'overlap.missing')
  const [side, overlap] = found
  const fields = await readFields(c)
  return submit(
    c,
    answerOverlap,
    { overlap: overlap.id, effort: side.id, ...answerFrom(fields) },
    {
      done: () =>
        `${roomAddress(c.get('visit').language, undertaking.number, 'overlaps')}?sparad=svar&for=${overlap.id}`,
      again: async (trouble) => show(c, undertaking, side, (await overlapNamed(c, side)) ?? overlap, fields, trouble),
    },
  )
}

/** Takes that an agreement whose day has come still holds. */
export const takeOverlapHolds: PageOfUndertaking = async (c, undertaking) => {
  const found = await named(c, undertaking)
  if (found === null) return errorPage(c, 404, 'overlap.missing')
  const [side, overlap] = found
  const done = `${roomAddress(c.get('visit').language, undertaking.number, 'overlaps')}?sparad=svar&for=${overlap.id}`
  const again = (trouble: Trouble) => show(c, undertaking, side, overlap, {}, trouble)
  return takeStillHolds(c, { overlap: overlap.id, effort: side.id }, { done, again })
}

async function named(c: Page, undertaking: Undertaking): Promise<[EffortSide, OverlapRow] | null> {
  const side = await findEffortSide(c.get('visit').site.world.db, { undertaking: undertaking.id })
  const overlap = side && (await overlapNamed(c, side))
  return side === undefined || overlap === undefined ? null : [side, overlap]
}

async function show(
  c: Page,
  undertaking: Undertaking,
  side: EffortSide,
  overlap: OverlapRow,
  fields: Fields,
  trouble: Trouble = NO_TROUBLE,
): Promise<Response> {
  const visit = c.get('visit')
  const action = roomAddress(visit.language, undertaking.number, 'overlaps', overlap.id)
  const keep = keptAs(undertaking.number, 'overlaps', [overlap.id])
  const may = mayAnswer(visit, side)
  return roomPage(c, {
    ...{ undertaking, room: 'overlaps', trouble, title: visit.t('overlap.title', { title: overlap.title }) },
    ...(may ? { personal: true, scripts: ['keep-words', 'submit-once'] } : {}),
    children: (
      <OverlapBody
        visit={visit}
        shown={{ side, overlap, places: await placesOf(visit), fields, trouble, action, keep }}
      />
    ),
  })
}
