import type { Translate } from '../../platform/i18n/index.ts'
import { type ActorGroup, ActorName } from './actor-mark.tsx'
import { DataTable } from './data-table.tsx'
import { ForeignText } from './foreign-text.tsx'

export interface Judgement {
  /** Role or kind of actor, as it may be shown. */
  readonly who: string
  readonly group: ActorGroup
  /** One answer for each question, in the judge's own words; `undefined` where nothing was said. */
  readonly answers: readonly ({ readonly text: string; readonly language?: string | undefined } | undefined)[]
}

interface JudgementTableProps {
  t: Translate
  caption: string
  /** "För vem?", "Vad blir bättre?", "Vem kan förlora?" */
  questions: readonly string[]
  judgements: readonly Judgement[]
  /** Whether they differ, which the rules decide and this only shows. */
  diverge: boolean
}

/** Several judgements of the same thing side by side, also when they differ (R27): nobody's is averaged away. */
export function JudgementTable({ t, caption, questions, judgements, diverge }: JudgementTableProps) {
  return (
    <div class="flow">
      {judgements.length < 2 ? null : (
        <p>
          <strong>{t(diverge ? 'ui.judgements.diverge' : 'ui.judgements.agree')}</strong>
        </p>
      )}
      <DataTable
        class="judgements"
        caption={caption}
        columns={[{ label: t('ui.judgements.who') }, ...questions.map((label) => ({ label }))]}
        rows={judgements.map(({ who, group, answers }) => [
          <ActorName t={t} group={group} name={who} />,
          ...questions.map((_question, at) => <Answer t={t} answer={answers[at]} />),
        ])}
        folds
      />
    </div>
  )
}

function Answer({ t, answer }: { t: Translate; answer: Judgement['answers'][number] }) {
  if (answer === undefined) return <span class="soft">{t('ui.judgements.none')}</span>
  return <ForeignText text={answer.text} language={answer.language} />
}
