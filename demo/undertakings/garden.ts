import type { Story } from '../history.ts'
import { openBrowser } from '../sign-in.ts'
import { askSupport } from '../work/ground.ts'
import { book, offer } from '../work/meeting.ts'
import { startUnknown } from '../work/work.ts'
import { circle } from './circle.ts'

/** Started in Arabic, without an account; a first meeting is booked, with an interpreter (J1, J2). */
export const garden: Story = async function* (town) {
  const { calendar } = town
  yield calendar.at(15, '21:05')
  const work = await startUnknown(town, 'garden', await openBrowser(town.world), {
    title: 'حديقة للنساء والأطفال',
    summary:
      'لا يوجد في لينديغن مكان تجلس فيه النساء مع أطفالهنّ في الهواء الطلق. الحديقة القريبة مليئة بالدراجات النارية في المساء. نريد مكانًا صغيرًا فيه ظلّ وماء ومقاعد.',
    reason: 'نحن نلتقي الآن في درج البناية، والجيران يشتكون من الضجيج.',
    togetherWith: 'جاراتي في ثلاث بنايات، ومعلّمة من الروضة.',
    ...{
      initiatorKind: 'resident',
      scale: 'place',
      place: 'lindangen',
      language: 'ar',
      boundary: await circle(town, [13.0195, 55.5572], 60),
    },
    ...{ meetingLanguage: 'ar', interpreter: true },
    wishes: 'نحتاج إلى من يلعب مع الأطفال أثناء اللقاء. الوقت المناسب قبل الظهر.',
  })
  yield calendar.office(12, '10:00')
  await offer(
    town,
    work,
    [
      [-6, '10:30'],
      [-9, '10:30'],
    ],
    'Förskolan Exempel (påhittad), lekrummet',
  )
  yield calendar.at(8, '13:15')
  await book(town, work, 0)
  await askSupport(town, work, 'نحتاج إلى غرفة نلتقي فيها مرة في الأسبوع، ولا نستطيع دفع إيجار.', 'ar')
}
