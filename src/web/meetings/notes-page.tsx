import { findMeetingPage, type MeetingPage, meetingPolicy } from '../../features/meetings/index.ts'
import type { UndertakingPage } from '../../features/undertakings/index.ts'
import { isId } from '../../kernel/ids.ts'
import { errorPage } from '../frame/error-page.tsx'
import { page } from '../frame/respond.tsx'
import type { Page, Visit } from '../frame/visit.ts'
import { ButtonLink } from '../ui/button.tsx'
import { Disclosure } from '../ui/disclosure.tsx'
import { Empty } from '../ui/empty.tsx'
import { WordsReceived } from '../ui/form.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { type PageOfUndertaking, Trail } from '../undertaking/under-undertaking.tsx'
import { day } from '../undertaking/wording.ts'
import { meetingsAddress, notesAddress } from './addresses.ts'
import { keptAs } from './form-page.tsx'
import { Notes, NotesBeside } from './notes-beside.tsx'

/** A meeting's notes: the officer's and the correction of those who started it beside each other, then every version. */
export const notesPage: PageOfUndertaking = async (c, undertaking) => {
  const visit = c.get('visit')
  const { t, language } = visit
  const meeting = await meetingHere(c, undertaking)
  if (meeting === undefined) return errorPage(c, 404, 'meeting.missing')
  const title = t('meetings.notes.title', { meeting: meetingName(visit, meeting) })
  const write = writesAs(visit, undertaking, meeting)
  const saved = c.req.query('sparad') !== undefined
  const trail = [{ label: t('meetings.title'), href: meetingsAddress(language, undertaking.number) }, { label: title }]
  return page(
    c,
    { title, room: 'undertakings', ...(saved && { scripts: ['keep-words'] }) },
    <>
      <PageHead
        above={<Trail c={c} undertaking={undertaking} to={trail} />}
        title={title}
        lead={t('meetings.notes.lead')}
      />
      <div class="flow">
        {saved ? <WordsReceived keep={keptAs(undertaking.number, [meeting.id, 'anteckningar', 'skriv'])} /> : null}
        {meeting.notes.length === 0 ? (
          <Empty title={t('meetings.notes.none')} />
        ) : (
          <section class="flow" aria-label={t('meetings.notes')}>
            <h2 class="unseen">{t('meetings.notes')}</h2>
            <NotesBeside visit={visit} number={undertaking.number} meeting={meeting} alone />
          </section>
        )}
        {write === null ? null : (
          <p>
            <ButtonLink href={notesAddress(language, undertaking.number, meeting.id, 'skriv')}>
              {t(`meetings.notes.do.${write}`)}
            </ButtonLink>
          </p>
        )}
        {meeting.notes.length < 2 ? null : (
          <Disclosure summary={t('meetings.notes.all')}>
            <div class="flow">
              <h2>{t('meetings.notes.all')}</h2>
              {meeting.notes.map((notes) => (
                <Notes visit={visit} notes={notes} level={3} />
              ))}
            </div>
          </Disclosure>
        )}
      </div>
    </>,
  )
}

/** The meeting that the address names, when it belongs to the undertaking. */
export async function meetingHere(c: Page, undertaking: UndertakingPage): Promise<MeetingPage | undefined> {
  const id = c.req.param('meeting') ?? ''
  const found = isId(id) ? await findMeetingPage(c.get('visit').site.world.db, id) : undefined
  return found?.undertaking === undertaking.id ? found : undefined
}

/** "Första mötet, 3 mars 2026". */
export function meetingName({ t, language }: Visit, { kind, name, heldOn }: MeetingPage): string {
  const named = kind === 'first' ? t('meeting.first') : name
  return heldOn === null ? named : `${named}, ${day(language, heldOn).text}`
}

/** What whoever reads can do with the notes: write them, as the officer, or correct what is there. */
export function writesAs(
  { actor }: Visit,
  undertaking: UndertakingPage,
  meeting: MeetingPage,
): 'write' | 'correct' | null {
  if (meeting.heldOn === null || undertaking.endedAt !== null) return null
  if (meetingPolicy.mayWriteNotes(actor, undertaking)) return 'write'
  return meetingPolicy.mayCorrectNotes(actor, undertaking) && meeting.notes.length > 0 ? 'correct' : null
}
