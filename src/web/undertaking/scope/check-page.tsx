import { listRemit, remitReason } from '../../../features/bodies/index.ts'
import { drawPlaceMap } from '../../../features/places/index.ts'
import { type Scale, type ScopePreview, scopeMark, type UndertakingPage } from '../../../features/undertakings/index.ts'
import { dateIn } from '../../../platform/calendar/index.ts'
import { say } from '../../../platform/i18n/index.ts'
import type { Trouble } from '../../frame/submit.ts'
import type { Page } from '../../frame/visit.ts'
import { areasOf } from '../../places-on-map.ts'
import { SendButton } from '../../ui/button.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Form } from '../../ui/form.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PlaceMap } from '../../ui/place-map.tsx'
import type { Where } from '../../where/where.ts'
import { roomAddress } from '../addresses.ts'
import { roomPage } from '../room-page.tsx'
import { areaInWords } from '../wording.ts'

interface CheckProps {
  undertaking: UndertakingPage
  where: Where
  preview: ScopePreview
  trouble: Trouble
}

/**
 * The scope as it is and as it would be, on the map too, and what happens to the board: told before anybody saves (R4).
 */
export async function checkPage(c: Page, { undertaking, where, preview, trouble }: CheckProps) {
  const { t, site, language } = c.get('visit')
  const after = preview.drawn ?? preview.place
  const { db } = site.world
  const [rules, map] = await Promise.all([
    listRemit(db, { date: dateIn(site.world.now()), board: preview.board }),
    drawPlaceMap(db, preview.place.id),
  ])
  const rule = rules.find(({ id }) => id === preview.rule)
  const to = rule?.board ?? ''
  const from = undertaking.boardName
  const moves = preview.board !== undertaking.board
  return roomPage(c, {
    ...{ undertaking, room: 'scope', title: t('scope.check'), trouble, personal: true, scripts: ['submit-once'] },
    children: (
      <div class="beside">
        <div class="flow">
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
          <Notice
            tone={moves ? 'waits' : 'tells'}
            title={t(moves ? 'scope.check.moves' : 'scope.check.stays', { from })}
          >
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
        </div>
        {map === null ? null : (
          <PlaceMap
            t={t}
            title={t('scope.check.map')}
            sheet={map.sheet}
            areas={areasOf(map, { highlighted: preview.place.id })}
            boundary={preview.drawn === null ? undefined : map.sheet.path(preview.drawn.geometry)}
            list={false}
          />
        )}
      </div>
    ),
  })
}
