import type { Translate } from '../../platform/i18n/index.ts'
import { type Moment, Time } from './moment.tsx'

export interface TrackPhase {
  readonly name: string
  readonly state: 'done' | 'current' | 'coming'
  /** When it ended, began, or is planned; `coming` phases often have none. */
  readonly date?: Moment | undefined
}

/** Where an undertaking is on its way: lying on a wide screen, standing on a phone, the same list for a screen reader. */
export function PhaseTrack({ t, phases }: { t: Translate; phases: readonly TrackPhase[] }) {
  return (
    <ol class="phase-track" aria-label={t('ui.phase-track.label')}>
      {phases.map((phase) => (
        <Step t={t} phase={phase} />
      ))}
    </ol>
  )
}

function Step({ t, phase }: { t: Translate; phase: TrackPhase }) {
  const { name, state, date } = phase
  return (
    <li data-state={state} aria-current={state === 'current' ? 'step' : undefined}>
      <StepMark state={state} />
      <strong>{name}</strong>
      <small>
        {state === 'coming' && date === undefined ? (
          <span class="unseen">{t('ui.phase-track.coming')}</span>
        ) : (
          t(`ui.phase-track.${state}`)
        )}
        {date === undefined ? null : (
          <>
            {' '}
            <Time at={date} />
          </>
        )}
      </small>
    </li>
  )
}

/** Done is filled with a tick, current is a ring with a heart, coming is an empty ring. */
function StepMark({ state }: { state: TrackPhase['state'] }) {
  if (state === 'done') {
    return (
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <circle cx="12" cy="12" r="11" />
        <path class="tick" d="M7 12.5l3.5 3.5L17 9" />
      </svg>
    )
  }
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <circle cx="12" cy="12" r={state === 'current' ? 11 : 9} />
      <circle class="inside" cx="12" cy="12" r={state === 'current' ? 8 : 6.75} />
      {state === 'current' ? <circle cx="12" cy="12" r="4" /> : null}
    </svg>
  )
}
