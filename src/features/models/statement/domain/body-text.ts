import type { Block } from './statement.ts'

const HEADING = /^(#{1,6}) +(\S.*)$/
const ITEM = /^[-–•*] +(\S.*)$/
/** Words that happen to begin as a mark does, or as what keeps them from being one. */
const LIKE_A_MARK = /^(#{1,6} |[-–•*] |\\)/

/**
 * The statement as text to edit: `# ` before a heading, `## ` before a point, `- ` before what is listed, an empty line
 * between paragraphs. `blocksIn` reads it back the same.
 */
export function bodyText(blocks: readonly Block[]): string {
  return blocks.map(inText).join('\n\n')
}

function inText(block: Block): string {
  if (block.kind === 'list') return block.items.map((item) => `- ${item}`).join('\n')
  if (block.kind === 'heading') return `${'#'.repeat(block.level - 1)} ${block.text}`
  return block.text.replaceAll(/^.*$/gm, (line) => (LIKE_A_MARK.test(line) ? `\\${line}` : line))
}

/** What somebody has written, as a statement's blocks. Every text is one: nothing in it is at fault. */
export function blocksIn(text: string): readonly Block[] {
  const blocks: Block[] = []
  let goesOn = false
  for (const line of text.split('\n').map((it) => it.trim())) {
    const block = line === '' ? undefined : begun(line)
    if (block !== undefined) {
      const last = blocks.at(-1)
      const joined = last && together(last, block, goesOn)
      if (joined === undefined) blocks.push(block)
      else blocks.splice(-1, 1, joined)
    }
    goesOn = block !== undefined && block.kind !== 'heading'
  }
  return blocks
}

function begun(line: string): Block {
  const [, hashes, heading] = HEADING.exec(line) ?? []
  if (hashes !== undefined && heading !== undefined)
    return { kind: 'heading', level: hashes.length === 1 ? 2 : 3, text: heading }
  const item = ITEM.exec(line)?.[1]
  if (item !== undefined) return { kind: 'list', items: [item] }
  return { kind: 'paragraph', text: line.replace(/^\\(?=#{1,6} |[-–•*] |\\)/, '') }
}

/** What comes right below belongs to what stands above it; items do so also after an empty line. */
function together(last: Block, next: Block, goesOn: boolean): Block | undefined {
  if (last.kind === 'list' && next.kind === 'list') return { kind: 'list', items: [...last.items, ...next.items] }
  if (!goesOn || next.kind !== 'paragraph') return undefined
  if (last.kind === 'paragraph') return { kind: 'paragraph', text: `${last.text}\n${next.text}` }
  if (last.kind !== 'list') return undefined
  return { kind: 'list', items: [...last.items.slice(0, -1), `${last.items.at(-1) ?? ''} ${next.text}`] }
}
