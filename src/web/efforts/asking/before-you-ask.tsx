import { type AskingInPlace, type EffortPage, listAskedNear, sortedOut } from '../../../features/efforts/index.ts'
import type { Fields } from '../../frame/form.ts'
import { NO_TROUBLE, type Trouble } from '../../frame/submit.ts'
import type { Page, Visit } from '../../frame/visit.ts'
import { effortAddress } from '../../overlaps/addresses.ts'
import { SendButton } from '../../ui/button.tsx'
import { ChoiceField } from '../../ui/choice-field.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { TextAreaField } from '../../ui/field.tsx'
import { ForeignText } from '../../ui/foreign-text.tsx'
import { Form } from '../../ui/form.tsx'
import { Paragraphs } from '../../ui/paragraphs.tsx'
import { placeAddress } from '../../undertaking/addresses.ts'
import { ticks } from '../form/read-fields.ts'
import { effortFormPage } from '../under-effort.tsx'
import { askedGroups, askingDays, howManyAnswered, within } from './asking-words.ts'

interface BeforeProps {
  effort: EffortPage
  /** The asking's own fields, carried along as they were written. */
  fields: Fields
  /** Id of the place of those who are asked. */
  place: string
  action: string
  trouble?: Trouble | undefined
  /** Only a new one may become part of another in this step. */
  mayJoin: boolean
}

/** The choice's own fields aren't carried along: they are asked for here. */
const ASKED_HERE = ['choice', 'reason', 'step']
const SHOWN = 10

/**
 * What has been and will be asked here of the same people, by whom, how many answered and what they said (J5): before
 * anything is registered. One joins that, waits, or says publicly why they are asked anyway.
 */
export async function beforeYouAsk(
  c: Page,
  { effort, fields, place, action, mayJoin, trouble = NO_TROUBLE }: BeforeProps,
) {
  const visit = c.get('visit')
  const { t, site } = visit
  const begins = fields.begins ?? ''
  const days = { effort: effort.id, place, begins, ends: fields.ends || begins }
  const near = await listAskedNear(site.world.db, days)
  const { same, others } = sortedOut({ ...days, targetGroups: ticks(fields.targetGroups) as never }, near)
  const shown = same.slice(0, SHOWN)
  return effortFormPage(c, {
    ...{ effort, trouble, title: t('asking.before.title'), lead: t('asking.before.lead') },
    children: (
      <>
        <section class="flow" aria-labelledby="same">
          <h2 id="same">{t('asking.before.same')}</h2>
          <ul class="entries">
            {shown.map((asking) => (
              <Asked visit={visit} asking={asking} />
            ))}
          </ul>
          {same.length > shown.length ? (
            <p>
              <a href={`${placeAddress(visit.language, effort.placeSlug)}/fragor`}>
                {t('asking.before.more', { count: same.length - shown.length })}
              </a>
            </p>
          ) : null}
        </section>
        {others.length === 0 ? null : (
          <Disclosure summary={t('asking.before.others')}>
            <ul class="entries">
              {others.slice(0, SHOWN).map((asking) => (
                <Asked visit={visit} asking={asking} />
              ))}
            </ul>
          </Disclosure>
        )}
        <Form t={t} action={action}>
          <input type="hidden" name="step" value="before" />
          {Object.entries(fields)
            .filter(([name]) => !ASKED_HERE.includes(name))
            .map(([name, value]) => (
              <input type="hidden" name={name} value={value} />
            ))}
          <ChoiceField
            t={t}
            kind="radio"
            name="choice"
            label={t('asking.before.choice')}
            error={trouble.of('choice')}
            chosen={[fields.choice ?? '']}
            choices={[
              ...(mayJoin
                ? shown.map(({ id, what }) => ({
                    value: `join:${id}`,
                    label: t('asking.before.join', { what: within(visit.language, what) }),
                    hint: t('asking.before.join.hint'),
                  }))
                : []),
              { value: 'wait', label: t('asking.before.wait'), hint: t('asking.before.wait.hint') },
              {
                value: 'ask',
                label: t('asking.before.ask'),
                following: (
                  <TextAreaField
                    t={t}
                    name="reason"
                    label={t('asking.before.reason')}
                    hint={t('asking.before.reason.hint')}
                    rows={3}
                    value={fields.reason}
                    error={trouble.of('reason')}
                  />
                ),
              },
            ]}
          />
          <SendButton t={t}>{t('asking.before.send')}</SendButton>
        </Form>
      </>
    ),
  })
}

function Asked({ visit, asking }: { visit: Visit; asking: AskingInPlace }) {
  const { t, language } = visit
  const { owner, results, resultsLink } = asking
  const answered = howManyAnswered(visit, asking)
  return (
    <li>
      <h3>
        <a href={effortAddress(language, asking.effort, 'fragor', asking.id)}>
          <ForeignText text={asking.what} language={asking.language} />
        </a>
      </h3>
      <div class="facts">
        <span>{owner === null ? t('asking.by-untold') : t('asking.by', { owner })}</span>
        <span>{t(`meter.way.${asking.way}`)}</span>
        <span>{askingDays(visit, asking)}</span>
        <a href={placeAddress(language, asking.placeSlug)}>{asking.placeName}</a>
        <span>{askedGroups(visit, asking)}</span>
      </div>
      {answered === null ? null : (
        <p>
          <strong>{answered}</strong>
        </p>
      )}
      {results === null ? null : <Paragraphs text={results} language={asking.language} />}
      {resultsLink === null ? null : (
        <p>
          <a
            href={resultsLink}
            rel="noreferrer nofollow ugc"
            aria-label={t('asking.results.link-of', { what: asking.what })}
          >
            {t('asking.results.link')}
          </a>
        </p>
      )}
    </li>
  )
}
