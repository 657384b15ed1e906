import { correctNotes, type MeetingPage, writeNotes } from '../../features/meetings/index.ts'
import { errorPage } from '../frame/error-page.tsx'
import { type Fields, readFields } from '../frame/form.ts'
import { NO_TROUBLE, submit, type Trouble } from '../frame/submit.ts'
import type { Page, Visit } from '../frame/visit.ts'
import { languageChoices } from '../languages.ts'
import { Difference } from '../problem/difference.tsx'
import { SendButton } from '../ui/button.tsx'
import { SelectField, TextAreaField } from '../ui/field.tsx'
import { Quoted } from '../ui/paragraphs.tsx'
import type { PageOfUndertaking } from '../undertaking/under-undertaking.tsx'
import { notesAddress } from './addresses.ts'
import { formPage } from './form-page.tsx'
import { meetingHere, meetingName, writesAs } from './notes-page.tsx'

type Undertaking = Parameters<PageOfUndertaking>[1]

/** The notes, to be written by the officer or corrected by those who started it: the latest version stands in the form. */
export const writesNotes: PageOfUndertaking = async (c, undertaking) => {
  const found = await toWrite(c, undertaking)
  if (found instanceof Response) return found
  const [latest] = found.meeting.notes
  const fields = { text: latest?.text ?? '', language: latest?.language ?? found.meeting.language }
  return show(c, undertaking, found, fields)
}

/** Saves a version. From a stale page it comes back beside the newer version, with the words kept (409). */
export const takesNotes: PageOfUndertaking = async (c, undertaking) => {
  const found = await toWrite(c, undertaking)
  if (found instanceof Response) return found
  const { language } = c.get('visit')
  const fields = await readFields(c)
  const useCase = found.as === 'write' ? writeNotes : correctNotes
  return submit(
    c,
    useCase,
    { ...fields, meeting: found.meeting.id },
    {
      done: () => `${notesAddress(language, undertaking.number, found.meeting.id)}?sparad=1`,
      again: async (trouble) => {
        const now = await toWrite(c, undertaking)
        return now instanceof Response ? now : show(c, undertaking, now, fields, trouble)
      },
    },
  )
}

interface ToWrite {
  readonly meeting: MeetingPage
  readonly as: 'write' | 'correct'
}

async function toWrite(c: Page, undertaking: Undertaking): Promise<ToWrite | Response> {
  const visit = c.get('visit')
  const meeting = await meetingHere(c, undertaking)
  if (meeting === undefined) return errorPage(c, 404, 'meeting.missing')
  const as = writesAs(visit, undertaking, meeting)
  if (as !== null) return { meeting, as }
  if (undertaking.endedAt !== null) return errorPage(c, 409, 'undertaking.ended')
  return errorPage(c, 403, meeting.heldOn === null ? 'meeting.notes.not-held' : 'meeting.notes.correct-forbidden')
}

function show(
  c: Page,
  undertaking: Undertaking,
  { meeting, as }: ToWrite,
  fields: Fields,
  trouble: Trouble = NO_TROUBLE,
) {
  const visit = c.get('visit')
  const { t, language } = visit
  const latest = meeting.notes[0]
  const beganFrom = fields.editedFrom ?? String(latest?.version ?? 0)
  const written = fields.language ?? language
  return formPage(c, {
    undertaking,
    title: `${t(`meetings.notes.do.${as}`)}: ${meetingName(visit, meeting)}`,
    lead: t(`meetings.notes.${as}.lead`),
    parts: [meeting.id, 'anteckningar', 'skriv'],
    trouble,
    before: <Newer visit={visit} meeting={meeting} beganFrom={beganFrom} />,
    children: (
      <>
        <input type="hidden" name="editedFrom" value={String(latest?.version ?? 0)} />
        <TextAreaField
          t={t}
          name="text"
          label={t('meetings.notes')}
          hint={t('meetings.notes.hint')}
          value={fields.text}
          error={trouble.of('text')}
          rows={12}
        />
        <SelectField
          t={t}
          name="language"
          label={t('meetings.notes.language')}
          value={written}
          empty={null}
          options={languageChoices(language, written)}
          error={trouble.of('language')}
        />
        <SendButton t={t}>{t('meetings.notes.send')}</SendButton>
      </>
    ),
  })
}

/** Somebody saved a version meanwhile: what it changed. One's own words stand in the form below. */
function Newer({ visit: { t }, meeting, beganFrom }: { visit: Visit; meeting: MeetingPage; beganFrom: string }) {
  const [latest] = meeting.notes
  if (latest === undefined || String(latest.version) === beganFrom) return null
  const before = meeting.notes.find((it) => String(it.version) === beganFrom)
  return (
    <section aria-labelledby="newer" class="flow">
      <h2 id="newer">{t('problem.write.newer', { version: latest.version })}</h2>
      {before === undefined ? (
        <Quoted text={latest.text} language={latest.language} />
      ) : (
        <Difference t={t} from={before} to={latest} />
      )}
      <h2>{t('problem.write.own')}</h2>
    </section>
  )
}
