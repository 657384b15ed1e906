import {
  EFFORT_RELATION_KINDS,
  type EffortSide,
  type ListedRelation,
  listEffortRelations,
  listOverlapsOf,
  stateEffortRelation,
  withdrawEffortRelation,
} from '../../features/coordination/index.ts'
import { type Fields, orNull, readFields } from '../frame/form.ts'
import { page } from '../frame/respond.tsx'
import { NO_TROUBLE, submit, type Trouble } from '../frame/submit.ts'
import type { Page, Visit } from '../frame/visit.ts'
import { WhatWasWrong } from '../frame/what-was-wrong.tsx'
import { Breadcrumbs } from '../ui/breadcrumbs.tsx'
import { SendButton } from '../ui/button.tsx'
import { ChoiceField } from '../ui/choice-field.tsx'
import { SelectField, TextAreaField, TextField } from '../ui/field.tsx'
import { ForeignText } from '../ui/foreign-text.tsx'
import { Form, WordsReceived } from '../ui/form.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { undertakingAddress } from '../undertaking/addresses.ts'
import { LanguageField } from '../undertaking/language-field.tsx'
import { effortAddress } from './addresses.ts'
import { mayAnswer } from './overlap-body.tsx'

const SUGGESTED = 50

/** How an effort stands to others: what is said, and for those who answer for it the form to say more (R6). */
export function relationsPage(c: Page, side: EffortSide): Promise<Response> {
  // Who has just answered that the two go together comes with the other at hand.
  return show(c, side, { other: c.req.query('med') ?? '' })
}

export async function takeRelation(c: Page, side: EffortSide): Promise<Response> {
  const fields = await readFields(c)
  const { kind, otherName = '', reason = '', language } = fields
  const raw = { effort: side.id, kind, other: orNull(fields.other), otherName, reason, language }
  return submit(c, stateEffortRelation, raw, {
    done: () => `${hereOf(c, side)}?sparad=1`,
    again: (trouble) => show(c, side, fields, trouble),
  })
}

export async function takeRelationBack(c: Page, side: EffortSide): Promise<Response> {
  const { relation } = await readFields(c)
  return submit(c, withdrawEffortRelation, { relation }, { done: () => hereOf(c, side) })
}

function hereOf(c: Page, side: EffortSide): string {
  return effortAddress(c.get('visit').language, side.id, 'samband')
}

async function show(c: Page, side: EffortSide, fields: Fields, trouble: Trouble = NO_TROUBLE): Promise<Response> {
  const visit = c.get('visit')
  const { t, language, site } = visit
  const { db } = site.world
  const may = mayAnswer(visit, side)
  const relations = await listEffortRelations(db, side.id)
  const here = hereOf(c, side)
  const title = t('effort-relation.title')
  const effort = { label: side.title, href: effortAddress(language, side.id), language: side.language }
  return page(
    c,
    {
      ...{ title, room: 'places', status: trouble.status, hasErrors: trouble.status !== 200, personal: may },
      scripts: may ? ['keep-words', 'submit-once'] : [],
    },
    <>
      <PageHead
        above={<Breadcrumbs t={t} trail={[effort, { label: title }]} />}
        title={title}
        lead={t('effort-relation.lead')}
      />
      <div class="flow">
        {c.req.query('sparad') === undefined ? null : <WordsReceived keep={keptAs(side)} />}
        <WhatWasWrong t={t} trouble={trouble} />
        {relations.length === 0 ? <p>{t('effort-relation.empty')}</p> : null}
        <ul class="entries">
          {relations.map((relation) => (
            <Relation visit={visit} relation={relation} back={may && !relation.isTheirs ? `${here}/tillbaka` : null} />
          ))}
        </ul>
        {may || trouble.status !== 200 ? (
          // Somebody has withdrawn the effort meanwhile: the words are still there to be taken elsewhere.
          <NewRelation visit={visit} side={side} here={here} fields={fields} trouble={trouble} />
        ) : null}
      </div>
    </>,
  )
}

function Relation({ visit, relation, back }: { visit: Visit; relation: ListedRelation; back: string | null }) {
  const { t, language } = visit
  const { kind, isTheirs, effort, title, titleLanguage, number, reason } = relation
  const name = title === null ? null : <ForeignText text={title} language={titleLanguage ?? undefined} />
  const href = number === null ? effort && effortAddress(language, effort) : undertakingAddress(language, number)
  return (
    <li>
      <p>
        <strong>
          {t(isTheirs && kind !== 'none' ? `effort-relation.theirs.${kind}` : `effort-relation.kind.${kind}`)}
        </strong>{' '}
        {href === null ? name : <a href={href}>{name}</a>}
      </p>
      {reason === '' ? null : (
        <p>
          <ForeignText text={reason} language={relation.language} />
        </p>
      )}
      {back === null ? null : (
        <Form t={t} action={back}>
          <input type="hidden" name="relation" value={relation.id} />
          <SendButton t={t} weight="secondary">
            {t('effort-relation.back')}
          </SendButton>
        </Form>
      )}
    </li>
  )
}

interface NewRelationProps {
  visit: Visit
  side: EffortSide
  here: string
  fields: Fields
  trouble: Trouble
}

/** The efforts that it meets are at hand; what isn't in the register is written by its name. */
async function NewRelation({ visit, side, here, fields, trouble }: NewRelationProps) {
  const { t, site } = visit
  const met = await listOverlapsOf(site.world.db, { effort: side.id }, 1, SUGGESTED)
  return (
    <section class="flow" aria-labelledby="say-more">
      <h2 id="say-more">{t('effort-relation.new')}</h2>
      <Form t={t} action={here} keep={keptAs(side)}>
        <ChoiceField
          t={t}
          kind="radio"
          name="kind"
          label={t('effort-relation.kind')}
          choices={EFFORT_RELATION_KINDS.map((value) => ({ value, label: t(`effort-relation.kind.${value}`) }))}
          chosen={[fields.kind ?? '']}
          error={trouble.of('kind')}
        />
        <SelectField
          t={t}
          name="other"
          label={t('effort-relation.other')}
          value={fields.other}
          empty={t('effort-relation.other.none')}
          options={met.slice(0, SUGGESTED).map(({ other, title }) => ({ value: other, label: title }))}
          error={trouble.of('other')}
        />
        <TextField
          t={t}
          name="otherName"
          optional
          label={t('effort-relation.name')}
          value={fields.otherName}
          error={trouble.of('otherName')}
        />
        <TextAreaField
          t={t}
          name="reason"
          optional
          rows={3}
          label={t('overlap.reason')}
          value={fields.reason}
          error={trouble.of('reason')}
        />
        <LanguageField visit={visit} value={fields.language} trouble={trouble} />
        <SendButton t={t}>{t('effort-relation.send')}</SendButton>
      </Form>
    </section>
  )
}

function keptAs(side: EffortSide): string {
  return `relation-${side.id}`
}
