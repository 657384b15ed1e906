import { SCALES } from '../../features/places/index.ts'
import type { Trouble } from '../frame/submit.ts'
import type { Visit } from '../frame/visit.ts'
import { ChoiceField } from '../ui/choice-field.tsx'

interface SizeChoiceProps {
  visit: Visit
  title: string
  scale: string
  trouble?: Trouble | undefined
}

/** How large a place is it? (R2) */
export function SizeChoice({ visit: { t }, title, scale, trouble }: SizeChoiceProps) {
  return (
    <ChoiceField
      t={t}
      kind="radio"
      name="scale"
      label={title}
      question
      choices={SCALES.map((value) => ({ value, label: t(`scale.${value}`), hint: t(`start.size.${value}`) }))}
      chosen={[scale]}
      error={trouble?.of('scale')}
    />
  )
}
