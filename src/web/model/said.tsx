import { isValue, type Known, type Text } from '../../features/models/index.ts'
import type { Visit } from '../frame/visit.ts'
import { ForeignText } from '../ui/foreign-text.tsx'
import { modelText } from '../undertaking/wording.ts'

interface SaidProps {
  visit: Visit
  text: Known<Text>
}

/** What a model says, in its own words; that it says "none", or that its sources are silent, is said too. */
export function Said({ visit, text }: SaidProps) {
  const { t, language } = visit
  if (!isValue<Text>(text))
    return <span class="soft">{t(text === 'none' ? 'model.says-none' : 'model.says-nothing')}</span>
  const words = modelText(text, language)
  return <ForeignText text={words.text} language={words.language} />
}

/** A list that a model may have: its items, or that there are none, or that the sources are silent. */
export function silence({ t }: Visit, field: unknown): string {
  return t(field === 'none' ? 'model.says-none' : 'model.says-nothing')
}
