/** What stands in a form's fields, by name: texts, and the values of what is ticked or chosen. */
export type Words = Readonly<Record<string, readonly string[]>>

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** Fields whose contents are nobody's words, or must not be kept. */
const NEVER = new Set(['password', 'hidden', 'file', 'submit', 'button', 'image', 'reset'])
const SECRET = /one-time-code|password|cc-/

export function read(form: HTMLFormElement): Words {
  const words: Record<string, string[]> = {}
  for (const control of controls(form)) {
    if (isTick(control) && !control.checked) continue
    if (control.value === '') continue
    words[control.name] = [...(words[control.name] ?? []), control.value]
  }
  return words
}

/**
 * Puts words back where nothing stands. What the server has filled in wins: it is newer, or an answer to what was sent.
 * @returns whether anything was put back
 */
export function write(form: HTMLFormElement, words: Words): boolean {
  const empty = new Set(
    controls(form)
      .map((it) => it.name)
      .filter((name) => name in words && !stands(form, name)),
  )
  for (const control of controls(form)) {
    const kept = words[control.name]
    if (kept === undefined || !empty.has(control.name)) continue
    if (isTick(control)) control.checked = kept.includes(control.value)
    else control.value = kept[0] ?? ''
  }
  return empty.size > 0
}

export function isKept(kept: unknown): kept is { at: number; words: Words } {
  if (typeof kept !== 'object' || kept === null || !('at' in kept) || !('words' in kept)) return false
  return typeof kept.at === 'number' && typeof kept.words === 'object' && kept.words !== null
}

function stands(form: HTMLFormElement, name: string): boolean {
  return controls(form).some((it) => it.name === name && (isTick(it) ? it.checked : it.value !== ''))
}

function controls(form: HTMLFormElement): Control[] {
  return [...form.elements].filter(isWords)
}

function isWords(element: Element): element is Control {
  if (
    !(
      element instanceof HTMLInputElement ||
      element instanceof HTMLTextAreaElement ||
      element instanceof HTMLSelectElement
    )
  )
    return false
  return element.name !== '' && !NEVER.has(element.type) && !SECRET.test(element.autocomplete)
}

function isTick(control: Control): control is HTMLInputElement {
  return control instanceof HTMLInputElement && (control.type === 'radio' || control.type === 'checkbox')
}
