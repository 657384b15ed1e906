import { workbenchOf } from '../../features/duties/index.ts'
import { mayManageRoles } from '../../features/people/index.ts'
import { addressWith } from '../asked.ts'
import { organisationAddress } from '../bodies/addresses.ts'
import { page } from '../frame/respond.tsx'
import type { Page, Visit } from '../frame/visit.ts'
import { turnedAway } from '../officers-only.ts'
import { ButtonLink } from '../ui/button.tsx'
import { Entries } from '../ui/card.tsx'
import { Empty } from '../ui/empty.tsx'
import { SelectField } from '../ui/field.tsx'
import { FilterBar } from '../ui/filter-bar.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { byDay, DutyEntry } from './duty-entry.tsx'
import { type LoadedWorkbench, loadWorkbench, type Wanted, wantedOf } from './load-workbench.ts'

/** The contact person's morning (J3): everything that is to be done, what is due first on top, one click to each. */
export async function workbenchPage(c: Page): Promise<Response> {
  const visit = c.get('visit')
  const { t, language, actor } = visit
  const bench = workbenchOf(actor)
  if (bench === null) return (await turnedAway(c, false, 'workbench.forbidden')) as Response
  const wanted = wantedOf(c)
  const loaded = await loadWorkbench(c, bench, wanted)
  const here = `/${language}/arbetsbord`
  const asked = { visa: wanted.mine ? 'mina' : '', organ: wanted.body, slag: wanted.kind }
  return page(
    c,
    { title: t('workbench.title'), personal: true },
    <>
      <PageHead title={t('workbench.title')} lead={t('workbench.lead')} />
      <Filters visit={visit} wanted={wanted} loaded={loaded} here={here} />
      <div class="flow">
        <p class="filter-result">
          <a href={addressWith(here, { ...asked, slag: 'assign-contact' })}>{t('workbench.new')}</a>
        </p>
        {loaded.duties.length === 0 ? (
          <Empty title={t('workbench.empty')}>
            <p>{t('workbench.empty-do')}</p>
          </Empty>
        ) : null}
        {byDay(loaded).map(({ when, duties }) => (
          <section class="flow" aria-labelledby={when}>
            <h2 id={when}>{t(`workbench.when.${when}`)}</h2>
            <Entries>
              {duties.map((duty) => (
                <DutyEntry visit={visit} loaded={loaded} duty={duty} />
              ))}
            </Entries>
          </section>
        ))}
        {loaded.next === null && wanted.after === '' ? null : (
          <p class="actions">
            {wanted.after === '' ? null : <a href={addressWith(here, asked)}>{t('workbench.first')}</a>}
            {loaded.next === null ? null : (
              <ButtonLink weight="secondary" href={addressWith(here, { ...asked, efter: loaded.next })}>
                {t('workbench.next')}
              </ButtonLink>
            )}
          </p>
        )}
        <Elsewhere visit={visit} />
      </div>
    </>,
  )
}

/** Where an officer goes else: the header has room for one link of theirs, which leads here. */
function Elsewhere({ visit: { t, language, actor } }: { visit: Visit }) {
  return (
    <ul class="links">
      <li>
        <a href={`/${language}/mina-sidor`}>{t('ui.layout.own-pages')}</a>
      </li>
      <li>
        <a href={organisationAddress(language)}>{t('organisation.title')}</a>
      </li>
      {mayManageRoles(actor) ? (
        <li>
          <a href={`/${language}/personer`}>{t('people.title')}</a>
        </li>
      ) : null}
    </ul>
  )
}

interface FiltersProps {
  visit: Visit
  wanted: Wanted
  loaded: LoadedWorkbench
  here: string
}

function Filters({ visit: { t }, wanted, loaded: { bodies }, here }: FiltersProps) {
  const narrowed = wanted.mine || wanted.body !== '' || wanted.kind !== ''
  return (
    <FilterBar t={t} action={here} clear={narrowed ? here : undefined}>
      <SelectField
        t={t}
        name="visa"
        label={t('workbench.whose')}
        value={wanted.mine ? 'mina' : ''}
        empty={t('workbench.whose.all')}
        options={[{ value: 'mina', label: t('workbench.whose.mine') }]}
      />
      {bodies.length < 2 ? null : (
        <SelectField
          t={t}
          name="organ"
          label={t('workbench.body')}
          value={wanted.body}
          empty={t('workbench.body.all')}
          options={bodies.map(({ slug, name }) => ({ value: slug, label: name }))}
        />
      )}
      {wanted.kind === '' ? null : <input type="hidden" name="slag" value={wanted.kind} />}
    </FilterBar>
  )
}
