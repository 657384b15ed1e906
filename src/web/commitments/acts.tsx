import {
  answerCommitment,
  changeCommitment,
  endCommitment,
  mayAnswerFor,
  mayKeepCommitments,
  mayTellOf,
  tellCommitment,
} from '../../features/commitments/index.ts'
import { submit } from '../frame/submit.ts'
import { aroundOf } from '../groups/around.ts'
import { ChoiceField } from '../ui/choice-field.tsx'
import { TextAreaField } from '../ui/field.tsx'
import { actPages, type FormProps } from './act-page.tsx'
import { PromiseFields } from './make-page.tsx'

function Version({ fields }: FormProps) {
  return <input type="hidden" name="version" value={fields.version} />
}

/** The unit that was asked accepts or declines (R13). */
export const answer = actPages({
  ...{ room: 'svara', title: 'commitment.do.svara', lead: 'commitment.answer.lead', send: 'commitment.answer.send' },
  may: ({ actor }, { commitment }) => commitment.unitId !== null && mayAnswerFor(actor, commitment.unitId),
  first: ({ commitment }) => ({ version: String(commitment.version) }),
  submit: (c, raw, doing) => submit(c, answerCommitment, raw, doing),
  form: (props) => {
    const { visit, fields, trouble } = props
    const { t } = visit
    return (
      <>
        {Version(props)}
        <ChoiceField
          t={t}
          name="answer"
          kind="radio"
          label={t('commitment.answer')}
          chosen={[fields.answer ?? '']}
          error={trouble.of('answer')}
          choices={(['accept', 'decline'] as const).map((value) => ({
            value,
            label: t(`commitment.answer.${value}`),
            hint: t(`commitment.answer.${value}.hint`),
          }))}
        />
        <TextAreaField
          t={t}
          name="reason"
          label={t('commitment.answer.reason')}
          hint={t('commitment.answer.reason.hint')}
          rows={3}
          value={fields.reason}
          error={trouble.of('reason')}
        />
      </>
    )
  },
})

/** What came of it. */
export const tell = actPages({
  ...{ room: 'beratta', title: 'commitment.do.beratta', lead: 'commitment.tell.lead', send: 'commitment.tell.send' },
  may: ({ actor }, { commitment, place }) => mayTellOf(actor, { unit: commitment.unitId, place: aroundOf(place) }),
  first: () => ({}),
  submit: (c, raw, doing) => submit(c, tellCommitment, raw, doing),
  form: ({ visit: { t }, fields, trouble }) => (
    <TextAreaField t={t} name="told" label={t('commitment.tell.told')} value={fields.told} error={trouble.of('told')} />
  ),
})

/** Other words, another day or sum. */
export const change = actPages({
  ...{ room: 'andra', title: 'commitment.do.andra', lead: 'commitment.change.lead', send: 'commitment.change.send' },
  may: ({ actor }, { place }) => mayKeepCommitments(actor, aroundOf(place)),
  first: ({ commitment }) => ({
    ...{ what: commitment.what, language: commitment.language, due: commitment.due, resources: commitment.resources },
    ...{ sumSek: commitment.sumSek === null ? '' : String(commitment.sumSek), version: String(commitment.version) },
  }),
  submit: (c, raw, doing) => submit(c, changeCommitment, raw, doing),
  form: (props) => (
    <>
      {Version(props)}
      <PromiseFields visit={props.visit} fields={props.fields} trouble={props.trouble} />
    </>
  ),
})

/** Taken back, in public. */
export const end = actPages({
  ...{ room: 'avsluta', title: 'commitment.do.avsluta', lead: 'commitment.end.lead', send: 'commitment.end.send' },
  may: ({ actor }, { commitment, place }) =>
    commitment.state === 'accepted'
      ? mayTellOf(actor, { unit: commitment.unitId, place: aroundOf(place) })
      : mayKeepCommitments(actor, aroundOf(place)),
  first: () => ({}),
  submit: (c, raw, doing) => submit(c, endCommitment, raw, doing),
  form: ({ visit: { t }, fields, trouble }) => (
    <TextAreaField
      t={t}
      name="because"
      label={t('commitment.end.because')}
      rows={3}
      value={fields.because}
      error={trouble.of('because')}
    />
  ),
})
