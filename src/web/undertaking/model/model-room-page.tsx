import {
  type CollaborationModel,
  compareVersions,
  findModelVersion,
  listModels,
  type ModelVersion,
  mapPhase,
  type PhaseMapping,
} from '../../../features/models/index.ts'
import { undertakingPolicy, upgradeModel } from '../../../features/undertakings/index.ts'
import { type Fields, readFields } from '../../frame/form.ts'
import { NO_TROUBLE, submit, type Trouble } from '../../frame/submit.ts'
import type { Page, Visit } from '../../frame/visit.ts'
import { modelAddress } from '../../model/addresses.ts'
import { SendButton } from '../../ui/button.tsx'
import { TextAreaField } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { roomAddress } from '../addresses.ts'
import { keptAs, roomPage } from '../room-page.tsx'
import type { PageOfUndertaking } from '../under-undertaking.tsx'
import { modelText, phaseName } from '../wording.ts'

type Undertaking = Parameters<PageOfUndertaking>[1]

/** Which version of which model the work follows; what a newer one would change, before anybody chooses it (R15). */
export const modelRoomPage: PageOfUndertaking = (c, undertaking) => show(c, undertaking, {})

export const takeUpgrade: PageOfUndertaking = async (c, undertaking) => {
  const fields = await readFields(c)
  const { phase, version, reason } = fields
  return submit(
    c,
    upgradeModel,
    { undertaking: undertaking.id, phase, version, reason },
    {
      done: () => `${roomAddress(c.get('visit').language, undertaking.number, 'model')}?sparad=bytt`,
      again: (trouble) => show(c, undertaking, fields, trouble),
    },
  )
}

async function show(c: Page, undertaking: Undertaking, fields: Fields, trouble: Trouble = NO_TROUBLE) {
  const visit = c.get('visit')
  const { t, site, actor, language } = visit
  const current = await findModelVersion(site.world.db, undertaking.modelVersion)
  if (current === undefined) throw new Error('an undertaking follows a model version that is not there')
  const others = await newerVersions(visit, current)
  const may = undertaking.endedAt === null && undertakingPolicy.mayLeadPhases(actor, undertaking)
  // One form on the page: the newest version's, unless somebody asked for another's.
  const asked = fields.version ?? c.req.query('version')
  const chosen = (others.find(({ id }) => id === asked) ?? others[0])?.id
  return roomPage(c, {
    ...{ undertaking, room: 'model', lead: t('model-room.lead'), trouble, scripts: ['keep-words', 'submit-once'] },
    saved: c.req.query('sparad') === 'bytt' ? { sentence: t('model-room.saved'), form: [current.version] } : null,
    children: (
      <>
        <p>
          {t('model-room.follows')}{' '}
          <a href={modelAddress(language, current.model, current.version)}>
            {`${modelText(current.content.title, language).text}, ${t('model-room.version', { version: current.version })}`}
          </a>
        </p>
        {others.length === 0 ? <p>{t('model-room.newest')}</p> : null}
        {others.map((other) => (
          <section class="flow" aria-labelledby={`version-${other.id}`}>
            <h2 id={`version-${other.id}`}>{t('model-room.newer', { version: other.version })}</h2>
            <Changes
              visit={visit}
              to={other.content}
              mapping={mapPhase(current.content, other.content, undertaking.phase)}
            />
            {may && other.id === chosen ? (
              <UpgradeForm c={c} undertaking={undertaking} version={other} fields={fields} trouble={trouble} />
            ) : null}
            {may && other.id !== chosen ? (
              <p>
                <a href={`?version=${other.id}#version-${other.id}`}>
                  {t('model-room.upgrade', { version: other.version })}
                </a>
              </p>
            ) : null}
          </section>
        ))}
      </>
    ),
  })
}

/** Newer versions of the same model that can be used, the newest first. */
async function newerVersions({ site }: Visit, current: ModelVersion): Promise<ModelVersion[]> {
  const listed = (await listModels(site.world.db)).find(({ model }) => model === current.model)
  const found = await Promise.all((listed?.versions ?? []).map(({ id }) => findModelVersion(site.world.db, id)))
  return found.filter(
    (it): it is ModelVersion =>
      it !== undefined &&
      compareVersions(it.version, current.version) > 0 &&
      ['on-trial', 'adopted'].includes(it.status),
  )
}

/** What changes for the work, in words. */
function Changes({
  visit: { t, language },
  to,
  mapping,
}: {
  visit: Visit
  to: CollaborationModel
  mapping: PhaseMapping
}) {
  if (mapping.phase === null) return <p>{t('undertaking.upgrade.no-phase')}</p>
  const changed = (change: 'added' | 'removed' | 'changed') =>
    mapping.criteria
      .filter((it) => it.change === change)
      .map((it) => modelText((it.after ?? it.before)?.text ?? { sv: it.criterion }, language).text)
  return (
    <ul>
      <li>{t('model-room.phase', { phase: phaseName(to, mapping.phase, language) })}</li>
      {(['added', 'removed', 'changed'] as const).map((change) =>
        changed(change).length === 0 ? null : (
          <li>{`${t(`model-room.criteria.${change}`)} ${changed(change).join(' · ')}`}</li>
        ),
      )}
      {mapping.criteria.length === 0 ? <li>{t('model-room.criteria.same')}</li> : null}
      {mapping.participation.length === 0 ? null : (
        <li>
          {t('model-room.participation', {
            who: mapping.participation.map(({ actor }) => t(`actor.${actor}`)).join(', '),
          })}
        </li>
      )}
    </ul>
  )
}

interface UpgradeFormProps {
  c: Page
  undertaking: Undertaking
  version: ModelVersion
  fields: Fields
  trouble: Trouble
}

function UpgradeForm({ c, undertaking, version, fields, trouble }: UpgradeFormProps) {
  const { t, language } = c.get('visit')
  const mine = fields.version === version.id
  return (
    <Form
      t={t}
      action={roomAddress(language, undertaking.number, 'model')}
      keep={keptAs(undertaking.number, 'model', [version.version])}
    >
      <input type="hidden" name="phase" value={undertaking.phase} />
      <input type="hidden" name="version" value={version.id} />
      <TextAreaField
        t={t}
        name="reason"
        label={t('model-room.reason')}
        value={mine ? fields.reason : ''}
        error={mine ? trouble.of('reason') : undefined}
        rows={3}
      />
      <SendButton t={t}>{t('model-room.upgrade', { version: version.version })}</SendButton>
    </Form>
  )
}
