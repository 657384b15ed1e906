import { mapSheet } from '../../../features/places/index.ts'
import { Breadcrumbs } from '../breadcrumbs.tsx'
import { Card, Entries, Entry } from '../card.tsx'
import { Empty } from '../empty.tsx'
import { SelectField, TextField } from '../field.tsx'
import { FilterBar } from '../filter-bar.tsx'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { ActorLegend } from '../mix-chart.tsx'
import { Notice } from '../notice.tsx'
import { PageHead } from '../page-head.tsx'
import { Pagination } from '../pagination.tsx'
import { type MapArea, PlaceMap } from '../place-map.tsx'
import { StatusTag } from '../status-tag.tsx'
import { type TimelineBar, TimelineChart } from '../timeline-chart.tsx'

/** A block of invented areas: three by three around the one that the page is about. */
const NAMES = [
  'Almvik',
  'Östra Söderkulla',
  'Hermodsdal',
  'Lindeborg',
  'Lindängen',
  'Fosieby',
  'Svågertorp',
  'Söder',
  'Kastanjegården',
]
const BOUNDS = { minX: 12.99, minY: 55.55, maxX: 13.05, maxY: 55.58 }

const BARS: readonly TimelineBar[] = [
  bar('En innergård att vilja vara på', 'residents', 'Eken (påhittad grupp)', '2026-02-02', '2026-08-20'),
  bar('Gatubelysning, etapp 2', 'city', 'Fastighets- och gatukontoret', '2026-04-05', '2026-12-19'),
  bar('Sommargata 2026', 'owners', 'Gårdsbolaget (påhittat)', '2026-07-12', '2026-11-05'),
  bar('Läsprojekt på biblioteket', 'associations', 'Läsglädje (påhittad förening)', '2026-01-18', '2026-06-10'),
  bar('Områdesteam, plan', 'city', 'Stadskontoret', '2022-01-01', undefined),
]

export function PlacePage({ frame }: { frame: Frame }) {
  const { t } = frame
  return (
    <Layout frame={frame} title="Lindängen" room="places">
      <PageHead
        above={
          <Breadcrumbs
            t={t}
            trail={[
              { label: frame.municipality, href: '/platser' },
              { label: 'Söder', href: '#' },
              { label: 'Lindängen' },
            ]}
          />
        }
        title="Lindängen"
        lead="Fem insatser pågår. Två av dem möts i tid och plats och väntar på svar."
      />
      <div class="beside">
        <div class="flow">
          <section class="flow">
            <h2>Det som pågår</h2>
            <TimelineChart
              t={t}
              groups={[{ bars: BARS }]}
              today="2026-04-20"
              monthName={(day) =>
                new Intl.DateTimeFormat(frame.language, { month: 'short', timeZone: 'UTC' }).format(new Date(day))
              }
              sentence="Fyra insatser pågår nu. En börjar i juli."
              caption="Insatser på Lindängen"
              direction={frame.language === 'ar' ? 'rtl' : 'ltr'}
            />
          </section>
          <section class="flow">
            <h2>Alla arbeten</h2>
            <FilterBar t={t} action="/utvecklingsarbeten" clear="#" result="3 arbeten.">
              <TextField t={t} name="q" label="Sök" type="search" value="gård" />
              <SelectField
                t={t}
                name="skala"
                label="Skala"
                options={[
                  { value: 'place', label: 'Plats' },
                  { value: 'area', label: 'Område' },
                ]}
              />
            </FilterBar>
            <Entries>
              <Entry
                title="En innergård att vilja vara på"
                href="#1"
                level={3}
                facts={
                  <>
                    <StatusTag tone="waits" label="Väntar på boende" />
                    <span>Lindängen</span>
                  </>
                }
              >
                Gården används av få fast många bor runt den.
              </Entry>
              <Entry
                title="حديقة للجميع"
                language="ar"
                href="#2"
                level={3}
                facts={<StatusTag tone="late" label="Försenat svar" />}
              />
              <Entry
                title="Sommargata 2026"
                href="#3"
                level={3}
                facts={<StatusTag tone="done" label="Grinden är öppen" />}
              />
            </Entries>
            <Pagination t={t} page={4} pages={12} hrefOf={(page) => `?sida=${page}`} />
          </section>
        </div>
        <div class="aside">
          <PlaceMap
            t={t}
            title="Karta över Lindängen och områdena runt det"
            sheet={SHEET}
            areas={AREAS}
            markers={MARKERS}
            list={false}
          />
          <ActorLegend t={t} />
          <Card title="Vad redan har sagts">
            <p>214 svarade på frågor om parken i mars.</p>
          </Card>
          <Notice tone="waits" title="Två insatser möts">
            <p>Dialog om park och En innergård frågar samma boende i maj.</p>
          </Notice>
          <Notice tone="refused" title="Det går inte än">
            <p>Syftet saknas.</p>
          </Notice>
          <Empty title="Inga beslut än.">
            <p>Det första väntas i maj.</p>
          </Empty>
        </div>
      </div>
    </Layout>
  )
}

function bar(
  name: string,
  group: TimelineBar['group'],
  owner: string,
  from: string,
  to: string | undefined,
): TimelineBar {
  return {
    name,
    group,
    owner,
    href: '#',
    from: { iso: from, text: from },
    to: to === undefined ? undefined : { iso: to, text: to },
  }
}

const SHEET = mapSheet(BOUNDS)
const AREAS: readonly MapArea[] = NAMES.map((name, at) => {
  const { minX: west, minY: south, maxX: east, maxY: north } = BOUNDS
  const [wide, tall] = [(east - west) / 3, (north - south) / 3]
  const [x, y] = [west + (at % 3) * wide, north - Math.floor(at / 3) * tall]
  const ring = [
    [x, y],
    [x + wide, y - tall * 0.1],
    [x + wide, y - tall],
    [x, y - tall * 1.1],
    [x, y],
  ] as const
  return {
    name,
    path: SHEET.path({ type: 'Polygon', coordinates: [ring] }),
    href: `#area-${at}`,
    highlighted: name === 'Lindängen',
    label: SHEET.at([x + wide / 2, y - tall / 2]),
  }
})
const MARKERS = (['residents', 'associations', 'owners', 'city'] as const).map((group, at) => {
  const [x, y] = SHEET.at([13.017 + at * 0.0003, 55.567])
  return { name: `Insats ${at + 1}`, href: `#marker-${at}`, group, x, y }
})
