import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { AWKWARD, everything, id, insertVariedRows, run, withNew } from '../../../test/support/varied-rows.ts'
import { createDatabase, createPool } from '../database/index.ts'
import { beginEraIfNeeded, sealEvents, verifyEvents } from '../events/index.ts'
import { createWorld } from '../world.ts'
import { backup } from './backup.ts'
import { restore } from './restore.ts'

let folder: string
let source: TestDatabase
let file: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'medverka-backup-'))
  file = join(folder, 'town.gz')
  source = await createTestDatabase()
  await insertVariedRows(source.url)
  await backup(source.url, file)
})
afterAll(async () => {
  await source.drop()
  rmSync(folder, { recursive: true, force: true })
})

describe('A backup', () => {
  it('gives back everything, into a database that was never used', async () => {
    const before = await everything(source.url)
    await withNew(createEmptyDatabase, async (url) => {
      const report = await restore(url, file)
      expect(report.rows).toBe(Object.values(before).reduce((sum, rows) => sum + rows.length, 0))
      const after = await everything(url)
      // Restoring begins an era; all else is the same.
      expect(after.event_era?.length).toBe(2)
      expect({ ...after, event_era: [], event_seal: [] }).toEqual({ ...before, event_era: [], event_seal: [] })
      expect(await run(url, 'select body from mail')).toEqual([{ body: AWKWARD }])
    })
  })

  it('goes into a database that was migrated but is empty', async () => {
    await withNew(createTestDatabase, async (url) => {
      await restore(url, file)
      expect(await run(url, 'select count(*)::int as count from undertaking')).toEqual([{ count: 3 }])
    })
  })

  it('leaves counts, numbers, rules and triggers as they were, so that the town goes on', async () => {
    await withNew(createEmptyDatabase, async (url) => {
      await restore(url, file)
      const constraints = `select conname, pg_get_constraintdef(oid) from pg_constraint where connamespace = 'public'::regnamespace order by 1, 2`
      expect(await run(url, constraints)).toEqual(await run(source.url, constraints))
      expect(await run(url, `select tgname from pg_trigger where tgenabled <> 'O'`)).toEqual([])
      await expect(run(url, 'delete from event')).rejects.toThrow('append-only')
      const another = `insert into undertaking (title, summary, id, scale, place, area_m2, label_lon, label_lat, model_version, phase, phase_since, initiator_kind, initiator, board, started_at, changed_at)
        select title, summary, gen_random_uuid(), scale, place, area_m2, label_lon, label_lat, model_version, phase, phase_since, initiator_kind, initiator, board, started_at, changed_at
        from undertaking limit 1 returning number`
      expect(await run(url, another)).toEqual([{ number: 4 }])
      const total = `select sum(total)::int as total from undertaking_count where facet = (select min(facet) from undertaking_count)`
      expect(await run(url, total)).toEqual([{ total: 4 }])
    })
  })

  it('keeps the log verifiable, in a new era', async () => {
    await withNew(createEmptyDatabase, async (url) => {
      await restore(url, file)
      expect(await beginEraIfNeeded(url)).toBeNull()
      const pool = createPool(url, 2)
      const db = createDatabase(pool)
      try {
        expect(await verifyEvents(db)).toMatchObject({ faultCount: 0, sealedEvents: 2, waitingEvents: 0 })
        await run(url, `select record('[{"at": "2026-03-02", "type": "test.happened", "subject": "${id(1)}"}]', '[]')`)
        await vi.waitFor(async () => {
          await sealEvents(createWorld(db))
          expect(await verifyEvents(db)).toMatchObject({ faultCount: 0, sealedEvents: 3, waitingEvents: 0 })
        }, 15_000)
        expect(await run(url, 'select max(era)::int as era from event_seal')).toEqual([{ era: 2 }])
      } finally {
        await pool.end()
      }
    })
  })

  it('of what was restored is the same again, as far as nothing has happened', async () => {
    await withNew(createEmptyDatabase, async (url) => {
      await restore(url, file)
      const again = join(folder, 'again.gz')
      await backup(url, again)
      const [one, other] = [file, again].map((name) => gunzipSync(readFileSync(name)).toString('utf8').split('\n'))
      const [header, secondHeader] = [one, other].map((lines) => JSON.parse(lines?.[0] ?? ''))
      expect(secondHeader.sequences).toEqual(header.sequences)
      const undertakings = (lines: string[] | undefined) => lines?.filter((line) => line.includes('Bänkar'))
      expect(undertakings(other)).toEqual(undertakings(one))
    })
  })

  it('is one moment, whatever is written meanwhile', async () => {
    const writer = new pg.Client({ connectionString: source.url })
    await writer.connect()
    const busy = join(folder, 'busy.gz')
    let going = true
    const writing = (async () => {
      for (let n = 0; going; n += 1) {
        await writer.query('begin')
        const person = `insert into person (id, address, address_key) values (gen_random_uuid(), $1, $1) returning id`
        const { rows } = await writer.query(person, [`busy${n}@example.org`])
        await writer.query(`insert into person_grant (id, person, role) values (gen_random_uuid(), $1, 'evaluator')`, [
          rows[0].id,
        ])
        await writer.query('commit')
      }
    })()
    await backup(source.url, busy)
    going = false
    await writing
    await writer.query(`delete from person where address like 'busy%'`)
    await writer.end()
    await withNew(createEmptyDatabase, (url) => restore(url, busy))
  })

  it('is for its owner only, and leaves nothing else behind', () => {
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([])
  })
})

describe('Making a backup', () => {
  it('says in words what stands in the way, and leaves nothing behind', async () => {
    await expect(backup(source.url, join(folder, 'nowhere', 'b.gz'))).rejects.toMatchObject({
      reason: 'backup.not-there',
    })
    await expect(backup(source.url, folder)).rejects.toMatchObject({ reason: 'backup.is-folder' })
    await expect(backup(source.url, join(file, 'b.gz'))).rejects.toMatchObject({ reason: 'backup.no-folder' })
    await withNew(createEmptyDatabase, async (url) => {
      await expect(backup(url, join(folder, 'none.gz'))).rejects.toMatchObject({ reason: 'backup.nothing' })
    })
    expect(readdirSync(folder).some((name) => name.includes('none.gz'))).toBe(false)
  })

  it.skipIf(process.platform !== 'linux')('says that the disk is full', async () => {
    await expect(backup(source.url, '/dev/full')).rejects.toThrow('the disk is full')
  })

  it('never harms an older backup of the same name', async () => {
    const older = join(folder, 'older.gz')
    writeFileSync(older, 'older')
    await withNew(createEmptyDatabase, async (url) => {
      await expect(backup(url, older)).rejects.toThrow()
      expect(readFileSync(older, 'utf8')).toBe('older')
    })
    await backup(source.url, older)
    expect(readFileSync(older).equals(readFileSync(file))).toBe(false)
    expect(gunzipSync(readFileSync(older)).toString()).toContain('Bänkar')
  })
})
