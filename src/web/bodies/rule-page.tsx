import { findBoard, listBodies, mayCurateRemit, setRemitRule, takesRemit } from '../../features/bodies/index.ts'
import { findPlace, listPlaces, SCALES } from '../../features/places/index.ts'
import { refuse } from '../../kernel/result.ts'
import { dateIn } from '../../platform/calendar/index.ts'
import { slugOf } from '../../platform/slug.ts'
import { type Fields, orNull, readFields } from '../frame/form.ts'
import { NO_TROUBLE, submit, type Trouble, troubleFrom } from '../frame/submit.ts'
import type { Page } from '../frame/visit.ts'
import { namedPlace } from '../named-place.ts'
import { turnedAway } from '../officers-only.ts'
import { SelectField, TextField } from '../ui/field.tsx'
import { PlaceField } from '../ui/place-field.tsx'
import { remitAddress } from './addresses.ts'
import { officerForm } from './officer-form.tsx'

const SUGGESTED = 200

/** Says which board answers for what from a day on (R3). Board and place may stand in the address already. */
export async function rulePage(c: Page): Promise<Response> {
  const { site } = c.get('visit')
  const away = await turnedAwayFromRules(c)
  if (away !== null) return away
  const today = dateIn(site.world.now())
  const [board, place] = await Promise.all([
    findBoard(site.world.db, c.req.query('namnd') ?? '', today),
    findPlace(site.world.db, c.req.query('plats') ?? ''),
  ])
  return showRule(c, { validFrom: today, board: board?.id ?? '', place: place?.name ?? '' })
}

export async function sendRule(c: Page): Promise<Response> {
  const { language, site, t } = c.get('visit')
  const away = await turnedAwayFromRules(c)
  if (away !== null) return away
  const fields = await readFields(c)
  const place = await namedPlace(site.world.db, fields.place ?? '')
  const theme = slugOf(fields.theme ?? '')
  // What can't be read is asked for again: taken for nothing, it would give the board everything.
  const unread = {
    ...((fields.place ?? '').trim() !== '' && place === undefined ? { place: 'form.place' } : {}),
    ...((fields.theme ?? '').trim() !== '' && theme === '' ? { theme: 'remit.set.theme.latin' } : {}),
  }
  if (Object.keys(unread).length > 0)
    return showRule(c, fields, troubleFrom(t, refuse('invalid', 'form.invalid', { fields: unread })))
  const raw = { ...fields, scale: orNull(fields.scale), theme: orNull(theme), place: place?.id ?? null }
  return submit(c, setRemitRule, raw, {
    done: () => remitAddress(language),
    again: (trouble) => showRule(c, fields, trouble),
  })
}

async function turnedAwayFromRules(c: Page) {
  const { site, actor } = c.get('visit')
  const bodies = await listBodies(site.world.db, dateIn(site.world.now()))
  const executive = bodies.find(({ kind }) => kind === 'executive-board')?.id ?? null
  return turnedAway(c, mayCurateRemit(actor, executive), 'bodies.remit.forbidden')
}

async function showRule(c: Page, fields: Fields, trouble: Trouble = NO_TROUBLE): Promise<Response> {
  const { t, site, language } = c.get('visit')
  const [bodies, areas] = await Promise.all([
    listBodies(site.world.db, dateIn(site.world.now())),
    listPlaces(site.world.db, { scale: 'area', size: SUGGESTED }),
  ])
  const boards = bodies.filter(({ kind }) => takesRemit(kind))
  const field = (name: 'theme' | 'source' | 'sourceDate' | 'validFrom') => ({
    ...{ t, name, label: t(LABELS[name]), value: fields[name], error: trouble.of(name) },
  })
  return officerForm(c, {
    title: t('remit.set'),
    lead: t('remit.set.lead'),
    trail: [{ label: t('remit.title'), href: remitAddress(language) }],
    action: remitAddress(language, 'ny'),
    send: t('remit.set.send'),
    trouble,
    children: (
      <>
        <SelectField
          t={t}
          name="board"
          label={t('remit.board')}
          value={fields.board}
          error={trouble.of('board')}
          options={boards.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <SelectField
          t={t}
          name="scale"
          label={t('remit.scale')}
          empty={t('remit.scale.any')}
          value={fields.scale}
          error={trouble.of('scale')}
          options={SCALES.map((scale) => ({ value: scale, label: t(`scale.${scale}`) }))}
        />
        <TextField {...field('theme')} hint={t('remit.set.theme.hint')} optional />
        <PlaceField
          t={t}
          name="place"
          label={t('remit.where')}
          hint={t('remit.set.place.hint')}
          optional
          value={fields.place}
          error={trouble.of('place')}
          suggestions={areas.places.map(({ name }) => name)}
        />
        <TextField {...field('source')} hint={t('remit.set.source.hint')} />
        <TextField {...field('sourceDate')} type="date" />
        <TextField {...field('validFrom')} type="date" />
      </>
    ),
  })
}

const LABELS = {
  theme: 'remit.set.theme',
  source: 'remit.source',
  sourceDate: 'remit.source-date',
  validFrom: 'remit.from',
} as const
