import { directionOf, type Translate } from '../../platform/i18n/index.ts'
import { type Run, wordDifference } from './word-difference.ts'

interface Wording {
  readonly text: string
  readonly language: string
}

/** What one text has that another hasn't, in words that a screen reader says and signs that need no colour. */
export function Difference({ t, from, to }: { t: Translate; from: Wording; to: Wording }) {
  const runs = wordDifference(from.text, to.text, to.language)
  return (
    <>
      <p class="soft">{t('problem.difference.how', { count: runs.filter((it) => it.kind !== 'same').length })}</p>
      <blockquote class="quoted difference prose" lang={to.language} dir={directionOf(to.language)}>
        <p>
          {runs.map((run) => (
            <Changed t={t} run={run} />
          ))}
        </p>
      </blockquote>
    </>
  )
}

function Changed({ t, run: { kind, text } }: { t: Translate; run: Run }) {
  const lines = text.split('\n').map((line, at) => (
    <>
      {at === 0 ? null : <br />}
      {line}
    </>
  ))
  if (kind === 'same') return <>{lines}</>
  const said = <span class="unseen">{`${t(`problem.difference.${kind}`)} `}</span>
  return kind === 'removed' ? (
    <del>
      {said}
      {lines}
    </del>
  ) : (
    <ins>
      {said}
      {lines}
    </ins>
  )
}
