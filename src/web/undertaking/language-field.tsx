import type { Trouble } from '../frame/submit.ts'
import type { Visit } from '../frame/visit.ts'
import { languageChoices } from '../languages.ts'
import { SelectField } from '../ui/field.tsx'

interface LanguageFieldProps {
  visit: Visit
  value: string | undefined
  trouble: Trouble
}

/** The language that one writes in: words are kept in their own (C2). The page's unless somebody says another. */
export function LanguageField({ visit: { t, language }, value, trouble }: LanguageFieldProps) {
  const chosen = value === undefined || value === '' ? language : value
  return (
    <SelectField
      t={t}
      name="language"
      label={t('undertaking.write.language')}
      value={chosen}
      empty={null}
      options={languageChoices(language, chosen)}
      error={trouble.of('language')}
    />
  )
}
