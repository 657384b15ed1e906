import { discardDraft, listDrafts, saveDraft } from '../../../features/people/index.ts'
import { KINDS_OF_ACTOR } from '../../../features/undertakings/index.ts'
import { findAddedValue, judgeValue, VERDICTS, valuePolicy } from '../../../features/values/index.ts'
import { type Fields, readFields } from '../../frame/form.ts'
import { ensureSession } from '../../frame/session.ts'
import { NO_TROUBLE, submit, type Trouble, troubleFrom } from '../../frame/submit.ts'
import type { Page } from '../../frame/visit.ts'
import { signInAddress } from '../../sign-in/onward.ts'
import { SendButton } from '../../ui/button.tsx'
import { ChoiceField } from '../../ui/choice-field.tsx'
import { TextAreaField } from '../../ui/field.tsx'
import { Paragraphs } from '../../ui/paragraphs.tsx'
import { roomAddress } from '../addresses.ts'
import { LanguageField } from '../language-field.tsx'
import { roomForm } from '../room-page.tsx'
import { stopped } from '../stopped.ts'
import type { PageOfUndertaking } from '../under-undertaking.tsx'

type Undertaking = Parameters<PageOfUndertaking>[1]
const KIND = 'value-judgement'

/** Says what one thinks that it is worth. Words are written first; an address is asked for when they are sent. */
export const askJudgement: PageOfUndertaking = async (c, undertaking) =>
  stopped(c, undertaking, true, 'people.sign-in-first') ??
  show(c, undertaking, (await draftOf(c, undertaking.id))?.fields ?? {})

/** Takes a judgement, or keeps its words until whoever wrote them has confirmed an address. */
export const takeJudgement: PageOfUndertaking = async (c, undertaking) => {
  const fields = await readFields(c)
  const { language } = c.get('visit')
  const here = roomAddress(language, undertaking.number, 'added-value', 'bedom')
  const { version, actorKind, verdict, reason, language: written } = fields
  const about = { undertaking: undertaking.id, number: String(undertaking.number) }
  const kept = { ...about, ...pick({ version, actorKind, verdict, reason, language: written }) }
  if (!valuePolicy.mayJudgeValue(c.get('visit').actor)) {
    const { actor } = await ensureSession(c)
    const draft = await draftOf(c, undertaking.id)
    const saved = await c
      .get('visit')
      .site.world.perform(saveDraft, actor, { draft: draft?.id ?? null, kind: KIND, fields: kept })
    if (saved.ok) return c.redirect(signInAddress(language, here), 303)
    // Too long to be kept, perhaps: the words stand in the form.
    return show(c, undertaking, fields, troubleFrom(c.get('visit').t, saved))
  }
  return submit(c, judgeValue, kept, {
    done: async () => {
      const draft = await draftOf(c, undertaking.id)
      const { site, actor } = c.get('visit')
      if (draft !== undefined) await site.world.perform(discardDraft, actor, { draft: draft.id })
      return `${roomAddress(language, undertaking.number, 'added-value')}?sparad=bedom`
    },
    again: (trouble) => show(c, undertaking, fields, trouble),
  })
}

function pick(fields: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).filter((pair): pair is [string, string] => pair[1] !== undefined))
}

/** What this browser has begun to say about the undertaking's value, and not sent. */
async function draftOf(c: Page, undertaking: string) {
  const { actor, site } = c.get('visit')
  if (actor.kind === 'system' || actor.session === null) return undefined
  return (await listDrafts(site.world.db, actor.session, KIND)).find((it) => it.fields.undertaking === undertaking)
}

async function show(
  c: Page,
  undertaking: Undertaking,
  fields: Record<string, unknown> | Fields,
  trouble: Trouble = NO_TROUBLE,
) {
  const visit = c.get('visit')
  const { t, site } = visit
  const value = await findAddedValue(site.world.db, undertaking.id)
  const said = (name: string) => (typeof fields[name] === 'string' ? String(fields[name]) : '')
  return roomForm(c, {
    ...{ undertaking, room: 'added-value', parts: ['bedom'], title: t('value.judge'), trouble },
    before:
      value === undefined ? <p>{t('value.judge.none')}</p> : <Paragraphs text={value.what} language={value.language} />,
    children: (
      <>
        <input type="hidden" name="version" value={String(value?.version ?? 0)} />
        <ChoiceField
          t={t}
          kind="radio"
          name="verdict"
          label={t('value.verdict')}
          choices={VERDICTS.map((verdict) => ({ value: verdict, label: t(`value.verdict.${verdict}`) }))}
          chosen={[said('verdict')]}
          error={trouble.of('verdict')}
        />
        <TextAreaField
          t={t}
          name="reason"
          label={t('value.reason')}
          hint={t('value.reason.hint')}
          value={said('reason')}
          error={trouble.of('reason')}
        />
        <ChoiceField
          t={t}
          kind="radio"
          name="actorKind"
          label={t('start.who')}
          choices={KINDS_OF_ACTOR.map((kind) => ({ value: kind, label: t(`start.who.${kind}`) }))}
          chosen={[said('actorKind')]}
          error={trouble.of('actorKind')}
        />
        <LanguageField visit={visit} value={said('language')} trouble={trouble} />
        <SendButton t={t}>{t('value.judge.send')}</SendButton>
      </>
    ),
  })
}
