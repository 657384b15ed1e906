import type { MeetingPage, NotesVersion } from '../../features/meetings/index.ts'
import type { Visit } from '../frame/visit.ts'
import { Difference } from '../problem/difference.tsx'
import { Disclosure } from '../ui/disclosure.tsx'
import { Time } from '../ui/moment.tsx'
import { Quoted } from '../ui/paragraphs.tsx'
import { clockTime } from '../undertaking/wording.ts'
import { notesAddress } from './addresses.ts'

interface NotesBesideProps {
  visit: Visit
  number: number
  meeting: Pick<MeetingPage, 'id' | 'notes'>
  /** On the notes' own page there is no way to it. */
  alone?: boolean | undefined
}

/** The officer's latest notes and the latest correction by those who started it, beside each other (R26). */
export function NotesBeside({ visit, number, meeting, alone = false }: NotesBesideProps) {
  const { t, language } = visit
  const latest = (by: NotesVersion['writtenAs']) => meeting.notes.find((it) => it.writtenAs === by)
  const [written, corrected] = [latest('contact-person'), latest('initiator')]
  return (
    <>
      {alone ? null : <h3>{t('meetings.notes')}</h3>}
      <div class={written && corrected ? 'side-by-side' : undefined}>
        {[written, corrected].map((it) =>
          it === undefined ? null : <Notes visit={visit} notes={it} level={alone ? 3 : 4} />,
        )}
      </div>
      {written && corrected ? (
        <Disclosure summary={t('meetings.notes.difference')}>
          <Difference
            t={t}
            from={written.version < corrected.version ? written : corrected}
            to={written.version < corrected.version ? corrected : written}
          />
        </Disclosure>
      ) : null}
      {alone ? null : (
        <p>
          <a href={notesAddress(language, number, meeting.id)}>{t('meetings.notes.all')}</a>
        </p>
      )}
    </>
  )
}

interface NotesProps {
  visit: Visit
  notes: NotesVersion
  /** The level of its heading under the page's. */
  level: 3 | 4
}

/** One version of notes, with who wrote it and when. */
export function Notes({ visit: { t, language }, notes, level }: NotesProps) {
  const who = t(`meetings.notes.by.${notes.writtenAs}`)
  return (
    <div class="flow">
      {level === 3 ? <h3>{who}</h3> : <h4>{who}</h4>}
      <p class="soft">
        {t('problem.version', { version: notes.version })} ·{' '}
        <Time at={clockTime(language, new Date(notes.writtenAt))} />
      </p>
      <Quoted text={notes.text} language={notes.language} />
    </div>
  )
}
