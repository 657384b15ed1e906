import type { ActorKind } from '../../features/undertakings/index.ts'
import type { Translate } from '../../platform/i18n/index.ts'

/** Who said something, by kind alone: nobody is named. */
export function byWhom(t: Translate, said: { actorKind: ActorKind; staff: boolean; initiator: boolean }): string {
  if (said.staff) return t('problem.by.staff')
  return said.initiator ? t('problem.by.initiator') : t(`problem.by.${said.actorKind}`)
}
