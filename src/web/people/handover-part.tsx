import type { BodyRow } from '../../features/bodies/index.ts'
import type { HeldOf, PersonWithGrants } from '../../features/people/index.ts'
import { bodyAddress } from '../bodies/addresses.ts'
import type { Fields } from '../frame/form.ts'
import type { Trouble } from '../frame/submit.ts'
import type { Visit } from '../frame/visit.ts'
import { SendButton } from '../ui/button.tsx'
import { SelectField } from '../ui/field.tsx'
import { ForeignText } from '../ui/foreign-text.tsx'
import { Form } from '../ui/form.tsx'
import { undertakingAddress } from '../undertaking/addresses.ts'
import { dutyInWords } from '../undertaking/happens-here.tsx'
import type { Subject } from '../workbench/subjects.ts'

/** Everything at once, as the form calls it. */
export const ALL = 'all'

interface FormProps {
  visit: Visit
  /** Which things: everything, or `kind.body`. */
  part: string
  action: string
  label: string
  receivers: readonly PersonWithGrants[]
  fields: Fields
  trouble: Trouble
}

/** To whom. When nobody's role fits, that is said, with what to do. */
export function HandOverForm({ visit: { t }, part, action, label, receivers, fields, trouble }: FormProps) {
  if (receivers.length === 0) return part === ALL ? null : <p class="soft">{t('handover-things.no-receiver')}</p>
  const field = `to-${part}`
  return (
    <Form t={t} action={action}>
      <input type="hidden" name="part" value={part} />
      <SelectField
        t={t}
        name={field}
        label={label}
        empty={t('handover-things.choose')}
        value={fields[field]}
        error={(fields.part ?? ALL) === part ? trouble.of('to') : undefined}
        options={receivers.map(({ id, displayName }) => ({
          value: id,
          label: displayName ?? t('organisation.contacts.unnamed'),
        }))}
      />
      <SendButton t={t} weight={part === ALL ? 'primary' : 'secondary'}>
        {t('handover-things.do')}
      </SendButton>
    </Form>
  )
}

type Titles = ReadonlyMap<string, { number: number; title: string; language: string }>

interface PartProps extends Omit<FormProps, 'label'> {
  held: readonly HeldOf[]
  titles: Titles
  subjects: ReadonlyMap<string, Subject>
  bodies: ReadonlyMap<string, BodyRow>
}

/** Things of one kind at one body, each with its page, and who takes them. */
export function PartOfHeld({ held, titles, subjects, bodies, ...form }: PartProps) {
  const { t } = form.visit
  const [first] = held
  if (first === undefined) return null
  const body = first.thing.body === null ? undefined : bodies.get(first.thing.body)
  const kind = t(`handover-things.kind.${first.holding.kind}`, { count: held.length })
  const id = `part-${form.part}`
  return (
    <section class="flow" aria-labelledby={id}>
      <h2 id={id}>{body === undefined ? kind : `${kind}, ${body.name}`}</h2>
      <ul>
        {held.map((it) => (
          <li>
            <Thing visit={form.visit} it={it} titles={titles} subjects={subjects} bodies={bodies} />
          </li>
        ))}
      </ul>
      <HandOverForm {...form} label={t('handover-things.to')} />
    </section>
  )
}

interface ThingProps {
  visit: Visit
  it: HeldOf
  titles: Titles
  subjects: PartProps['subjects']
  bodies: PartProps['bodies']
}

function Thing({ visit, it: { holding, thing }, titles, subjects, bodies }: ThingProps) {
  const { language } = visit
  const work = thing.undertaking === null ? undefined : titles.get(thing.undertaking)
  const about = thing.subject === undefined ? undefined : subjects.get(thing.subject)
  const called = work ?? about
  const title = thing.title ?? (called && { text: called.title, language: called.language })
  const named =
    title === null || title === undefined ? null : <ForeignText text={title.text} language={title.language} />
  const what = thing.code === null ? null : dutyInWords(visit, { kind: thing.code }).replace(/\.$/, '')
  const href =
    work !== undefined
      ? undertakingAddress(language, work.number)
      : about !== undefined
        ? about.href
        : addressOf(language, holding.kind, thing.id, bodies.get(thing.body ?? ''))
  const words = (
    <>
      {what}
      {what !== null && named !== null ? ': ' : null}
      {named}
    </>
  )
  return href === null ? words : <a href={href}>{words}</a>
}

function addressOf(language: Visit['language'], kind: string, id: string, body: BodyRow | undefined): string | null {
  if (kind === 'effort') return `/${language}/insatser/${id}`
  return kind === 'contact-rule' && body !== undefined ? bodyAddress(language, body.slug) : null
}
