import {
  type FirstMeetingPage,
  findFirstMeeting,
  findWishes,
  listOccasions,
  meetingPolicy,
} from '../../features/meetings/index.ts'
import type { UndertakingPage } from '../../features/undertakings/index.ts'
import { page } from '../frame/respond.tsx'
import type { Visit } from '../frame/visit.ts'
import { Card } from '../ui/card.tsx'
import { WordsReceived } from '../ui/form.tsx'
import { Notice } from '../ui/notice.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { type PageOfUndertaking, Trail } from '../undertaking/under-undertaking.tsx'
import { meetingsAddress } from './addresses.ts'
import { keptAs } from './form-page.tsx'
import { MeetingFacts } from './meeting-facts.tsx'
import { NotesBeside } from './notes-beside.tsx'
import { OccasionList } from './occasion-list.tsx'
import { OfferedTimes } from './offered-times.tsx'
import { dueByKind, WaitsFor } from './waits-for.tsx'

/** Forms that lead back here, by the last part of their address. */
const SAVED = ['onskemal', 'erbjud', 'tid', 'traff'] as const

/** The first meeting as far as it has come, what it waits for, and other occasions where people were met (R26). */
export const meetingsPage: PageOfUndertaking = async (c, undertaking) => {
  const visit = c.get('visit')
  const { t, site, actor } = visit
  const { db } = site.world
  const seesWishes = meetingPolicy.maySeeWishes(actor, undertaking)
  const [meeting, occasions, wishes, due] = await Promise.all([
    findFirstMeeting(db, undertaking.id),
    listOccasions(db, undertaking.id),
    seesWishes ? findWishes(db, undertaking.id) : null,
    dueByKind(visit, undertaking.id),
  ])
  const saved = SAVED.find((it) => it === c.req.query('sparad'))
  return page(
    c,
    // What somebody needs to come is for those who meet: no cache between may keep it (C3).
    { title: t('meetings.title'), room: 'undertakings', personal: seesWishes, scripts: ['keep-words'] },
    <>
      <PageHead
        above={<Trail c={c} undertaking={undertaking} to={[{ label: t('meetings.title') }]} />}
        title={t('meetings.title')}
        lead={t('meetings.lead')}
      />
      {saved === undefined ? null : (
        <>
          <WordsReceived keep={keptAs(undertaking.number, [saved])} />
          <Notice tone="received">
            <p>{t(`meetings.saved.${saved}`)}</p>
          </Notice>
        </>
      )}
      <div class="beside">
        <div class="flow">
          <section aria-labelledby="first" class="flow">
            <h2 id="first">{t('meeting.first')}</h2>
            <WaitsFor visit={visit} undertaking={undertaking} meeting={meeting} due={due} />
            {meeting === undefined ? null : <OfferedTimes visit={visit} undertaking={undertaking} meeting={meeting} />}
            {meeting === undefined ? null : <MeetingFacts visit={visit} meeting={meeting} wishes={wishes} />}
            {meeting === undefined || meeting.notes.length === 0 ? null : (
              <NotesBeside visit={visit} number={undertaking.number} meeting={meeting} />
            )}
          </section>
          <section aria-labelledby="occasions" class="flow">
            <h2 id="occasions">{t('meetings.occasions')}</h2>
            <OccasionList visit={visit} undertaking={undertaking} occasions={occasions} />
          </section>
        </div>
        <div class="aside">
          <Doings visit={visit} undertaking={undertaking} meeting={meeting} />
        </div>
      </div>
    </>,
  )
}

interface DoingsProps {
  visit: Visit
  undertaking: UndertakingPage
  meeting: FirstMeetingPage | undefined
}

/** What else those who arrange it can do; for others, how a meeting comes about. */
function Doings({ visit: { t, language, actor }, undertaking, meeting }: DoingsProps) {
  const held = meeting !== undefined && meeting.heldOn !== null
  const ended = undertaking.endedAt !== null
  const doings = [
    ['onskemal', 'meetings.ask', !held && meetingPolicy.mayAskForMeeting(actor, undertaking)],
    [
      'erbjud',
      meeting?.bookedFor ? 'meetings.rebook' : 'meetings.offer',
      !held && meetingPolicy.mayOfferTimes(actor, undertaking),
    ],
    ['hallet', 'meetings.hold', !held && meetingPolicy.mayRegisterMeeting(actor, undertaking)],
    ['traff', 'meetings.occasion', meetingPolicy.mayRegisterMeeting(actor, undertaking)],
  ] as const
  const mine = ended ? [] : doings.filter(([, , may]) => may)
  if (mine.length === 0) {
    return (
      <Card title={t('meetings.how')}>
        <p>{t('meetings.how.first')}</p>
        <p>{t('meetings.how.started')}</p>
        <p>
          <a href={`/${language}/kod`}>{t('meetings.how.code')}</a>
        </p>
      </Card>
    )
  }
  return (
    <Card title={t('meetings.you-can')}>
      <ul class="links">
        {mine.map(([part, label]) => (
          <li>
            <a href={meetingsAddress(language, undertaking.number, part)}>{t(label)}</a>
          </li>
        ))}
      </ul>
    </Card>
  )
}
