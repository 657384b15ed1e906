import { GOAL_KINDS, type GoalVersion, listGoalVersions, mayKeepGoals, writeGoals } from '../../features/goals/index.ts'
import type { PlacePage } from '../../features/places/index.ts'
import { errorPage } from '../frame/error-page.tsx'
import { type Fields, readFields } from '../frame/form.ts'
import { NO_TROUBLE, submit, type Trouble } from '../frame/submit.ts'
import type { Page, Visit } from '../frame/visit.ts'
import { aroundOf, placeOf } from '../groups/around.ts'
import { atFields, keeperForm } from '../groups/keeper-form.tsx'
import { turnedAway } from '../officers-only.ts'
import { Button } from '../ui/button.tsx'
import { SelectField, TextField } from '../ui/field.tsx'
import { Notice } from '../ui/notice.tsx'
import { LanguageField } from '../undertaking/language-field.tsx'
import { goalsAddress } from './addresses.ts'
import { goalTrail } from './version-page.tsx'
import { fieldsOfGoals, goalsOf, rowsIn, writtenRows } from './written-rows.ts'

const MORE = 3

/** The version that a draft is written on: the open one, else what is in force. */
async function newestOf(c: Page, place: PlacePage): Promise<GoalVersion | undefined> {
  const versions = await listGoalVersions(c.get('visit').site.world.db, place.id)
  return (
    versions.find(({ state }) => state === 'draft' || state === 'proposed') ??
    versions.find(({ state }) => state === 'in-force')
  )
}

const readFrom = (newest: GoalVersion | undefined) => ({
  based: newest?.id ?? '',
  edition: String(newest?.edition ?? 0),
})

/** Writes a draft of the place's goals (R11). */
export async function writePage(c: Page): Promise<Response> {
  const place = await placeOf(c)
  if (place === undefined) return errorPage(c, 404, 'places.missing')
  const away = turnedAway(c, mayKeepGoals(c.get('visit').actor, aroundOf(place)), 'goal.forbidden')
  if (away !== null) return away
  const newest = await newestOf(c, place)
  const fields = { ...fieldsOfGoals(newest?.goals ?? [], MORE), language: newest?.language ?? '', ...readFrom(newest) }
  return show(c, place, newest, fields)
}

export async function sendWrite(c: Page): Promise<Response> {
  const { language } = c.get('visit')
  const place = await placeOf(c)
  if (place === undefined) return errorPage(c, 404, 'places.missing')
  const fields = await readFields(c)
  if (fields.step === 'more') {
    return show(c, place, await newestOf(c, place), { ...fields, rows: String(rowsIn(fields) + MORE) })
  }
  const rows = writtenRows(fields)
  const raw = { ...fields, place: place.id, goals: goalsOf(rows) }
  return submit(c, writeGoals, raw, {
    done: ({ number }) => goalsAddress(language, place.slug, 'version', number),
    again: async (trouble) => {
      const told = atFields(trouble, (name) => {
        // Of no goals at all it is told at the first row.
        if (name === 'goals') return 'text-0'
        const [, at, part] = /^goals\.(\d+)\.(text|indicator|kind)$/.exec(name) ?? []
        return part === undefined ? name : `${part}-${rows[Number(at)]?.at ?? 0}`
      })
      const newest = await newestOf(c, place)
      // Somebody else's version is shown above: sent again, one's own is meant.
      return show(c, place, newest, trouble.status === 409 ? { ...fields, ...readFrom(newest) } : fields, told)
    },
  })
}

async function show(
  c: Page,
  place: PlacePage,
  newest: GoalVersion | undefined,
  fields: Fields,
  trouble: Trouble = NO_TROUBLE,
): Promise<Response> {
  const visit = c.get('visit')
  const { t, language } = visit
  return keeperForm(c, {
    title: t(newest === undefined ? 'goal.write.first' : 'goal.write'),
    lead: t('goal.write.lead'),
    trail: goalTrail(c, place),
    action: goalsAddress(language, place.slug, 'skriv'),
    send: t('goal.write.send'),
    trouble,
    notice:
      newest === undefined || (trouble.status !== 409 && newest.state !== 'proposed') ? null : (
        <Notice>
          {trouble.status === 409 ? null : <p>{t('goal.write.withdraws', { number: newest.number })}</p>}
          <p>
            <a href={goalsAddress(language, place.slug, 'version', newest.number)}>
              {t('goal.version', { number: newest.number })}
            </a>
          </p>
        </Notice>
      ),
    more: (
      <Button weight="tertiary" name="step" value="more">
        {t('goal.write.more')}
      </Button>
    ),
    children: (
      <>
        <input type="hidden" name="based" value={fields.based} />
        <input type="hidden" name="edition" value={fields.edition} />
        <input type="hidden" name="rows" value={String(rowsIn(fields))} />
        <LanguageField visit={visit} value={fields.language} trouble={trouble} />
        {Array.from({ length: rowsIn(fields) }, (_, at) => (
          <Row visit={visit} at={at} fields={fields} trouble={trouble} />
        ))}
      </>
    ),
  })
}

interface RowProps {
  visit: Visit
  at: number
  fields: Fields
  trouble: Trouble
}

function Row({ visit: { t }, at, fields, trouble }: RowProps) {
  const field = (part: string) => {
    const name = `${part}-${at}`
    return { t, name, value: fields[name], error: trouble.of(name) }
  }
  return (
    <fieldset class="ds-fieldset">
      <legend class="ds-label">{t('goal.row', { number: at + 1 })}</legend>
      <input type="hidden" name={`key-${at}`} value={fields[`key-${at}`] ?? ''} />
      <TextField {...field('text')} label={t('goal.text')} hint={at === 0 ? t('goal.text.hint') : undefined} />
      <SelectField
        {...field('level')}
        label={t('goal.level')}
        empty={null}
        options={['1', '2', '3'].map((value) => ({ value, label: t(`goal.level.${value as '1' | '2' | '3'}`) }))}
      />
      <SelectField
        {...field('kind')}
        label={t('goal.kind')}
        empty={null}
        options={GOAL_KINDS.map((value) => ({ value, label: t(`goal.kind.${value}`) }))}
      />
      <TextField {...field('indicator')} label={t('goal.indicator')} optional />
    </fieldset>
  )
}
