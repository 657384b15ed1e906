import type { Db } from '../../platform/database/index.ts'
import type { BodyKind, Level } from './domain/body.ts'
import { listRemit, type RemitRuleInWords } from './remit/list-remit.ts'
import { type BodyRow, findBodyBySlug } from './store.ts'

/** A body's public page: what it is part of, its parts, its remit, and who becomes contact person where. */
export interface BodyPage extends BodyRow {
  readonly whole: { readonly slug: string; readonly name: string } | null
  readonly parts: readonly {
    readonly slug: string
    readonly name: string
    readonly kind: BodyKind
    readonly level: Level
  }[]
  /** Place null: everywhere else. */
  readonly contacts: readonly {
    readonly person: string | null
    readonly place: string | null
    readonly placeSlug: string | null
  }[]
  readonly remit: readonly RemitRuleInWords[]
}

/** The board, department or unit at an address, as it stands on `date` (`YYYY-MM-DD`); undefined when there is none. */
export async function findBoard(db: Db, slug: string, date: string): Promise<BodyPage | undefined> {
  if (!/^[a-z0-9-]{1,120}$/.test(slug)) return undefined
  const body = await findBodyBySlug(db, slug, date)
  if (body === undefined) return undefined
  return { ...(body as Omit<BodyPage, 'remit'>), remit: await listRemit(db, { date, board: body.id }) }
}
