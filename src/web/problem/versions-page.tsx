import { listVersions, type VersionEntry } from '../../features/problems/index.ts'
import { errorPage } from '../frame/error-page.tsx'
import { page } from '../frame/respond.tsx'
import type { Page, Visit } from '../frame/visit.ts'
import { Button } from '../ui/button.tsx'
import { SelectField } from '../ui/field.tsx'
import { ForeignText } from '../ui/foreign-text.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Quoted } from '../ui/paragraphs.tsx'
import { type PageOfUndertaking, Trail } from '../undertaking/under-undertaking.tsx'
import { day } from '../undertaking/wording.ts'
import { problemAddress } from './addresses.ts'
import { Difference } from './difference.tsx'
import { VersionList } from './version-list.tsx'

/** Every version, and what differs between any two (`fran`, `till`); the latest two unless others are asked for. */
export const versionsPage: PageOfUndertaking = async (c, undertaking) => {
  const visit = c.get('visit')
  const { t, site, language } = visit
  const versions = await listVersions(site.world.db, undertaking.id)
  const [newest] = versions
  if (newest === undefined) return errorPage(c, 404, 'problem.none-yet')
  const { from, to } = compared(c, versions, newest)
  const here = problemAddress(language, undertaking.number, 'versioner')
  const trail = [
    { label: t('problem.title'), href: problemAddress(language, undertaking.number) },
    { label: t('problem.versions') },
  ]
  return page(
    c,
    { title: t('problem.versions'), room: 'undertakings' },
    <>
      <PageHead
        above={<Trail c={c} undertaking={undertaking} to={trail} />}
        title={t('problem.versions')}
        lead={t('problem.versions.lead')}
      />
      <div class="flow">
        {versions.length < 2 ? null : <Choose visit={visit} here={here} versions={versions} from={from} to={to} />}
        <Compared visit={visit} from={from} to={to} />
        <section aria-labelledby="all" class="flow">
          <h2 id="all">{t('problem.versions.all')}</h2>
          <VersionList visit={visit} number={undertaking.number} versions={versions} />
        </section>
      </div>
    </>,
  )
}

function compared(c: Page, versions: readonly VersionEntry[], newest: VersionEntry) {
  const asked = (name: string) => versions.find((it) => String(it.version) === c.req.query(name))
  const to = asked('till') ?? newest
  return { from: asked('fran') ?? versions.find((it) => it.version === to.version - 1), to }
}

interface ComparedProps {
  visit: Visit
  /** Undefined for the first version, which nothing came before. */
  from: VersionEntry | undefined
  to: VersionEntry
}

function Compared({ visit: { t, language }, from, to }: ComparedProps) {
  const { text: date } = day(language, to.writtenAt)
  return (
    <section aria-labelledby="compared" class="flow">
      <h2 id="compared">
        {from === undefined
          ? t('problem.version', { version: to.version })
          : t('problem.versions.between', { from: from.version, to: to.version })}
      </h2>
      <p class="soft">{`${t(`problem.written-by.${to.writtenAs}`)} ${date}`}</p>
      {to.changeNote === '' ? null : (
        <p>
          <ForeignText text={to.changeNote} language={to.language} />
        </p>
      )}
      {from === undefined ? <Quoted text={to.text} language={to.language} /> : <Difference t={t} from={from} to={to} />}
    </section>
  )
}

interface ChooseProps extends ComparedProps {
  here: string
  versions: readonly VersionEntry[]
}

function Choose({ visit: { t, language }, here, versions, from, to }: ChooseProps) {
  const options = versions.map(({ version, writtenAt }) => ({
    value: String(version),
    label: `${version} (${day(language, writtenAt).text})`,
  }))
  const chosen = from === undefined ? String(to.version) : String(from.version)
  return (
    <form class="filter-bar" action={here} method="get">
      <SelectField t={t} name="fran" label={t('problem.versions.from')} options={options} empty={null} value={chosen} />
      <SelectField
        t={t}
        name="till"
        label={t('problem.versions.to')}
        options={options}
        empty={null}
        value={String(to.version)}
      />
      <Button weight="secondary">{t('problem.versions.compare')}</Button>
    </form>
  )
}
