import { createHash } from 'node:crypto'

const LEAF = Buffer.from([0x00])
const NODE = Buffer.from([0x01])

export function sha256(...parts: readonly (Buffer | string)[]): Buffer {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

/** A Merkle tree that leaves are added to in order; keeps one hash per level, never the leaves. */
export interface MerkleTree {
  add(content: Buffer | string): void
  readonly size: number
  /** 32 bytes; of an empty tree the hash of nothing. The tree can grow on afterwards. */
  root(): Buffer
}

/**
 * RFC 6962 §2.1: leaves and nodes are hashed with different prefixes, so that no leaf can pass for a node; the left
 * subtree is the largest full one.
 */
export function merkleTree(): MerkleTree {
  /** Roots of full subtrees, the largest first: one for each bit that is set in `size`. */
  const full: Buffer[] = []
  let size = 0
  return {
    add: (content) => {
      let hash = sha256(LEAF, content)
      for (let bit = size; bit % 2 === 1; bit = (bit - 1) / 2) hash = sha256(NODE, full.pop() as Buffer, hash)
      full.push(hash)
      size += 1
    },
    get size() {
      return size
    },
    root: () =>
      full.reduceRight<Buffer | null>((right, left) => (right ? sha256(NODE, left, right) : left), null) ?? sha256(),
  }
}
