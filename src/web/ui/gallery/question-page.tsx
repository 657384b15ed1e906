import { SendButton } from '../button.tsx'
import { CheckField, ChoiceField } from '../choice-field.tsx'
import { ErrorSummary } from '../error-summary.tsx'
import { SelectField, TextAreaField, TextField } from '../field.tsx'
import { Form } from '../form.tsx'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { SummaryList } from '../summary-list.tsx'

const ERRORS = [
  { name: 'why', message: 'Skriv varför, med minst några ord.' },
  { name: 'scale', message: 'Välj hur stort det är.' },
]

/** One question on a page, as when an undertaking is started. */
export function QuestionPage({ frame }: { frame: Frame }) {
  const { t } = frame
  return (
    <Layout frame={frame} title="Vad vill ni göra?" scripts={['keep-words', 'submit-once']} personal>
      <Form t={t} action="/borja" keep="gallery">
        <TextAreaField
          t={t}
          name="what"
          question
          label="Vad vill ni göra?"
          hint="Skriv med egna ord och på det språk du vill. Det går att ändra sedan."
        />
        <div class="actions">
          <SendButton t={t}>Fortsätt</SendButton>
        </div>
      </Form>
    </Layout>
  )
}

/** Every kind of field, refused: errors on top and at their fields. */
export function FieldsPage({ frame }: { frame: Frame }) {
  const { t } = frame
  const error = (name: string) => ERRORS.find((it) => it.name === name)?.message
  return (
    <Layout frame={frame} title="Alla slags fält" scripts={['keep-words', 'submit-once']} hasErrors>
      <div class="question">
        <ErrorSummary t={t} errors={ERRORS} />
        <h1>Alla slags fält</h1>
        <Form t={t} action="/falt" keep="fields">
          <TextField
            t={t}
            name="name"
            label="Vad kallas ni?"
            autocomplete="organization"
            hint="Ett påhittat namn går bra."
            value="Eken"
          />
          <TextField t={t} name="mail" type="email" label="E-post" autocomplete="email" optional />
          <TextAreaField t={t} name="why" label="Varför?" error={error('why')} />
          <ChoiceField
            t={t}
            name="scale"
            kind="radio"
            label="Hur stort är det?"
            error={error('scale')}
            chosen={['area']}
            choices={[
              { value: 'place', label: 'En plats', hint: 'En gata, ett torg, en gård.' },
              { value: 'area', label: 'Ett område', hint: 'Flera kvarter eller en stadsdel.' },
              {
                value: 'other',
                label: 'Något annat',
                following: <TextField t={t} name="other" label="Vad då?" optional />,
              },
            ]}
          />
          <ChoiceField
            t={t}
            name="needs"
            kind="checkbox"
            label="Behöver ni något för mötet?"
            optional
            choices={[
              { value: 'interpreter', label: 'Tolk' },
              { value: 'children', label: 'Någon som ser efter barnen' },
            ]}
          />
          <SelectField t={t} name="language" label="Språk" value="ar" options={[{ value: 'ar', label: 'Arabiska' }]} />
          <TextField t={t} name="day" type="date" label="Vilken dag?" />
          <CheckField t={t} name="agree" label="Jag bor eller verkar här" hint="Det är ditt ord som gäller." checked />
          <SendButton t={t}>Skicka</SendButton>
        </Form>
        <h2>Stämmer det här?</h2>
        <SummaryList
          t={t}
          rows={[
            { label: 'Vad', value: 'En innergård att vilja vara på', change: '#what' },
            { label: 'Var', value: 'Lindängen', change: '#where' },
            { label: 'Varför', value: '', change: '#why' },
          ]}
        />
      </div>
    </Layout>
  )
}
