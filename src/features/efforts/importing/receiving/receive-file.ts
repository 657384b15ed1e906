import type { Actor } from '../../../../kernel/actor.ts'
import { ok, type Refusal, type Result } from '../../../../kernel/result.ts'
import type { World } from '../../../../platform/world.ts'
import type { Fault } from '../domain/fault.ts'
import { stopImport } from '../runs/stop-import.ts'
import type { ImportState } from '../runs/store.ts'
import { beginImport } from './begin-import.ts'
import { endUpload } from './end-upload.ts'
import { receivePart } from './receive-part.ts'
import { PART_BYTES } from './store.ts'

interface Incoming {
  readonly source: string
  readonly fileName: string
  /** Called when the import is open: nothing comes in before. */
  pieces(): AsyncIterable<Uint8Array>
}

export interface Received {
  readonly id: string
  readonly state: ImportState
  /** Why it can't be read, when it can't. */
  readonly fault: Fault | null
}

/**
 * Takes a file in, piece by piece: a megabyte of it in memory, whoever sends it. What breaks off, or is too large, is thrown
 * away; the refusal says why.
 */
export async function receiveFile(
  world: World,
  actor: Actor,
  { pieces, ...file }: Incoming,
): Promise<Result<Received>> {
  const begun = await world.perform(beginImport, actor, file)
  if (!begun.ok) return begun
  const { id } = begun.value
  const giveUp = () => world.perform(stopImport, actor, { import: id })
  try {
    const refusal = await keepParts(world, actor, id, pieces())
    if (refusal !== null) {
      await giveUp()
      return refusal
    }
  } catch (error) {
    await giveUp()
    throw error
  }
  const ended = await world.perform(endUpload, actor, { import: id })
  if (!ended.ok) return ended
  return ok({ id, state: ended.value.state, fault: ended.value.state === 'failed' ? ended.value.fault : null })
}

async function keepParts(
  world: World,
  actor: Actor,
  id: string,
  pieces: AsyncIterable<Uint8Array>,
): Promise<Refusal | null> {
  let waiting: Uint8Array[] = []
  let size = 0
  let number = 0
  const keep = async (bytes: Buffer): Promise<Refusal | null> => {
    const kept = await world.perform(receivePart, actor, { import: id, number: number++, bytes })
    return kept.ok ? null : kept
  }
  for await (const piece of pieces) {
    waiting.push(piece)
    size += piece.length
    while (size >= PART_BYTES) {
      const whole = Buffer.concat(waiting)
      const refusal = await keep(whole.subarray(0, PART_BYTES))
      if (refusal !== null) return refusal
      waiting = [whole.subarray(PART_BYTES)]
      size -= PART_BYTES
    }
  }
  return size === 0 ? null : keep(Buffer.concat(waiting))
}
