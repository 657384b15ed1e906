import type { Child } from 'hono/jsx'
import {
  type ImportRun,
  type LookedAtRow,
  listRows,
  OUTCOMES,
  type RowOutcome,
} from '../../../features/efforts/index.ts'
import { findPlaceNames } from '../../../features/places/index.ts'
import { askedPage } from '../../asked.ts'
import type { Fields } from '../../frame/form.ts'
import type { Trouble } from '../../frame/submit.ts'
import type { Page } from '../../frame/visit.ts'
import { Empty } from '../../ui/empty.tsx'
import { Pagination } from '../../ui/pagination.tsx'
import { importAddress } from './addresses.ts'
import { Changes } from './changes.tsx'
import { AnswerAll, AnswerOne } from './gone.tsx'

const AT_ONCE = 50
const LAST_PAGE = 10_000

const countOf = (run: ImportRun, outcome: RowOutcome) => (outcome === 'new' ? run.news : run[outcome])

/** What the file's rows would do, one outcome at a time: faults first, since nothing is taken in while there are any. */
export async function lookAtRows(c: Page, run: ImportRun, fields: Fields, trouble: Trouble): Promise<Child> {
  const { t, language, site } = c.get('visit')
  const asked = c.req.query('visa') ?? (fields.answer === undefined ? undefined : 'gone')
  const first = OUTCOMES.find((it) => countOf(run, it) > 0) ?? 'same'
  const shown = OUTCOMES.find((it) => it === asked) ?? first
  const current = askedPage(c, LAST_PAGE)
  const rows = await listRows(site.world.db, run.id, shown, { size: AT_ONCE, from: (current - 1) * AT_ONCE })
  const places = rows
    .flatMap(({ says, before }) => [says, before])
    .flatMap((it) => [it?.place ?? '', ...(it?.otherPlaces ?? [])])
    .filter((it) => it !== '')
  const names = await findPlaceNames(site.world.db, [...new Set(places)])
  const address = (outcome: RowOutcome, to: number) =>
    importAddress(language, run.id, `?visa=${outcome}${to > 1 ? `&sida=${to}` : ''}`)
  return (
    <>
      <nav aria-label={t('import.rows')}>
        <ul class="pages">
          {OUTCOMES.map((outcome) => (
            <li>
              <a href={address(outcome, 1)} aria-current={outcome === shown ? 'page' : undefined}>
                {t(`import.outcome.${outcome}`, { count: countOf(run, outcome) })}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <h2>{t(`import.outcome.${shown}`, { count: countOf(run, shown) })}</h2>
      {rows.length === 0 ? <Empty title={t('import.rows.none')} /> : <p>{t(`import.outcome.${shown}.means`)}</p>}
      {shown === 'gone' && rows.length > 0 ? (
        <AnswerAll t={t} action={importAddress(language, run.id, '/forsvunna')} fields={fields} trouble={trouble} />
      ) : null}
      <ul class="entries">
        {rows.map((row) => (
          <li>
            <h3>
              {row.line === null ? null : `${t('import.row.line-number', { line: row.line })} `}
              <bdi>{row.says?.title || row.title || row.key}</bdi>
            </h3>
            <div class="facts">
              <span>{t('import.row.key', { key: row.key })}</span>
            </div>
            <Faults c={c} row={row} />
            {row.before === null ? null : <Changes visit={c.get('visit')} row={row} names={names} />}
            {shown === 'gone' ? <AnswerOne visit={c.get('visit')} run={run} row={row} /> : null}
          </li>
        ))}
      </ul>
      <Pagination
        t={t}
        page={current}
        pages={Math.ceil(countOf(run, shown) / AT_ONCE)}
        hrefOf={(to) => address(shown, to)}
      />
    </>
  )
}

function Faults({ c, row }: { c: Page; row: LookedAtRow }) {
  const { t } = c.get('visit')
  if (row.faults === null || row.faults.length === 0) return null
  return (
    <ul>
      {row.faults.map(({ key, values, column }) => (
        <li>
          {column === undefined ? null : <strong>{`${t('import.row.column', { column })} `}</strong>}
          {t(key, values)}
        </li>
      ))}
    </ul>
  )
}
