import type { ShapingStanding } from '../../features/problems/index.ts'
import { say } from '../../platform/i18n/index.ts'
import type { Visit } from '../frame/visit.ts'
import { Icon } from '../ui/icon.tsx'

interface Clause {
  readonly met: boolean
  /** What there is, in words with numbers. */
  readonly found: string
  /** What is missing, as an invitation. */
  readonly missing?: string | undefined
}

/** How far residents have come in shaping the problem, clause by clause (R22), each in words and numbers. */
export function Clauses({ visit, standing }: { visit: Visit; standing: ShapingStanding }) {
  const { t } = visit
  const clauses = clausesOf(visit, standing)
  const met = clauses.filter((it) => it.met).length
  const state =
    met === clauses.length ? t('problem.standing.met') : t('problem.standing.left', { met, all: clauses.length })
  return (
    <>
      <p>{`${state} ${t('problem.standing.wanting', { wanting: standing.facts.wantingChange })}`}</p>
      <ul class="gate">
        {clauses.map(({ met, found, missing }) => (
          <li data-state={met ? 'met' : 'missing'}>
            <Icon of={met ? 'tick' : 'arrow'} />
            <h3>
              <span class="unseen">{`${t(met ? 'ui.gate.met' : 'ui.gate.missing')}: `}</span>
              {found}
            </h3>
            {missing === undefined ? null : <p class="missing">{missing}</p>}
          </li>
        ))}
      </ul>
    </>
  )
}

function clausesOf({ t, language }: Visit, { facts, terms, judged }: ShapingStanding): Clause[] {
  const { residents, daysOpen, openUntil } = judged
  const { proposalsAnswered, proposalsUnanswered: waiting, objectionsUnanswered } = facts
  const counted = { residents, minimum: terms.minimum }
  const left = Math.max(0, terms.minimum - residents)
  const until = { date: (openUntil ?? new Date(0)).toISOString() }
  const open = { days: Math.min(daysOpen, terms.openDays), openDays: terms.openDays }
  const clause = (met: boolean, found: string, missing: () => string): Clause =>
    met ? { met, found } : { met, found, missing: missing() }
  return [
    clause(judged.enough, t(judged.enough ? 'problem.clause.enough.met' : 'problem.clause.enough', counted), () =>
      t('problem.clause.enough.missing', { left }),
    ),
    clause(judged.others, t('problem.clause.others', { others: facts.confirming }), () =>
      t('gate.problem.missing.others'),
    ),
    clause(judged.openLongEnough, t('problem.clause.open', open), () =>
      say(language, { key: 'problem.clause.open.missing', values: { until, left: open.openDays - open.days } }),
    ),
    ...(terms.answeredProposals === 0
      ? []
      : [
          clause(judged.proposalAnswered, t('problem.clause.proposals', { answered: proposalsAnswered, waiting }), () =>
            t('problem.clause.proposals.missing', { waiting, needed: terms.answeredProposals }),
          ),
        ]),
    clause(judged.objectionsAnswered, t('problem.clause.objections', { waiting: objectionsUnanswered }), () =>
      t('problem.clause.objections.missing'),
    ),
  ]
}
