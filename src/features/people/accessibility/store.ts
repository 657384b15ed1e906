import type { Tx } from '../../../platform/database/index.ts'
import { isLanguage, type Language } from '../../../platform/i18n/index.ts'

export interface Administrator {
  readonly address: string
  readonly language: Language
}

/** Everybody who is administrator of the whole municipality, with where mail goes. */
export async function selectAdministrators(tx: Tx): Promise<Administrator[]> {
  const rows = await tx
    .selectFrom('person_grant as g')
    .innerJoin('person as p', 'p.id', 'g.person')
    .select(['p.address', 'p.language'])
    .where('g.role', '=', 'administrator')
    .where('g.scope', 'is', null)
    .where('g.ended_at', 'is', null)
    .orderBy('p.id')
    .execute()
  return rows.map(({ address, language }) => ({ address, language: isLanguage(language) ? language : 'sv' }))
}
