import type { Child } from 'hono/jsx'
import type { Goal } from '../../features/goals/index.ts'
import type { Reading } from '../place/reading.ts'
import { ForeignText } from '../ui/foreign-text.tsx'

interface GoalTreeProps<One extends Goal> {
  visit: Reading
  goals: readonly One[]
  language: string
  /** Beside a goal: what serves it. */
  beside?: ((goal: One) => Child) | undefined
  /** Where a goal's own page is. */
  hrefOf?: ((goal: One) => string) | undefined
}

/** Goals and benefits as a list of lists, each with how one sees that it comes closer. */
export function GoalTree<One extends Goal>(props: GoalTreeProps<One>) {
  return <Level {...props} parent={null} />
}

function Level<One extends Goal>({ parent, ...props }: GoalTreeProps<One> & { parent: string | null }) {
  const { visit, goals, language, beside, hrefOf } = props
  const { t } = visit
  const here = goals.filter((it) => it.parent === parent)
  if (here.length === 0) return null
  return (
    <ul>
      {here.map((goal) => (
        <li>
          {`${t(`goal.kind.${goal.kind}`)}: `}
          <strong>
            {hrefOf === undefined ? (
              <ForeignText text={goal.text} language={language} />
            ) : (
              <a href={hrefOf(goal)} lang={language} dir="auto">
                {goal.text}
              </a>
            )}
          </strong>
          {goal.indicator === '' ? null : (
            <>
              <br />
              <span class="soft small">
                {`${t('goal.indicator.seen')} `}
                <ForeignText text={goal.indicator} language={language} />
              </span>
            </>
          )}
          {beside === undefined ? null : (
            <>
              <br />
              <span class="small">{beside(goal)}</span>
            </>
          )}
          <Level {...props} parent={goal.key} />
        </li>
      ))}
    </ul>
  )
}
