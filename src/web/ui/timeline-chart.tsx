import type { Child } from 'hono/jsx'
import type { Translate } from '../../platform/i18n/index.ts'
import { type ActorGroup, ActorMark } from './actor-mark.tsx'
import { DataTable } from './data-table.tsx'
import { Disclosure } from './disclosure.tsx'
import { ForeignText } from './foreign-text.tsx'
import { type Moment, Time } from './moment.tsx'
import { monthTicks, type Span, span } from './timeline-scale.ts'

export interface TimelineBar {
  readonly name: string
  /** The language of the name, when somebody wrote it. */
  readonly language?: string | undefined
  readonly href?: string | undefined
  /** Absent when nobody told what kind of actor runs it. */
  readonly group?: ActorGroup | undefined
  /** Who runs it, for the table. */
  readonly owner: string
  readonly from: Moment
  /** Absent when no end is decided. */
  readonly to?: Moment | undefined
  /** Not decided yet: drawn dashed. */
  readonly idea?: boolean | undefined
  /** When residents are asked something, drawn as marks on the bar. */
  readonly asks?: readonly TimelineMark[] | undefined
}

export interface TimelineMark {
  readonly what: string
  readonly language?: string | undefined
  readonly at: Moment
}

/** Bars that belong together. */
export interface TimelineGroup {
  /** Absent when there is one group only. */
  readonly title?: Child
  /** How many it holds, when not all are shown. */
  readonly said?: string | undefined
  readonly bars: readonly TimelineBar[]
}

interface TimelineChartProps {
  t: Translate
  groups: readonly TimelineGroup[]
  /** The day that "today" is drawn at, as `2026-04-14`. */
  today: string
  /** Writes the month of `2026-04-01` in short, in the page's language. */
  monthName: (isoDay: string) => string
  sentence: Child
  caption: string
  direction: 'ltr' | 'rtl'
}

/** What goes on in a place, as bars along a calendar; a sentence above and a table under (R7, R12, C1). */
export function TimelineChart({ t, groups, today, monthName, sentence, caption, direction }: TimelineChartProps) {
  const bars = groups.flatMap((it) => it.bars)
  const along = span(
    bars.map((it) => ({ from: it.from.iso, to: it.to?.iso })),
    today,
  )
  return (
    <figure class="flow">
      <p>{sentence}</p>
      <div class="timeline-sheet">
        <Scale t={t} along={along} today={today} monthName={monthName} direction={direction} />
        {groups.map((group) => (
          <Group group={group} along={along} />
        ))}
      </div>
      <Legend t={t} bars={bars} />
      <Disclosure summary={t('ui.timeline.table')}>
        <Table t={t} bars={bars} caption={caption} />
      </Disclosure>
    </figure>
  )
}

function Group({ group: { title, said, bars }, along }: { group: TimelineGroup; along: Span }) {
  return (
    <>
      {title === undefined ? null : (
        <div class="timeline-group">
          <h3>{title}</h3>
          {said === undefined ? null : <p class="soft small">{said}</p>}
        </div>
      )}
      <ol class="timeline">
        {bars.map((bar) => (
          <li>
            <span class="name actor">
              {bar.group === undefined ? null : <ActorMark group={bar.group} />}
              <Name bar={bar} />
            </span>
            <div class="along">
              <Bar bar={bar} along={along} />
            </div>
          </li>
        ))}
      </ol>
    </>
  )
}

function Table({ t, bars, caption }: { t: Translate; bars: readonly TimelineBar[]; caption: string }) {
  const asks = bars.some((it) => it.asks !== undefined && it.asks.length > 0)
  return (
    <DataTable
      caption={caption}
      columns={[
        { label: t('ui.timeline.what') },
        { label: t('ui.timeline.owner') },
        { label: t('ui.timeline.from') },
        { label: t('ui.timeline.to') },
        ...(asks ? [{ label: t('ui.timeline.asks') }] : []),
      ]}
      rows={bars.map((it) => [
        <Name bar={{ ...it, href: undefined }} />,
        it.idea ? t('ui.timeline.idea-of', { owner: it.owner }) : it.owner,
        <Time at={it.from} />,
        it.to === undefined ? t('ui.timeline.open-end') : <Time at={it.to} />,
        ...(asks ? [<Asks t={t} marks={it.asks ?? []} />] : []),
      ])}
      folds
    />
  )
}

