import type { Db } from '../../../platform/database/index.ts'
import { type CriterionKind, findModelVersion } from '../../models/index.ts'
import { gateCriteria } from '../domain/model-in-force.ts'
import type { UndertakingInForce } from '../domain/undertaking.ts'

/** Whether the gate that the work stands before asks for this: what its model never asks is put on nobody's desk. */
export async function gateDemands(
  db: Db,
  undertaking: Pick<UndertakingInForce, 'modelVersion' | 'phase'>,
  kind: CriterionKind,
): Promise<boolean> {
  const model = await findModelVersion(db, undertaking.modelVersion)
  return (
    model !== undefined && gateCriteria(model.content, undertaking.phase).some((criterion) => criterion.kind === kind)
  )
}
