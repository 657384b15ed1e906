import {
  listRelations,
  listRelationsTo,
  RELATION_KINDS,
  type RelationKind,
  undertakingPolicy,
} from '../../../features/undertakings/index.ts'
import { NO_TROUBLE, type Trouble } from '../../frame/submit.ts'
import type { Page, Visit } from '../../frame/visit.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { ForeignText } from '../../ui/foreign-text.tsx'
import { Form } from '../../ui/form.tsx'
import { Time } from '../../ui/moment.tsx'
import { Paragraphs } from '../../ui/paragraphs.tsx'
import { roomAddress, undertakingAddress } from '../addresses.ts'
import { roomPage } from '../room-page.tsx'
import type { PageOfUndertaking } from '../under-undertaking.tsx'
import { day } from '../wording.ts'

type Relation = Awaited<ReturnType<typeof listRelations>>[number]

/** How the work stands to other undertakings and programmes, or that it stands to none (R6). */
export const relationsPage: PageOfUndertaking = (c, undertaking) => showRelations(c, undertaking)

export async function showRelations(
  c: Page,
  undertaking: Parameters<PageOfUndertaking>[1],
  trouble: Trouble = NO_TROUBLE,
) {
  const visit = c.get('visit')
  const { t, site, actor, language } = visit
  const [relations, pointing] = await Promise.all([
    listRelations(site.world.db, undertaking.id),
    listRelationsTo(site.world.db, undertaking.id),
  ])
  const may = undertaking.endedAt === null && undertakingPolicy.mayState(actor, undertaking)
  const to = (...parts: string[]) => roomAddress(language, undertaking.number, 'relations', ...parts)
  const saved = c.req.query('sparad')
  return roomPage(c, {
    ...{ undertaking, room: 'relations', lead: t('relation.lead'), trouble },
    saved:
      saved === 'nytt' || saved === 'borttaget' ? { sentence: t(`relation.saved.${saved}`), form: ['nytt'] } : null,
    children: (
      <>
        {relations.length === 0 ? (
          <Empty title={t('relation.none')}>
            <p>{t('relation.none-do')}</p>
          </Empty>
        ) : null}
        <ul class="entries">
          {relations.map((relation) => (
            <RelationEntry visit={visit} relation={relation} remove={may ? to(relation.id) : null} />
          ))}
        </ul>
        {may ? (
          <p>
            <ButtonLink href={to('nytt')}>{t('relation.add')}</ButtonLink>
          </p>
        ) : null}
        {pointing.length === 0 ? null : (
          <section class="flow" aria-labelledby="pointing">
            <h2 id="pointing">{t('relation.pointing')}</h2>
            <ul>
              {pointing.map((it) => (
                <li>
                  <a href={undertakingAddress(language, it.number)}>
                    <ForeignText text={it.title} language={it.language} />
                  </a>
                  {`: ${t(`relation.pointing.${kindOf(it.kind)}`)}`}
                </li>
              ))}
            </ul>
          </section>
        )}
      </>
    ),
  })
}

function kindOf(kind: string): RelationKind {
  return RELATION_KINDS.find((it) => it === kind) ?? 'coordinates-with'
}

interface EntryProps {
  visit: Visit
  relation: Relation
  /** Where it is taken back, for those who may. */
  remove: string | null
}

function RelationEntry({ visit, relation, remove }: EntryProps) {
  const { t, language } = visit
  return (
    <li>
      <h2>
        {t(`relation.kind.${kindOf(relation.kind)}`)} <Target visit={visit} relation={relation} />
      </h2>
      {relation.reason === '' ? null : <Paragraphs text={relation.reason} language={relation.language} />}
      <div class="facts">
        <span>
          {t('relation.stated')} <Time at={day(language, relation.statedAt)} />
        </span>
        {remove === null ? null : (
          <Form t={t} action={remove}>
            <Button weight="tertiary">
              {t('relation.withdraw')}
              <span class="unseen">{`: ${relation.otherTitle ?? relation.otherName ?? ''}`}</span>
            </Button>
          </Form>
        )}
      </div>
    </li>
  )
}

/** What it points at: an undertaking here, or a programme by its name. */
function Target({ visit: { language }, relation }: { visit: Visit; relation: Relation }) {
  const { otherNumber, otherTitle, otherLanguage, otherName } = relation
  if (otherNumber === null) return <ForeignText text={otherName ?? ''} language={relation.language} />
  return (
    <a href={undertakingAddress(language, otherNumber)}>
      <ForeignText text={otherTitle ?? ''} language={otherLanguage ?? undefined} />
    </a>
  )
}
