import type { MessageKey } from '../../platform/i18n/index.ts'
import type { WholePlace } from './load-place.ts'
import { meetingsOf } from './overlaps.tsx'
import type { Reading } from './reading.ts'

interface Part {
  readonly id: string
  readonly label: MessageKey
  readonly there: boolean
}

/** What the page holds, for those who hold it in a hand: sections that are there, in their order. */
export function Contents({ visit: { t }, whole }: { visit: Reading; whole: WholePlace }) {
  const { coming, committed } = whole
  const parts: readonly Part[] = [
    { id: 'next', label: 'place.next', there: coming.length > 0 },
    { id: 'goes-on', label: 'place.goes-on', there: true },
    { id: 'meet', label: 'place.meet', there: meetingsOf(whole).length > 0 },
    { id: 'asked', label: 'meter.heading', there: true },
    { id: 'goals', label: 'place.goals', there: true },
    { id: 'groups', label: 'place.groups', there: true },
    { id: 'commitments', label: 'place.commitments', there: committed.open > 0 },
    { id: 'decisions', label: 'place.decisions', there: true },
    { id: 'undertakings', label: 'place.undertakings', there: true },
  ]
  return (
    <nav class="contents" aria-label={t('place.contents')}>
      <ul>
        {parts
          .filter(({ there }) => there)
          .map(({ id, label }) => (
            <li>
              <a href={`#${id}`}>{t(label)}</a>
            </li>
          ))}
      </ul>
    </nav>
  )
}
