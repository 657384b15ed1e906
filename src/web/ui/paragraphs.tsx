import { directionOf } from '../../platform/i18n/index.ts'

interface ParagraphsProps {
  text: string
  /** The language that it was written in. */
  language?: string | undefined
}

/** A longer text in its own language: an empty line begins a paragraph, a line break stays one. */
export function Paragraphs({ text, language }: ParagraphsProps) {
  return (
    <div class="prose flow" lang={language} dir={language === undefined ? 'auto' : directionOf(language)}>
      {text.split(/\n\s*\n/).map((paragraph) => (
        <p>
          {paragraph.split('\n').map((line, at) => (
            <>
              {at === 0 ? null : <br />}
              {line}
            </>
          ))}
        </p>
      ))}
    </div>
  )
}
