import type { EffortOnLine, LineGroup, TimeLine } from '../../../features/efforts/index.ts'

/** A group as it is drawn: how many it holds, and those of them that are shown. */
export interface LaidGroup extends LineGroup {
  readonly efforts: readonly EffortOnLine[]
}

export interface LaidLine {
  readonly groups: readonly LaidGroup[]
  /** Groups that got no bar, and how many efforts they hold together. */
  readonly rest: { readonly groups: number; readonly efforts: number }
}

/**
 * Efforts under the headings of their groups, the largest group first; those without an owner or a theme last. Within a group by
 * the day that they begin. A group without any shown effort has no heading: it is counted in the rest.
 */
export function layOut({ groups, efforts }: Pick<TimeLine, 'groups' | 'efforts'>): LaidLine {
  const shown = Map.groupBy(efforts, ({ key }) => key)
  const [named, unnamed] = [groups.filter(({ key }) => key !== ''), groups.filter(({ key }) => key === '')]
  const laid = [...named, ...unnamed].map((group) => ({ ...group, efforts: shown.get(group.key) ?? [] }))
  const left = laid.filter((it) => it.efforts.length === 0)
  return {
    groups: laid.filter((it) => it.efforts.length > 0),
    rest: { groups: left.length, efforts: left.reduce((sum, { total }) => sum + total, 0) },
  }
}
