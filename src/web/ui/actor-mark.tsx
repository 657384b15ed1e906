import type { Translate } from '../../platform/i18n/index.ts'

/** The four kinds of actor that have a colour and a shape of their own, in the order they are always listed in. */
export const ACTOR_GROUPS = ['residents', 'associations', 'owners', 'city'] as const
export type ActorGroup = (typeof ACTOR_GROUPS)[number]

/** Outlines in a square from -1 to 1: told apart without colour (WCAG 1.4.1). */
const SHAPES: Readonly<Record<ActorGroup, string>> = {
  residents: 'M-1 0a1 1 0 1 0 2 0a1 1 0 1 0 -2 0z',
  associations: 'M0 -1.05L1.05 0.85H-1.05z',
  owners: 'M-0.88 -0.88H0.88V0.88H-0.88z',
  city: 'M0 -1.15L1.15 0L0 1.15L-1.15 0z',
}

export function actorShape(group: ActorGroup): string {
  return SHAPES[group]
}

/** The mark beside the name of a kind of actor. The name is there in words, so the mark is silent. */
export function ActorMark({ group }: { group: ActorGroup }) {
  return (
    <svg class={`mark ${group}`} viewBox="-1.2 -1.2 2.4 2.4" aria-hidden="true">
      <path d={SHAPES[group]} />
    </svg>
  )
}

/** Somebody's name, after the mark of their kind. Without a name it is the kind itself that is named. */
export function ActorName({ t, group, name }: { t: Translate; group: ActorGroup; name?: string | undefined }) {
  return (
    <span class="actor">
      <ActorMark group={group} />
      <span>{name ?? t(`ui.actors.${group}`)}</span>
    </span>
  )
}
