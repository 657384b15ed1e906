import type { Child } from 'hono/jsx'
import type { Translate } from '../../platform/i18n/index.ts'
import { ButtonLink } from './button.tsx'
import { type Moment, Time } from './moment.tsx'

interface HappensNowProps {
  t: Translate
  /** What happens next, as a sentence that a tired person understands. */
  what: Child
  due?: Moment | undefined
  /** `late`: past its day, said aloud. `rest`: nothing waits for anybody. */
  tone?: 'waits' | 'late' | 'rest' | undefined
  /** Role and unit, never only a board. */
  answers?: string | undefined
  board?: { name: string; why?: string | undefined } | undefined
  /** The one thing to do. */
  action?: { label: string; href: string } | undefined
  /** What can be done besides, in words. */
  children?: Child
}

/** What happens now, by when, who answers, what can I do: the first thing on an undertaking's page. */
export function HappensNow({ t, what, due, tone = 'waits', answers, board, action, children }: HappensNowProps) {
  return (
    <section class="happens-now" data-tone={tone} aria-labelledby="happens-now">
      <h2 id="happens-now">{t('ui.happens-now.title')}</h2>
      <p class="what">
        {what} {due === undefined ? null : <Due t={t} due={due} late={tone === 'late'} />}
      </p>
      {answers === undefined && board === undefined ? null : (
        <dl>
          {answers === undefined ? null : (
            <>
              <dt>{t('ui.happens-now.answers')}</dt>
              <dd>{answers}</dd>
            </>
          )}
          {board === undefined ? null : (
            <>
              <dt>{t('ui.happens-now.board')}</dt>
              <dd>
                {board.name} {board.why === undefined ? null : <Why t={t} board={board.name} href={board.why} />}
              </dd>
            </>
          )}
        </dl>
      )}
      {action === undefined ? null : <ButtonLink href={action.href}>{action.label}</ButtonLink>}
      {children}
    </section>
  )
}

/** The sentence with the day in it, the day readable by machines. The message is split at its placeholder. */
function Due({ t, due, late }: { t: Translate; due: Moment; late: boolean }) {
  const mark = '\u0000'
  const [before, after] = t(late ? 'ui.happens-now.was-due' : 'ui.happens-now.by', { date: mark }).split(mark)
  return (
    <strong>
      {before}
      <Time at={due} />
      {after}
    </strong>
  )
}

function Why({ t, board, href }: { t: Translate; board: string; href: string }) {
  return (
    <a href={href} aria-label={t('ui.happens-now.why-board', { board })}>
      {t('ui.happens-now.why')}
    </a>
  )
}
