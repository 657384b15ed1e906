import type { Trouble } from '../frame/submit.ts'
import type { Visit } from '../frame/visit.ts'
import { TextAreaField } from '../ui/field.tsx'

interface LargerProps {
  visit: Visit
  value: string
  trouble?: Trouble | undefined
}

/** Why does it have to be so large? The reason is public (R2). */
export function LargerQuestion({ visit: { t }, value, trouble }: LargerProps) {
  return (
    <TextAreaField
      t={t}
      name="largerBecause"
      label={t('start.larger')}
      hint={t('start.larger.hint')}
      question
      value={value}
      error={trouble?.of('largerBecause')}
    />
  )
}
