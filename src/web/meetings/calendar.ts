import { findFirstMeeting } from '../../features/meetings/index.ts'
import { errorPage } from '../frame/error-page.tsx'
import { originOfSite } from '../frame/own-address.ts'
import type { PageOfUndertaking } from '../undertaking/under-undertaking.tsx'
import { meetingsAddress } from './addresses.ts'
import { calendarFile } from './calendar-file.ts'

/** The booked first meeting as a file for one's own calendar; 404 while none is booked. */
export const calendarOfMeeting: PageOfUndertaking = async (c, undertaking) => {
  const { t, language, site } = c.get('visit')
  const meeting = await findFirstMeeting(site.world.db, undertaking.id)
  if (meeting === undefined || meeting.bookedFor === null) return errorPage(c, 404, 'meeting.missing')
  const origin = originOfSite(c)
  const file = calendarFile([
    {
      uid: `${meeting.id}@${new URL(origin).hostname}`,
      startsAt: meeting.bookedFor,
      title: `${t('meeting.first')}: ${undertaking.title}`,
      where: meeting.where,
      url: `${origin}${meetingsAddress(language, undertaking.number)}`,
      writtenAt: site.world.now(),
    },
  ])
  return c.body(file, 200, {
    'Content-Type': 'text/calendar; charset=utf-8',
    'Content-Disposition': 'attachment; filename="forsta-motet.ics"',
    'Cache-Control': 'no-cache',
  })
}
