import type { Role } from '../../../kernel/actor.ts'
import type { Criterion, CriterionKind, Gate } from './collaboration-model.ts'
import { criterionSchema } from './criterion-kinds.ts'
import { isValue } from './known.ts'

/** A criterion of one kind, with that kind's parameters. */
export type CriterionOf<Kind extends CriterionKind> = Extract<Criterion, { kind: Kind }>

/** Parameters to run with: every one has a value. */
export type RunningParams<Kind extends CriterionKind> = {
  readonly [Name in keyof CriterionOf<Kind>['params']]: Exclude<CriterionOf<Kind>['params'][Name], 'unknown'>
}

/** The parameters that a criterion is run with: where the model's sources are silent (`unknown`), Medverka's own. */
export function paramsOf<Kind extends CriterionKind>(criterion: {
  readonly kind: Kind
  readonly params: CriterionOf<Kind>['params']
}): RunningParams<Kind> {
  const usual = USUAL.get(criterion.kind) ?? {}
  const told = Object.entries(criterion.params).filter(([, value]) => value !== 'unknown')
  return { ...usual, ...Object.fromEntries(told) } as RunningParams<Kind>
}

/** Each kind's parameters when the model leaves them out; kinds that can't do without have none. */
const USUAL: ReadonlyMap<string, object> = new Map(
  criterionSchema.options.map(({ shape }) => [shape.kind.value, shape.params.safeParse(undefined).data ?? {}]),
)

/** Which roles may grant an exception from a criterion: its own rule, or else its gate's. */
export function exceptionRoles(gate: Gate, criterion: Criterion): readonly Role[] {
  const rule = criterion.exceptions ?? gate.exceptions
  return isValue(rule) ? rule.by : []
}
