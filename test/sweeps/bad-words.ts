import type { FormField } from './forms.ts'
import type { FormOf } from './town-for-all.ts'

/** Bad input: what stands in each field of a form when it is sent. */
export interface BadInput {
  readonly name: string
  /** Words that a refusal gives back, in the form. */
  readonly kept?: string
  fill(form: FormOf): Readonly<Record<string, string>>
}

const FREE = ['text', 'textarea', 'search', 'email', 'tel']

const isFree = ({ kind }: FormField) => FREE.includes(kind)

/** As somebody fills it in who wants it to be taken: for what is sent twice, and as a ground for what is wrong. */
export function filledIn(form: FormOf, tomorrow: string): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const field of form.fields) {
    // A second button of a form leads elsewhere.
    if (field.kind === 'button') continue
    if (field.kind === 'date') fields[field.name] ||= field.value || tomorrow
    else if (field.kind === 'time') fields[field.name] ||= field.value || '18:00'
    else if (field.kind === 'number') fields[field.name] ||= field.value || '2'
    else if (field.kind === 'email') fields[field.name] ||= 'ny@sweeps.medverka.example'
    else if (isFree(field)) fields[field.name] ||= field.value || 'Ett svar i några ord.'
    else fields[field.name] = field.values.find((it) => it !== '') ?? ''
  }
  return fields
}

const inFree = (words: string) => (form: FormOf) => ({
  ...filledIn(form, '2031-05-05'),
  ...Object.fromEntries(form.fields.filter(isFree).map(({ name }) => [name, words])),
})
const inAll = (words: string) => (form: FormOf) => Object.fromEntries(form.fields.map(({ name }) => [name, words]))

const HTML = `<script>alert('sweep')</script><img src=x onerror=alert(1)>"'></textarea></title>{{7*7}}\${7*7}`

export const BAD_INPUTS: readonly BadInput[] = [
  { name: 'nothing at all', fill: () => ({}) },
  {
    name: 'words, and all the rest wrong',
    kept: 'Orden står kvar.',
    fill: (form) =>
      Object.fromEntries(form.fields.map(({ name, kind }) => [name, kind === 'textarea' ? 'Orden står kvar.' : '?'])),
  },
  { name: 'nothing but blanks', fill: inAll('   ') },
  {
    name: 'a megabyte of words',
    fill: (form) => inFree('ö'.repeat(500_000 / Math.max(1, form.fields.filter(isFree).length)))(form),
  },
  {
    name: 'control characters and reversed writing',
    fill: inFree('Rött\u0000\u0007\u001b[31m\u202Eesrever\u2066\u200Bnär\uFEFF \uD800'),
  },
  { name: 'HTML', fill: inFree(HTML) },
  { name: 'SQL and patterns', fill: inFree(`'; drop table undertaking; -- % _ \\ $1 \${} ../../etc/passwd`) },
  { name: 'words where numbers, days and choices belong', fill: inAll(`x'"`) },
  { name: 'numbers beyond all bounds', fill: inAll('99999999999999999999999') },
  { name: 'numbers below nothing', fill: inAll('-1') },
  { name: 'days that there aren’t', fill: inAll('2031-02-30') },
  { name: 'days of another age', fill: inAll('0001-01-01') },
  { name: 'ids of nobody', fill: inAll('01a0447c-7028-77dd-b94e-000000000000') },
  { name: 'lists and objects', fill: inAll('[{"__proto__":{"admin":true}}]') },
]
