/** One field of a form, with what stands in it; of a choice, each answer that there is. */
export interface FormField {
  readonly name: string
  /** `hidden`, `text`, `date`, `radio`, `textarea`, `select`, `button` … */
  readonly kind: string
  readonly value: string
  /** What can be chosen, when it is a choice. */
  readonly values: readonly string[]
}

/** A form that posts, as a page holds it. */
export interface PostedForm {
  /** Where it was found, and where it is sent. */
  readonly page: string
  readonly action: string
  readonly fields: readonly FormField[]
}

/** The forms of a page that change something. */
export function formsOn(page: string, body: string): PostedForm[] {
  return [...body.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)]
    .filter(([, attributes = '']) => attribute(attributes, 'method') === 'post')
    .map(([, attributes = '', inside = '']) => ({
      page,
      action: attribute(attributes, 'action') ?? page,
      fields: fieldsIn(inside),
    }))
}

function fieldsIn(inside: string): FormField[] {
  const found = new Map<string, FormField>()
  for (const [, tag = '', attributes = '', content = ''] of inside.matchAll(CONTROL)) {
    const name = attribute(attributes, 'name')
    if (name === undefined) continue
    const kind = tag === 'input' ? (attribute(attributes, 'type') ?? 'text') : tag
    const before = found.get(name)
    const values = tag === 'select' ? optionsIn(content) : [attribute(attributes, 'value') ?? '']
    const value = tag === 'textarea' ? decoded(content) : (values[0] ?? '')
    found.set(name, before ? { ...before, values: [...before.values, ...values] } : { name, kind, value, values })
  }
  return [...found.values()]
}

const CONTROL =
  /<(input|textarea|select|button)\b([^>]*)>(?:((?:(?!<\/?(?:textarea|select)).)*)<\/(?:textarea|select)>)?/gs

function optionsIn(content: string): string[] {
  return [...content.matchAll(/<option\b([^>]*)>/g)].map(([, it = '']) => attribute(it, 'value') ?? '')
}

function attribute(attributes: string, name: string): string | undefined {
  const value = attributes.match(new RegExp(`(?:^|\\s)${name}="([^"]*)"`))?.[1]
  return value === undefined ? undefined : decoded(value)
}

function decoded(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}

/** Addresses that a page links to on this site, without what stands after #. */
export function linksOn(body: string): string[] {
  return [...body.matchAll(/<a\b[^>]*?\shref="([^"#]+)/g)]
    .map(([, href = '']) => decoded(href))
    .filter((it) => it.startsWith('/'))
}

/** An address with its numbers, names and ids taken out, and what is asked for without its values: a calendar has no last month. */
export function shapeOf(address: string): string {
  const { pathname, searchParams } = new URL(address, 'http://shape.invalid')
  const asked = [...new Set(searchParams.keys())].sort().join('&')
  const path = pathname
    .replaceAll(/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g, 'id')
    .replaceAll(/(?<=\/)\d+/g, 'N')
    .replace(/^(\/\w\w\/(?:platser|organ|grupper|samverkansmodeller))\/[^/?]+/, '$1/name')
  return asked === '' ? path : `${path}?${asked}`
}
