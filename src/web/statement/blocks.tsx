import type { Block } from '../../features/models/index.ts'
import { directionOf, type Language } from '../../platform/i18n/index.ts'

interface BlocksProps {
  blocks: readonly Block[]
  language: Language
  /** Stands under a heading of the second level on its page. */
  within?: boolean
}

/** A statement's words as they will be read: in its own language and direction. */
export function Blocks({ blocks, language, within = false }: BlocksProps) {
  return (
    <article class="flow prose" lang={language} dir={directionOf(language)}>
      {blocks.map((block) => (
        <OneBlock block={block} within={within} />
      ))}
    </article>
  )
}

function OneBlock({ block, within }: { block: Block; within: boolean }) {
  if (block.kind === 'list') {
    return (
      <ul>
        {block.items.map((item) => (
          <li>{item}</li>
        ))}
      </ul>
    )
  }
  if (block.kind === 'paragraph') {
    return (
      <p>
        {block.text.split('\n').map((line, at) => (
          <>
            {at === 0 ? null : <br />}
            {line}
          </>
        ))}
      </p>
    )
  }
  if (block.level === 3) return within ? <h4>{block.text}</h4> : <h3>{block.text}</h3>
  return within ? <h3>{block.text}</h3> : <h2>{block.text}</h2>
}
