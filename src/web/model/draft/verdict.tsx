import { type Fault, type Path, sayFault, sayReview } from '../../../features/models/index.ts'
import type { Visit } from '../../frame/visit.ts'
import { Notice } from '../../ui/notice.tsx'
import { objectionsInWords, ReviewOfModel } from '../review-of-model.tsx'
import type { LookedAt } from './look-at.ts'

/** In a sentence: how many faults and where the first is; or the objections' headings. For a live region: short. */
export function verdictInWords(visit: Visit, looked: LookedAt): string {
  const { t, language } = visit
  if (!looked.ok) return t('draft.faults', { count: looked.faults.length, line: looked.faults[0]?.line ?? 1 })
  const { review, isTaken, model } = looked
  const headings = review.objections.map(({ title }) => sayReview(title, language))
  return [
    objectionsInWords(visit, review),
    headings.length === 0 ? '' : `${headings.join('. ')}.`,
    isTaken ? t('draft.taken', { version: model.version }) : '',
  ]
    .filter((it) => it !== '')
    .join(' ')
}

/** All that is wrong with the text, by line; or, when it can be read, the whole review. */
export function Verdict({ visit, looked }: { visit: Visit; looked: LookedAt }) {
  const { t } = visit
  if (!looked.ok) return <Faults visit={visit} faults={looked.faults} text={looked.text} />
  const lineOf = (path: Path) => looked.spotOf(path, true).line
  return (
    <div class="flow">
      {looked.isTaken ? (
        <Notice tone="tells">
          <p>{t('draft.taken', { version: looked.model.version })}</p>
        </Notice>
      ) : null}
      <ReviewOfModel visit={visit} model={looked.model} review={looked.review} lineOf={lineOf} />
    </div>
  )
}

/** Nobody mends more than this before looking again. */
const MOST_FAULTS = 30

function Faults({ visit, faults, text }: { visit: Visit; faults: readonly Fault[]; text: string }) {
  const { t, language } = visit
  const lines = text.split('\n')
  const more = faults.length - MOST_FAULTS
  return (
    <div class="flow">
      <p>{t('draft.faults.lead')}</p>
      <ul class="faults flow">
        {faults.slice(0, MOST_FAULTS).map((fault) => (
          <li>
            <LineLink visit={visit} line={fault.line} />{' '}
            <code dir="ltr">{(lines[fault.line - 1] ?? '').trim().slice(0, 80)}</code>
            <p>{sayFault(fault, language)}</p>
          </li>
        ))}
      </ul>
      {more > 0 ? <p class="soft">{t('draft.faults.more', { count: more })}</p> : null}
    </div>
  )
}

/** Leads to the text; where scripts run, to the line itself (client/live-review.ts). */
function LineLink({ visit: { t }, line }: { visit: Visit; line: number }) {
  return (
    <a href="#field-text" data-line={line}>
      {t('draft.line', { line })}
    </a>
  )
}
