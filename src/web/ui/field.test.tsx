import { describe, expect, it } from 'vitest'
import { translator } from '../../platform/i18n/index.ts'
import { CheckField, ChoiceField } from './choice-field.tsx'
import { ErrorSummary, fieldId } from './error-summary.tsx'
import { SelectField, TextAreaField, TextField } from './field.tsx'
import { Form, WordsReceived } from './form.tsx'

const t = translator('sv')

describe('A field', () => {
  it('ties label, hint and error to its control', () => {
    const field = String(<TextAreaField t={t} name="why" label="Varför?" hint="Med egna ord." error="Skriv varför." />)
    expect(field).toContain('<label class="ds-label" for="field-why">Varför?</label>')
    expect(field).toMatch(
      /<textarea id="field-why" name="why" aria-invalid="true" aria-describedby="field-why-error field-why-hint"/,
    )
    expect(field).toContain('<p id="field-why-error"')
    expect(field).toContain('<div id="field-why-hint"')
  })

  it('points at nothing when there is nothing more to say', () => {
    expect(String(<TextField t={t} name="code" label="Kod" />)).not.toContain('aria-')
  })

  it('keeps what was written, whatever it was', () => {
    const words = '<b>"gård" & \u202eتجربة</b>'
    const line = String(<TextField t={t} name="a" label="A" value={words} />)
    expect(line).toContain('value="&lt;b&gt;&quot;gård&quot; &amp; \u202eتجربة&lt;/b&gt;"')
    expect(String(<TextAreaField t={t} name="a" label="A" value={words} />)).toContain(
      '&lt;b&gt;&quot;gård&quot; &amp; \u202eتجربة&lt;/b&gt;</textarea>',
    )
  })

  it('lets free text find its own direction, but not a mail address', () => {
    expect(String(<TextField t={t} name="a" label="A" />)).toContain('dir="auto"')
    expect(String(<TextField t={t} name="a" label="A" type="email" />)).not.toContain('dir=')
  })

  it('is the heading of the page when it is its one question', () => {
    expect(String(<TextField t={t} name="a" label="Var?" question />)).toMatch(/<h1 data-question=""><label/)
    const choice = (
      <ChoiceField t={t} name="a" kind="radio" label="Var?" question choices={[{ value: 'x', label: 'X' }]} />
    )
    expect(String(choice)).toMatch(/<legend class="ds-label" data-question=""><h1>Var\?<\/h1><\/legend>/)
  })

  it('says what is optional, in words', () => {
    expect(String(<TextField t={t} name="a" label="A" optional />)).toContain('(frivilligt)')
  })

  it('shows the choice that was made', () => {
    const options = [
      { value: 'sv', label: 'Svenska' },
      { value: 'ar', label: 'Arabiska' },
    ]
    expect(String(<SelectField t={t} name="l" label="Språk" value="ar" options={options} />)).toContain(
      '<option value="ar" selected="">',
    )
    const choices = String(<ChoiceField t={t} name="l" kind="radio" label="Språk" choices={options} chosen={['ar']} />)
    expect(choices.match(/checked=""/g)).toHaveLength(1)
    expect(choices).toMatch(/value="ar" checked=""/)
    expect(String(<CheckField t={t} name="ok" label="Ja" checked />)).toContain('checked=""')
  })
})

describe('The summary of errors', () => {
  it('leads to each field, also the first of several choices', () => {
    const summary = String(<ErrorSummary t={t} errors={[{ name: 'scale', message: 'Välj.' }]} />)
    expect(summary).toContain('<a href="#field-scale">Välj.</a>')
    const choices = [
      { value: 'x', label: 'X' },
      { value: 'y', label: 'Y' },
    ]
    const field = String(<ChoiceField t={t} name="scale" kind="radio" label="Skala" choices={choices} error="Välj." />)
    expect(field).toMatch(/<input class="ds-input" type="radio" id="field-scale" name="scale" value="x"/)
  })

  it('can take focus, and is nothing when nothing is wrong', () => {
    expect(String(<ErrorSummary t={t} errors={[{ name: 'a', message: 'Fel' }]} />)).toContain('tabindex="-1"')
    expect(String(<ErrorSummary t={t} errors={[]} />)).toBe('')
  })

  it('gives names with odd signs ids that a link can hold', () => {
    expect(fieldId('judgements[0].för vem')).toBe('field-judgements-0-för-vem')
  })
})

describe('A form', () => {
  it('keeps its words under a name, and lets them go on the receipt', () => {
    const form = String(
      <Form t={t} action="/borja" keep="start">
        x
      </Form>,
    )
    expect(form).toMatch(
      /^<keep-words form="start" restored="[^"]+"><form class="form" action="\/borja" method="post" novalidate="">x<\/form>/,
    )
    expect(String(<WordsReceived keep="start" />)).toBe('<keep-words done="start" hidden=""></keep-words>')
  })
})
