import type { Actor } from '../../kernel/actor.ts'
import type { Result } from '../../kernel/result.ts'
import type { UseCase, World } from '../../platform/world.ts'

/**
 * An outcome that may itself be a refusal. A wrong code is refused, but the try must be saved, or guessing would be free;
 * and what `decide` refuses is rolled back.
 */
export interface Counted<T> {
  readonly answer: Result<T>
}

/** Performs a use case whose outcome is counted, and gives its answer as any other use case does. */
export async function performCounted<Input, Loaded, T>(
  world: World,
  useCase: UseCase<Input, Loaded, Counted<T>>,
  actor: Actor,
  raw: unknown,
): Promise<Result<T>> {
  const result = await world.perform(useCase, actor, raw)
  return result.ok ? result.value.answer : result
}
