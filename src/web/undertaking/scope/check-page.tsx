import { listRemit, remitReason } from '../../../features/bodies/index.ts'
import {
  changeScope,
  previewScope,
  type Scale,
  type ScopePreview,
  scopeMark,
  type UndertakingPage,
} from '../../../features/undertakings/index.ts'
import type { Refusal } from '../../../kernel/result.ts'
import { isRefusal } from '../../../kernel/use-case.ts'
import { dateIn } from '../../../platform/calendar/index.ts'
import { say } from '../../../platform/i18n/index.ts'
import { refusalPage } from '../../frame/error-page.tsx'
import { readFields } from '../../frame/form.ts'
import { NO_TROUBLE, submit, type Trouble } from '../../frame/submit.ts'
import type { Page } from '../../frame/visit.ts'
import { SendButton } from '../../ui/button.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Form } from '../../ui/form.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { Where } from '../../where/where.ts'
import { roomAddress } from '../addresses.ts'
import { roomPage } from '../room-page.tsx'
import type { PageOfUndertaking } from '../under-undertaking.tsx'
import { areaInWords } from '../wording.ts'
import { refusedScope } from './answer-step.tsx'
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
  if (isRefusal(preview)) return refusalPage(c, preview satisfies Refusal)
  if (preview.tooLarge !== null && where.largerBecause === '') {
    await keepWhere(c, undertaking, { ...where, tooLarge: '1' })
    return c.redirect(to('storre'), 302)
  }
  return checkPage(c, { undertaking, where, preview, trouble })
}

interface CheckProps {
  undertaking: UndertakingPage
  where: Where
  preview: ScopePreview
  trouble: Trouble
}

async function checkPage(c: Page, { undertaking, where, preview, trouble }: CheckProps) {
  const { t, site, language } = c.get('visit')
  const after = preview.drawn ?? preview.place
  const rules = await listRemit(site.world.db, { date: dateIn(site.world.now()), board: preview.board })
  const rule = rules.find(({ id }) => id === preview.rule)
  const to = rule?.board ?? ''
  const from = undertaking.boardName
  const moves = preview.board !== undertaking.board
  return roomPage(c, {
    ...{ undertaking, room: 'scope', title: t('scope.check'), trouble, personal: true, scripts: ['submit-once'] },
    children: (
      <>
        <DataTable
          caption={t('scope.check.caption')}
          columns={[
            { label: t('scope.check.what') },
            { label: t('scope.check.now') },
            { label: t('scope.check.then') },
          ]}
          rows={[
            [t('scope.size'), t(`scale.${undertaking.scale}`), t(`scale.${where.scale as Scale}`)],
            [t('scope.place'), undertaking.placeName, preview.place.name],
            [t('scope.area'), areaInWords(t, language, undertaking.areaM2), areaInWords(t, language, after.areaM2)],
            [t('scope.board'), from, moves ? t('scope.check.asked', { to }) : from],
          ]}
          folds
        />
        <Notice tone={moves ? 'waits' : 'tells'} title={t(moves ? 'scope.check.moves' : 'scope.check.stays', { from })}>
          {rule === undefined ? null : <p>{say(language, remitReason(rule))}</p>}
          {moves ? <p>{t('scope.check.moves.then', { from, to })}</p> : null}
        </Notice>
        {preview.tooLarge === null ? null : (
          <section class="flow" aria-labelledby="larger">
            <h2 id="larger">{t('start.larger')}</h2>
            <p>
              <bdi>{where.largerBecause}</bdi>
            </p>
          </section>
        )}
        <Form t={t} action={roomAddress(language, undertaking.number, 'scope', 'granska')}>
          <input type="hidden" name="before" value={scopeMark(undertaking)} />
          <input type="hidden" name="expectedBoard" value={preview.board} />
          <div class="actions">
            <SendButton t={t}>{t(moves ? 'scope.check.save-and-ask' : 'scope.check.save', { to })}</SendButton>
            <a href={roomAddress(language, undertaking.number, 'scope', 'storlek')}>{t('scope.check.change')}</a>
          </div>
        </Form>
      </>
    ),
  })
}
