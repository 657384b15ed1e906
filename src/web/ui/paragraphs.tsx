import { directionOf } from '../../platform/i18n/index.ts'

interface ParagraphsProps {
  text: string
  /** The language that it was written in. */
  language?: string | undefined
}

/** A longer text in its own language: an empty line begins a paragraph, a line break stays one. */
export function Paragraphs({ text, language }: ParagraphsProps) {
  return (
    <div class="prose flow" lang={language} dir={directionIn(language)}>
      <Lines text={text} />
    </div>
  )
}

/** Somebody's words set off as such, the mark beside them where their own language begins its lines. */
export function Quoted({ text, language, large = false }: ParagraphsProps & { large?: boolean | undefined }) {
  return (
    <blockquote class={`quoted prose flow${large ? ' large' : ''}`} lang={language} dir={directionIn(language)}>
      <Lines text={text} />
    </blockquote>
  )
}

function directionIn(language: string | undefined): 'ltr' | 'rtl' | 'auto' {
  return language === undefined ? 'auto' : directionOf(language)
}

function Lines({ text }: { text: string }) {
  return (
    <>
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
    </>
  )
}
