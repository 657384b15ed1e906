import type { EffortOnLine, LineBy, LineGroup } from '../../../features/efforts/index.ts'
import { groupOf } from '../../actor-groups.ts'
import { themeName } from '../../bodies/theme-name.ts'
import type { TimelineBar } from '../../ui/timeline-chart.tsx'
import { undertakingAddress } from '../../undertaking/addresses.ts'
import { day, periodInWords } from '../../undertaking/wording.ts'
import type { Reading } from '../reading.ts'

/** What `?per=` in an address says, by what efforts are told apart by. */
export const PER = { owner: 'forvaltning', theme: 'tema' } as const

export function lineBy(per: string | undefined): LineBy {
  return per === PER.theme ? 'theme' : 'owner'
}

/** An effort's own page: an undertaking's when it is one. */
export function effortHref(
  language: Reading['language'],
  { id, number }: { readonly id: string; readonly number: number | null },
): string {
  return number === null ? `/${language}/insatser/${id}` : undertakingAddress(language, number)
}

/** A group's name: an owner's, a theme's, or what is said instead of one. */
export function groupName({ t }: Reading, by: LineBy, { key, name }: Pick<LineGroup, 'key' | 'name'>): string {
  if (by === 'theme') return key === '' ? t('place.line.no-theme') : themeName(key)
  if (key === 'outside') return t('place.line.outside')
  return name ?? t('place.line.no-owner')
}

export function barOf({ t, language }: Reading, effort: EffortOnLine): TimelineBar {
  const { title, language: written, kind, status, begins, ends, askings } = effort
  return {
    name: title,
    language: written,
    href: effortHref(language, effort),
    group: kind === null ? undefined : groupOf(kind),
    owner: ownerOf(t, effort),
    from: day(language, begins),
    to: ends === null ? undefined : day(language, ends),
    idea: status === 'idea',
    asks: askings.map((it) => ({
      what: it.what,
      language: it.language,
      at: { iso: it.begins, text: periodInWords(t, language, it) },
    })),
  }
}

/** An undertaking is told by who started it; anything else by who runs it. */
function ownerOf(t: Reading['t'], { kind, number, ownerName }: EffortOnLine): string {
  if (number !== null && kind !== null) return t('place.goes-on.started-by', { who: t(`actor.${kind}`) })
  return ownerName ?? t('place.goes-on.owner-unknown')
}
