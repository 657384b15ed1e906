import type { Block, Statement } from '../domain/statement.ts'

/** The statement as plain text, for a mail or a case system: headings underlined, one paragraph a line. */
export function plainText({ title, notice, blocks }: Statement): string {
  return `${[underlined(title, '='), notice, ...blocks.map(inPlainText)].join('\n\n')}\n`
}

function inPlainText(block: Block): string {
  if (block.kind === 'paragraph') return block.text
  if (block.kind === 'list') return block.items.map((item) => `- ${item}`).join('\n')
  return block.level === 2 ? `\n${underlined(block.text, '-')}` : block.text
}

function underlined(text: string, by: string): string {
  return `${text}\n${by.repeat(Math.min(text.length, 72))}`
}
