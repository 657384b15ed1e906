import type { Child } from 'hono/jsx'
import type { Translate } from '../../platform/i18n/index.ts'
import { Icon, type IconName } from './icon.tsx'

export interface GateCriterion {
  readonly id: string
  readonly title: string
  readonly state: 'met' | 'missing' | 'exception'
  /** What it rests on: numbers, days, names of roles. "9 av 15 har sagt att den stämmer." */
  readonly evidence?: Child
  /** What is missing, as an invitation. */
  readonly missing?: Child
  /** Who can do it. */
  readonly who?: string | undefined
  /** The evidence itself, and where to do what is missing. */
  readonly links?: readonly { readonly label: string; readonly href: string }[] | undefined
}

const ICONS: Readonly<Record<GateCriterion['state'], IconName>> = {
  met: 'tick',
  missing: 'arrow',
  exception: 'exception',
}

interface GateListProps {
  t: Translate
  criteria: readonly GateCriterion[]
  /** One criterion on its own page: how many of all are met says nothing there. */
  alone?: boolean | undefined
}

/** A gate as evidence that one can follow (H2): each criterion met or not, by what, what is missing and who can do it. */
export function GateList({ t, criteria, alone = false }: GateListProps) {
  const met = criteria.filter((it) => it.state !== 'missing').length
  const total = criteria.length
  return (
    <div class="flow">
      {alone ? null : <p>{met === total ? t('ui.gate.open') : t('ui.gate.standing', { met, total })}</p>}
      <ul class="gate">
        {criteria.map((criterion) => (
          <Criterion t={t} criterion={criterion} level={alone ? 2 : 3} />
        ))}
      </ul>
    </div>
  )
}

interface CriterionProps {
  t: Translate
  criterion: GateCriterion
  /** Alone on its page it stands right under the page's own heading. */
  level: 2 | 3
}

function Criterion({ t, criterion, level }: CriterionProps) {
  const { id, title, state, evidence, missing, who, links = [] } = criterion
  const heading = (
    <>
      <span class="unseen">{`${t(`ui.gate.${state}`)}: `}</span>
      {title}
    </>
  )
  return (
    <li id={id} data-state={state}>
      <Icon of={ICONS[state]} />
      {level === 2 ? <h2>{heading}</h2> : <h3>{heading}</h3>}
      {evidence ? <p class="evidence">{evidence}</p> : null}
      {missing ? <p class="missing">{missing}</p> : null}
      {who === undefined ? null : <p class="who">{t('ui.gate.who', { who })}</p>}
      {links.length === 0 ? null : (
        <div class="links">
          {links.map(({ label, href }) => (
            <a href={href}>
              {label}
              <span class="unseen">{`: ${title}`}</span>
            </a>
          ))}
        </div>
      )}
    </li>
  )
}
