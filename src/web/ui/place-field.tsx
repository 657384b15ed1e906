import type { Translate } from '../../platform/i18n/index.ts'
import { FieldFrame, type FieldTexts } from './field-frame.tsx'

interface PlaceFieldProps extends FieldTexts {
  t: Translate
  name: string
  value?: string | undefined
  /** Names that browsers may suggest. */
  suggestions: readonly string[]
}

/** A place by its name: written, with names to choose from where the browser shows them. For thousands of places too. */
export function PlaceField({ suggestions, ...field }: PlaceFieldProps) {
  return (
    <FieldFrame {...field}>
      {(attributes) => (
        <>
          <input
            {...attributes}
            class="ds-input"
            type="text"
            value={field.value}
            dir="auto"
            autocomplete="off"
            list={`${attributes.id}-names`}
          />
          <datalist id={`${attributes.id}-names`}>
            {suggestions.map((name) => (
              <option value={name} />
            ))}
          </datalist>
        </>
      )}
    </FieldFrame>
  )
}
