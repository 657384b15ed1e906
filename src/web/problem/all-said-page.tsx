import { listShapings, problemPolicy, type ShapingCursor } from '../../features/problems/index.ts'
import { isId } from '../../kernel/ids.ts'
import { page } from '../frame/respond.tsx'
import type { Page } from '../frame/visit.ts'
import { ButtonLink } from '../ui/button.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { type PageOfUndertaking, Trail } from '../undertaking/under-undertaking.tsx'
import { problemAddress } from './addresses.ts'
import { answersDue } from './due-days.ts'
import { SaidList } from './said.tsx'

const AT_ONCE = 20

/** All that has been said with words, newest first, a page at a time (`fore`: what comes before this). */
export const allSaidPage: PageOfUndertaking = async (c, undertaking) => {
  const visit = c.get('visit')
  const { t, site, language, actor } = visit
  const after = cursorOf(c)
  const [found, due] = await Promise.all([
    listShapings(site.world.db, undertaking.id, { after, limit: AT_ONCE + 1 }),
    answersDue(visit, undertaking.id),
  ])
  const all = found.slice(0, AT_ONCE)
  const last = all.at(-1)
  const here = problemAddress(language, undertaking.number, 'sagt')
  const trail = [
    { label: t('problem.title'), href: problemAddress(language, undertaking.number) },
    { label: t('problem.said') },
  ]
  return page(
    c,
    { title: t('problem.said'), room: 'undertakings' },
    <>
      <PageHead
        above={<Trail c={c} undertaking={undertaking} to={trail} />}
        title={t('problem.said')}
        lead={t('problem.said.lead')}
      />
      {all.length === 0 ? <p>{t('problem.said.none')}</p> : null}
      <h2 class="unseen">{t('problem.said.newest-first')}</h2>
      <SaidList
        visit={visit}
        number={undertaking.number}
        all={all}
        due={due}
        mayAnswer={(it) => problemPolicy.mayAnswer(actor, undertaking, it)}
      />
      {found.length > AT_ONCE && last !== undefined ? (
        <p>
          <ButtonLink weight="secondary" href={`${here}?fore=${last.saidAt.toISOString()}_${last.id}`}>
            {t('problem.said.older')}
          </ButtonLink>
        </p>
      ) : null}
    </>,
  )
}

/** Where the list goes on; anything else in the address begins from the start. */
function cursorOf(c: Page): ShapingCursor | null {
  const [at = '', id = ''] = (c.req.query('fore') ?? '').split('_')
  const saidAt = new Date(at)
  return isId(id) && !Number.isNaN(saidAt.getTime()) ? { saidAt, id } : null
}
