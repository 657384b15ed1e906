import { type MeterReading, RESIDENT_GROUPS } from '../../../features/efforts/index.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import type { Reading } from '../reading.ts'
import { meterSentence, quarterName, SHOWN } from './meter-words.ts'

const HEIGHT = 120
const WIDTH = 640
const COLUMN = WIDTH / (SHOWN.before + 1 + SHOWN.after)

interface MeterProps {
  visit: Reading
  readings: readonly MeterReading[]
  caption: string
  /** Also how often each group is asked. */
  byGroup?: boolean | undefined
}

/** How often those who live in a place are asked, quarter by quarter (R12): the one that is now stands out. */
export function Meter({ visit, readings, caption, byGroup }: MeterProps) {
  return (
    <figure class="flow">
      <p>{meterSentence(visit, readings)}</p>
      <Bars visit={visit} readings={readings} />
      <Disclosure summary={visit.t('meter.table')}>
        <Figures visit={visit} readings={readings} caption={caption} />
      </Disclosure>
      {byGroup ? <ByGroup visit={visit} readings={readings} /> : null}
    </figure>
  )
}

function Bars({ visit: { t, language }, readings }: Pick<MeterProps, 'visit' | 'readings'>) {
  const most = Math.max(1, ...readings.map(({ times }) => times))
  return (
    <ol class="meter" aria-hidden="true">
      {readings.map(({ times, quarter }, at) => (
        <li data-now={at === SHOWN.before ? '' : undefined} data-ahead={at > SHOWN.before ? '' : undefined}>
          <span class="times">{times}</span>
          <svg viewBox={`0 0 ${COLUMN} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
            <rect x="2" y={HEIGHT - heightOf(times, most)} width={COLUMN - 4} height={heightOf(times, most)} />
          </svg>
          <span class="quarter">{quarterName({ t, language }, quarter)}</span>
        </li>
      ))}
    </ol>
  )
}

/** Nothing is a line, so that one sees that it was looked at. */
function heightOf(times: number, most: number): number {
  return Math.max(2, Math.round((times / most) * HEIGHT))
}

function Figures({ visit, readings, caption }: Omit<MeterProps, 'byGroup'>) {
  const { t } = visit
  return (
    <DataTable
      caption={caption}
      columns={[
        { label: t('meter.quarter') },
        { label: t('meter.times'), number: true },
        { label: t('meter.owners'), number: true },
        { label: t('meter.untold'), number: true },
      ]}
      rows={readings.map(({ quarter, times, owners, untold }) => [quarterName(visit, quarter), times, owners, untold])}
      folds
    />
  )
}

/** What each group is asked: by name, and with everyone. */
function ByGroup({ visit, readings }: Pick<MeterProps, 'visit' | 'readings'>) {
  const { t } = visit
  return (
    <DataTable
      caption={t('meter.groups')}
      columns={[
        { label: t('meter.group') },
        ...readings.map(({ quarter }) => ({ label: quarterName(visit, quarter), number: true })),
      ]}
      rows={RESIDENT_GROUPS.map((group) => [
        t(`meter.group.${group}`),
        ...readings.map((reading) => reading.byGroup[group]),
      ])}
    />
  )
}
