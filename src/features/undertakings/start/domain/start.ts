import type { ActorKind, Scale } from '../../domain/undertaking.ts'

/** What a place of the chosen scale is: where the undertaking will lie. */
export interface StartPlace {
  readonly id: string
  readonly name: string
  readonly scale: Scale
  readonly areaM2: number
  readonly labelLon: number
  readonly labelLat: number
  /** The place and all that it lies in, nearest first. */
  readonly chain: readonly string[]
}

/** How large it is, and from what size its scale asks for a public, reasoned exception (R2). Square metres. */
export interface Size {
  readonly areaM2: number
  readonly limitM2: number
}

/**
 * The party that an initiator becomes: named as they name themselves. A resident who acts alone is a party without a
 * name of their own: names of private persons are never asked for.
 */
export function initiatingParty(kind: ActorKind, groupName: string): { kind: ActorKind; name: string } {
  return { kind, name: groupName === '' ? `initiator:${kind}` : groupName }
}
