import { type Boundary, mapSheet } from '../../../features/places/index.ts'
import { BoundaryField } from '../boundary-field.tsx'
import { SendButton } from '../button.tsx'
import { Form } from '../form.tsx'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'

const SHEET = mapSheet({ minX: 13.01, minY: 55.555, maxX: 13.03, maxY: 55.565 })
const AREA: Boundary = {
  type: 'Polygon',
  coordinates: [
    [
      [13.012, 55.556],
      [13.028, 55.556],
      [13.028, 55.564],
      [13.012, 55.564],
      [13.012, 55.556],
    ],
  ],
}

/** A boundary drawn by hand. */
export function BoundaryPage({ frame }: { frame: Frame }) {
  const { t } = frame
  return (
    <Layout frame={frame} title="Rita området" scripts={['draw-boundary']} personal>
      <h1>Rita området</h1>
      <Form t={t} action="/granser">
        <BoundaryField t={t} name="boundary" sheet={SHEET}>
          <path class="area" d={SHEET.path(AREA)} />
        </BoundaryField>
        <SendButton t={t}>Fortsätt</SendButton>
      </Form>
    </Layout>
  )
}
