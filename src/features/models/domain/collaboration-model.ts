import type { z } from 'zod'
import type { modelSchema } from './schema.ts'

/** Everything within it is read-only: parsed models are shared between requests. */
export type Unchanging<T> = T extends (infer Item)[]
  ? readonly Unchanging<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Unchanging<T[Key]> }
    : T

/** A collaboration model (samverkansmodell), as its file says it: see `schema.ts` for what each field means. */
export type CollaborationModel = Unchanging<z.infer<typeof modelSchema>>

export type Phase = CollaborationModel['phases'][number]
export type Participation = Phase['participation']['resident']
export type Gate = Phase['gate']
export type Source = CollaborationModel['sources'][number]
export type Step = Extract<Phase['steps'], readonly unknown[]>[number]
export type Criterion = Extract<Gate['criteria'], readonly unknown[]>[number]
export type CriterionKind = Criterion['kind']
export type Claim = Extract<CollaborationModel['claims'], readonly unknown[]>[number]
export type Need = Extract<CollaborationModel['needs'], readonly unknown[]>[number]
export type Exceptions = Gate['exceptions']
export type Initiator = Exclude<CollaborationModel['initiators']['resident'], string>
export type Responsible = Exclude<CollaborationModel['responsible']['place'], string>
export type FollowUp = CollaborationModel['followUp']
export type ModelBody = Extract<CollaborationModel['bodies'], readonly unknown[]>[number]