function Asks({ t, marks }: { t: Translate; marks: readonly TimelineMark[] }) {
  if (marks.length === 0) return <>{t('ui.timeline.asks-nothing')}</>
  return (
    <ul class="plain">
      {marks.map(({ what, language, at }) => (
        <li>
          <Time at={at} /> <ForeignText text={what} language={language} />
        </li>
      ))}
    </ul>
  )
}

/** What dashes and marks mean: only those that are there. */
function Legend({ t, bars }: { t: Translate; bars: readonly TimelineBar[] }) {
  const [ideas, asks] = [bars.some((it) => it.idea), bars.some((it) => it.asks !== undefined && it.asks.length > 0)]
  if (!ideas && !asks) return null
  return (
    <ul class="legend timeline-legend" aria-hidden="true">
      {asks ? (
        <li>
          <svg viewBox="0 0 24 16" aria-hidden="true">
            <circle class="asks" cx="12" cy="8" r="5" />
          </svg>
          {t('ui.timeline.legend.asks')}
        </li>
      ) : null}
      {ideas ? (
        <li>
          <svg viewBox="0 0 24 16" aria-hidden="true">
            <rect class="idea" x="1" y="3" width="22" height="10" rx="3" />
          </svg>
          {t('ui.timeline.legend.idea')}
        </li>
      ) : null}
    </ul>
  )
}

function Name({ bar: { name, language, href } }: { bar: TimelineBar }) {
  const words = <ForeignText text={name} language={language} />
  return href === undefined ? words : <a href={href}>{words}</a>
}

function percent(part: number): string {
  return `${Math.round(part * 1000) / 10}%`
}

/** The months' lines and today's, drawn once and used at every bar: of twenty bars they would be a large part of the page. */
function Lines({ along, today }: { along: Span; today: string }) {
  return (
    <defs>
      <g id="timeline-months">
        {monthTicks(along).map((day) => (
          <Line class="timeline-month" at={percent(along.at(day))} />
        ))}
      </g>
      <Line id="timeline-today" class="timeline-today" at={percent(along.at(today))} />
    </defs>
  )
}

function Line({ at, id, class: look }: { at: string; id?: string; class: string }) {
  return <line id={id} class={look} x1={at} x2={at} y1="0" y2="100%" />
}

/** Its height and where it stands in the row are the style sheet's. */
function Bar({ bar, along }: { bar: TimelineBar; along: Span }) {
  const from = along.at(bar.from.iso)
  const to = bar.to === undefined ? 1 : along.at(bar.to.iso)
  return (
    <svg class={bar.group ?? 'untold'} aria-hidden="true">
      <use href="#timeline-months" />
      <rect class={bar.idea ? 'idea' : undefined} x={percent(from)} width={percent(Math.max(to - from, 0.012))} />
      {bar.to === undefined && !bar.idea ? <rect class="open-end" x="97%" width="6%" /> : null}
      <use href="#timeline-today" />
      {marksWithin(bar, along).map((at) => (
        <circle class="asks" cx={percent(at)} cy="50%" r="5" />
      ))}
    </svg>
  )
}

/** Where marks stand: those outside of what is drawn are in the table only. */
function marksWithin({ asks = [] }: TimelineBar, along: Span): readonly number[] {
  return asks.filter(({ at }) => at.iso >= along.from && at.iso < along.to).map(({ at }) => along.at(at.iso))
}

interface ScaleProps {
  t: Translate
  along: Span
  today: string
  monthName: (isoDay: string) => string
  direction: 'ltr' | 'rtl'
}

/** Months above, "today" above its line. Text is not mirrored, so its places are counted from the other end in Arabic. */
function Scale({ t, along, today, monthName, direction }: ScaleProps) {
  const at = (day: string) => percent(direction === 'rtl' ? 1 - along.at(day) : along.at(day))
  return (
    <div class="timeline-scale" aria-hidden="true">
      <svg aria-hidden="true">
        <Lines along={along} today={today} />
        {monthTicks(along).map((day) => (
          <text x={at(day)} y="16">
            {monthName(day)}
          </text>
        ))}
        <text class="now" x={at(today)} y="38">
          {t('ui.timeline.today')}
        </text>
      </svg>
    </div>
  )
}
