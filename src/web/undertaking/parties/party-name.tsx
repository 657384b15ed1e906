import type { PartyRow } from '../../../features/undertakings/index.ts'
import type { Translate } from '../../../platform/i18n/index.ts'
import { groupOf } from '../../actor-groups.ts'
import { ActorName } from '../../ui/actor-mark.tsx'

/** What a party is called. A resident who acts alone has no name: names of private persons are never asked for. */
export function partyName(t: Translate, { kind, name }: Pick<PartyRow, 'kind' | 'name'>): string {
  return name.startsWith('initiator:') ? t('party.initiator', { kind: t(`actor.${kind}`) }) : name
}

/** Its name, after the mark of its kind. */
export function PartyName({ t, party }: { t: Translate; party: Pick<PartyRow, 'kind' | 'name'> }) {
  return <ActorName t={t} group={groupOf(party.kind)} name={partyName(t, party)} />
}
