import type { Child } from 'hono/jsx'
import type { Translate } from '../../platform/i18n/index.ts'
import { fieldId } from './error-summary.tsx'

interface BoundaryFieldProps {
  t: Translate
  name: string
  /** GeoJSON Polygon in WGS84, when one has been drawn before. */
  value?: string | undefined
  /** `bounds`: west, south, east, north in degrees WGS84. */
  sheet: { readonly width: number; readonly height: number; readonly bounds: readonly number[] }
  /** What is drawn under: areas, streets, as SVG in the sheet's units. */
  children?: Child
}

/**
 * Draws a boundary on the map (R39; page script `draw-boundary`): by pressing, or with arrow keys and Enter. It is there only
 * where its script runs; the form beside it offers existing places, and a point with a radius, to everybody.
 */
export function BoundaryField({ t, name, value, sheet, children }: BoundaryFieldProps) {
  return (
    <draw-boundary
      bounds={sheet.bounds.join(' ')}
      undo={t('ui.draw.undo')}
      clear={t('ui.draw.clear')}
      close={t('ui.draw.close')}
      closed={t('ui.draw.closed')}
      crosses={t('ui.draw.crosses')}
      nearer={t('ui.draw.nearer')}
      farther={t('ui.draw.farther')}
      corners={JSON.stringify(cornerTexts(t))}
    >
      <svg
        class="sheet"
        viewBox={`0 0 ${sheet.width} ${sheet.height}`}
        tabindex={0}
        role="application"
        aria-label={t('ui.draw.map')}
      >
        {children}
      </svg>
      <input type="hidden" id={fieldId(name)} name={name} value={value ?? ''} />
    </draw-boundary>
  )
}

/** "Inga hörn än", "Ett hörn", … up to twelve, then the last form with # for the number: the script knows no grammar. */
function cornerTexts(t: Translate): readonly string[] {
  return Array.from({ length: 13 }, (_, count) => t('ui.draw.corners', { count }))
}
