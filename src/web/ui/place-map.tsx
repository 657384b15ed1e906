import type { Child } from 'hono/jsx'
import type { Translate } from '../../platform/i18n/index.ts'
import { type ActorGroup, ActorMark, actorShape } from './actor-mark.tsx'
import { LABEL_SIZE, LABEL_SIZE_HIGHLIGHTED, placeLabels, type WishedLabel } from './map-labels.ts'

export interface MapArea {
  readonly name: string
  /** `d` of a path in the sheet's units (features/places: `MapSheet.path`). */
  readonly path: string
  readonly href?: string | undefined
  readonly highlighted?: boolean | undefined
  /** Where its name may stand, in the sheet's units. */
  readonly label?: readonly [x: number, y: number] | undefined
}

export interface MapMarker {
  readonly name: string
  readonly href: string
  readonly group: ActorGroup
  readonly x: number
  readonly y: number
}

interface PlaceMapProps {
  t: Translate
  /** What the map shows, as a sentence: it is read where the map can't be seen. */
  title: string
  sheet: { readonly width: number; readonly height: number }
  areas: readonly MapArea[]
  markers?: readonly MapMarker[] | undefined
  /** A boundary that somebody drew: dashed. */
  boundary?: string | undefined
  /** Drawn above the rest, in the sheet's units: a grid, say. */
  above?: Child
  /** The same places as a list under the map; off where the page lists them anyway. */
  list?: boolean | undefined
  /** Shown over the whole page on wide screens: then more names have room there. */
  wide?: boolean | undefined
}

/** Half a marker's size, in pixels. */
const MARKER = 8.5
/** Half of what can be pressed around it, in markers: 44 pixels across. */
const TARGET = 2.6
/** About how many pixels wide a sheet is shown: on a phone or beside the text; and over the whole page. */
const SHOWN = { narrow: 400, wide: 1000 }

/** A map drawn on the server: areas and markers are links, and a list says the same (C1, C6). */
export function PlaceMap({ t, title, sheet, areas, markers = [], boundary, above, list = true, wide }: PlaceMapProps) {
  const unit = sheet.width / SHOWN.narrow
  const wished = areas.flatMap(({ name, label, highlighted }) =>
    label === undefined ? [] : [{ text: name, x: label[0], y: label[1], highlighted }],
  )
  const apart = spread(markers, MARKER * unit)
  const inTheWay = apart.map(({ x, y }) => ({ x, y, radius: (MARKER + 3) * unit }))
  const namesFor = (shown: keyof typeof SHOWN) => {
    const size = sheet.width / SHOWN[shown]
    return (
      <Names
        names={placeLabels(wished, sheet, { inTheWay, unit: size })}
        unit={size}
        shown={wide ? shown : undefined}
      />
    )
  }
  return (
    <figure class="place-map">
      {/* biome-ignore lint/a11y/useSemanticElements: inside SVG there is no other element that groups links under a name */}
      <svg class="sheet" viewBox={`0 0 ${sheet.width} ${sheet.height}`} role="group" aria-label={title}>
        {areas
          .filter((it) => !it.highlighted)
          .map((it) => (
            <Area area={it} />
          ))}
        {areas
          .filter((it) => it.highlighted)
          .map((it) => (
            <Area area={it} />
          ))}
        {boundary === undefined ? null : <path class="boundary" d={boundary} />}
        {namesFor('narrow')}
        {wide ? namesFor('wide') : null}
        {apart.map((it) => (
          <Marker marker={it} unit={unit} />
        ))}
        {above}
      </svg>
      {list ? <List t={t} areas={areas} markers={markers} /> : null}
    </figure>
  )
}

/** Links on the map are for pointers; the keyboard and the screen reader have the list, without a hundred stops on the way. */
function Area({ area }: { area: MapArea }) {
  const shape = <path class="area" d={area.path} data-highlighted={area.highlighted ? '' : undefined} />
  if (area.href === undefined) return shape
  return (
    <a href={area.href} tabindex={-1}>
      <title>{area.name}</title>
      {shape}
    </a>
  )
}

/** Silent: the links around have these names. */
function Names({ names, unit, shown }: { names: readonly WishedLabel[]; unit: number; shown: string | undefined }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes focus
    <g aria-hidden="true" class={shown} font-size={LABEL_SIZE * unit} stroke-width={3 * unit}>
      {names.map(({ text, x, y, highlighted }) =>
        highlighted ? (
          <text x={x} y={y} data-highlighted="" font-size={LABEL_SIZE_HIGHLIGHTED * unit}>
            {text}
          </text>
        ) : (
          <text x={x} y={y}>
            {text}
          </text>
        ),
      )}
    </g>
  )
}

function Marker({ marker, unit }: { marker: MapMarker; unit: number }) {
  const { name, href, group, x, y } = marker
  return (
    <a href={href} tabindex={-1} transform={`translate(${x} ${y})scale(${MARKER * unit})`}>
      <title>{name}</title>
      <circle r={TARGET} />
      <path class={`marker ${group}`} d={actorShape(group)} />
    </a>
  )
}

/** Markers that would hide each other are set in a ring around the first of them. */
export function spread(markers: readonly MapMarker[], size = MARKER): readonly MapMarker[] {
  const clusters: MapMarker[][] = []
  for (const marker of markers) {
    const near = clusters.find(([first]) => first && Math.hypot(first.x - marker.x, first.y - marker.y) < 2.4 * size)
    if (near === undefined) clusters.push([marker])
    else near.push(marker)
  }
  return clusters.flatMap((together) => inRing(together, size))
}

function inRing(together: readonly MapMarker[], size: number): readonly MapMarker[] {
  const [first] = together
  if (first === undefined || together.length === 1) return together
  const radius = Math.max(1.4 * size, (together.length * 2.8 * size) / (2 * Math.PI))
  return together.map((marker, at) => {
    const angle = (2 * Math.PI * at) / together.length - Math.PI / 2
    return { ...marker, x: tenth(first.x + radius * Math.cos(angle)), y: tenth(first.y + radius * Math.sin(angle)) }
  })
}

function tenth(units: number): number {
  return Math.round(units * 10) / 10
}

function List({ t, areas, markers }: { t: Translate; areas: readonly MapArea[]; markers: readonly MapMarker[] }) {
  const linked = areas.filter((it) => it.href !== undefined)
  if (linked.length + markers.length === 0) return null
  return (
    <ul class="places" aria-label={t('ui.map.list')}>
      {markers.map(({ name, href, group }) => (
        <li>
          <a href={href}>
            <ActorMark group={group} />
            {name}
          </a>
        </li>
      ))}
      {linked.map(({ name, href }) => (
        <li>
          <a href={href}>{name}</a>
        </li>
      ))}
    </ul>
  )
}
