import { ok, refuse } from '../../../../kernel/result.ts'
import { decided } from '../../../../kernel/use-case.ts'
import { useCase } from '../../../../platform/world.ts'
import { id } from '../../form.ts'
import { mappingInput, missingColumns } from '../domain/mapping.ts'
import { mayImportFor } from '../policy.ts'
import { lockImport, saveState } from '../runs/store.ts'
import { readImportJob } from '../staging/job.ts'
import { lockSource, writeSource } from './store.ts'

/**
 * Tells what the columns of an import's file are. It is remembered for the source's next file, and this one is read, or read
 * again: until it is taken in, one may think better of it.
 */
export const tellMapping = useCase({
  name: 'efforts.tell-mapping',
  input: mappingInput.extend({ import: id }),
  load: async (tx, { import: asked }) => {
    const run = await lockImport(tx, asked)
    const source = run && (await lockSource(tx, run.source))
    return run === undefined || source === undefined ? refuse('missing', 'import.missing') : { run, source }
  },
  allow: (actor, { run }) => (mayImportFor(actor, run.owner) ? ok(true) : refuse('forbidden', 'import.forbidden')),
  decide: ({ run, source }, { import: _, ...mapping }) => {
    if (run.state !== 'received' && run.state !== 'read') return refuse('conflict', 'import.not-now')
    const [missing] = missingColumns(mapping, run.columns)
    if (missing !== undefined) return refuse('invalid', 'import.file.missing-columns', { values: { columns: missing } })
    return decided(
      { run, source: { ...source, mapping, version: source.version + 1 } },
      [{ type: 'efforts.source-saved', subject: source.id }],
      [readImportJob(run.id)],
    )
  },
  save: async (tx, { run, source }, { actor, now }) => {
    await writeSource(tx, source, actor.kind === 'person' ? actor.person : null, now)
    await saveState(tx, run.id, 'reading', now)
  },
})
