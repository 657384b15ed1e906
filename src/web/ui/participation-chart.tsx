import type { Child } from 'hono/jsx'
import type { Translate } from '../../platform/i18n/index.ts'
import { type ActorGroup, ActorMark } from './actor-mark.tsx'
import { DataTable } from './data-table.tsx'
import { Disclosure } from './disclosure.tsx'

export interface LaneStep {
  /** How far up the staircase of levels: 0 none, null not told. */
  readonly height: number | null
  /** The level, and what else is held, in words. */
  readonly words: string
}

/** One kind of actor through all phases. */
export interface Lane {
  readonly name: string
  readonly group: ActorGroup
  readonly steps: readonly LaneStep[]
}

/** A phase's end: how sure it is that there is a gate, in words too. */
export interface GateMark {
  readonly kind: 'gate' | 'none' | 'untold'
  readonly words: string
}

interface ParticipationChartProps {
  t: Translate
  /** Names of the phases, in order. */
  phases: readonly string[]
  lanes: readonly Lane[]
  /** The gates at the phases' ends, and where the idea is fixed, in phases from the first one's start (1: at its end). */
  gates: { readonly name: string; readonly marks: readonly GateMark[]; readonly fixed: number | null }
  /** Names of the levels, lowest first. */
  levels: readonly string[]
  sentence: Child
  caption: string
}

/** Pixels of one level; five of them and some air are a lane. */
const LEVEL = 6
const TALL = 36

/** How much each kind of actor decides, phase by phase: the higher the step, the more. A sentence above, a table under (C1). */
export function ParticipationChart({ t, phases, lanes, gates, levels, sentence, caption }: ParticipationChartProps) {
  return (
    <figure class="flow">
      <p>{sentence}</p>
      <div class="participation" aria-hidden="true">
        <ol class="heads">
          {phases.map((name, at) => (
            <li>
              <b>{at + 1}</b> <span>{name}</span>
            </li>
          ))}
        </ol>
        <ul>
          {lanes.map(({ name, group, steps }) => (
            <li>
              <span class="actor">
                <ActorMark group={group} />
                <span>{name}</span>
              </span>
              <svg class={group} aria-hidden="true">
                {steps.map(({ height }, at) => (
                  <Step height={height} at={at} of={steps.length} />
                ))}
              </svg>
            </li>
          ))}
          <li>
            <span class="actor">{gates.name}</span>
            <svg class="gates" aria-hidden="true">
              {gates.marks.map(({ kind }, at) =>
                kind === 'none' ? null : <GateLine told={kind === 'gate'} x={percent((at + 0.985) / phases.length)} />,
              )}
              {gates.fixed === null ? null : (
                <circle
                  cx={percent(Math.min(gates.fixed, phases.length - 0.015) / phases.length)}
                  cy={TALL / 2}
                  r="7"
                />
              )}
            </svg>
          </li>
        </ul>
        <p class="soft small">
          {t('ui.participation.levels', { levels: levels.map((it, at) => `${at + 1} ${it}`).join(', ') })}{' '}
          {t('ui.participation.gate-marks')}
        </p>
      </div>
      <Disclosure summary={t('ui.participation.table')}>
        <DataTable
          caption={caption}
          columns={[{ label: t('ui.participation.who') }, ...phases.map((label) => ({ label }))]}
          rows={[
            ...lanes.map(({ name, steps }) => [name, ...steps.map(({ words }) => words)]),
            [gates.name, ...gates.marks.map(({ words }) => words)],
          ]}
          folds
        />
      </Disclosure>
    </figure>
  )
}

function GateLine({ told, x }: { told: boolean; x: string }) {
  return <line class={told ? undefined : 'untold'} x1={x} x2={x} y1="2" y2={TALL - 2} />
}

/** A filled step; a thin line where there is none; a dashed frame where nobody says. */
function Step({ height, at, of }: { height: number | null; at: number; of: number }) {
  const place = { x: percent(at / of), width: percent(0.97 / of) }
  if (height === null) return <rect class="untold" {...place} y={TALL - 3 * LEVEL} height={3 * LEVEL - 1} />
  const tall = Math.max(2, height * LEVEL)
  return <rect {...place} y={TALL - tall} height={tall} />
}

function percent(part: number): string {
  return `${Math.round(part * 1000) / 10}%`
}
