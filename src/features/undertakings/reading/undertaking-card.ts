import type { ActorKind, Scale } from '../domain/undertaking.ts'

/** One undertaking as lists show it. */
export interface UndertakingCard {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly summary: string
  readonly language: string
  readonly scale: Scale
  readonly phase: string
  readonly modelVersion: string
  readonly initiatorKind: ActorKind
  readonly startedAt: Date
  readonly endedAt: Date | null
  readonly placeName: string
  readonly placeSlug: string
  /** People and organisations that take part. */
  readonly engaged: number
  readonly confirmations: number
}

/** What a list is narrowed by. Words are searched in Swedish, with stems. */
export interface ListFilter {
  readonly words?: string | undefined
  /** Id of a place: it and all within it. */
  readonly place?: string | undefined
  readonly phase?: string | undefined
  readonly initiatorKind?: string | undefined
  /** Id of a version of a model: those that follow it. */
  readonly modelVersion?: string | undefined
}

export interface ListPage {
  readonly cards: readonly UndertakingCard[]
  /** How many there are in all; null when they were not counted (several filters at once, or words). */
  readonly total: number | null
  readonly hasMore: boolean
}

/** Rows of a page. */
export const PAGE_SIZE = 20
