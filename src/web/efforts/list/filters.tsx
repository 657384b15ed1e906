import { listBodies } from '../../../features/bodies/index.ts'
import { listThemesInUse, TARGET_GROUPS } from '../../../features/efforts/index.ts'
import { dateIn } from '../../../platform/calendar/index.ts'
import type { Visit } from '../../frame/visit.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { FilterBar } from '../../ui/filter-bar.tsx'
import { PlaceField } from '../../ui/place-field.tsx'
import { type Asked, stageAsked, TIMES } from './asked.ts'

interface FiltersProps {
  asked: Asked
  action: string
  placeName: string | undefined
  /** A place was asked for that isn't there. */
  unknown: boolean
  areas: readonly string[]
}

const THEMES = 40

/** What the register is narrowed by: where and when first, the rest unfolded. */
export async function registerFilters(visit: Visit, { asked, action, placeName, unknown, areas }: FiltersProps) {
  const { t, site } = visit
  const { db } = site.world
  const [bodies, themes] = await Promise.all([listBodies(db, dateIn(site.world.now())), listThemesInUse(db, THEMES)])
  const field = (name: keyof Asked) => ({ t, name, value: asked[name] })
  const { plats: _place, tid: _time, ...more } = asked
  const isOpen = Object.values(more).some((value) => value !== '')
  return (
    <FilterBar t={t} action={action} clear={Object.values(asked).join('') === '' ? undefined : action}>
      <PlaceField
        t={t}
        name="plats"
        label={t('efforts.filter.place')}
        value={placeName ?? asked.plats}
        error={unknown ? t('efforts.filter.place.unknown') : undefined}
        suggestions={areas}
      />
      <SelectField
        {...field('tid')}
        label={t('efforts.filter.time')}
        empty={t('efforts.filter.time.now')}
        options={TIMES.map((value) => {
          const stage = stageAsked(value)
          return { value, label: stage === undefined ? t('efforts.filter.time.all') : t(`effort.stage.${stage}`) }
        })}
      />
      <Disclosure summary={t('efforts.filter.more')} open={isOpen}>
        <div class="more">
          <TextField {...field('ord')} type="search" label={t('efforts.filter.words')} />
          <SelectField
            {...field('av')}
            label={t('efforts.filter.owner')}
            empty={t('efforts.filter.any')}
            options={bodies.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <SelectField
            {...field('tema')}
            label={t('efforts.filter.theme')}
            empty={t('efforts.filter.any')}
            options={[...new Set([...themes, ...(asked.tema === '' ? [] : [asked.tema])])].map((code) => ({
              value: code,
              label: code.replaceAll('-', ' '),
            }))}
          />
          <SelectField
            {...field('for')}
            label={t('efforts.filter.group')}
            empty={t('efforts.filter.any')}
            options={TARGET_GROUPS.map((value) => ({ value, label: t(`meter.group.${value}`) }))}
          />
          <TextField {...field('fran')} type="date" label={t('efforts.filter.from')} />
          <TextField {...field('till')} type="date" label={t('efforts.filter.until')} />
          <SelectField
            {...field('fragar')}
            label={t('efforts.filter.asks')}
            empty={t('efforts.filter.any')}
            options={[{ value: 'ja', label: t('efforts.filter.asks.only') }]}
          />
        </div>
      </Disclosure>
    </FilterBar>
  )
}
