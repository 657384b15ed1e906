import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { ensureBuilt } from './build.mjs'
import { runProgram } from './programs.mjs'
import { root } from './project.mjs'
import { explain } from './tell.mjs'

/**
 * Everything that can be red, in one run: formatting and lint, types, build, and every test. One that fails does not stop the
 * rest. Ends with the line `N passed, N failed`; a check counts as one. Arguments go to vitest (which tests to run).
 */
export async function runTests(node, args) {
  // Where NODE_ENV says production, libraries leave out what tests look at.
  const env = { ...process.env, NODE_ENV: 'test' }
  const tool = (file, ...flags) =>
    runProgram(node, [path.join(root, 'node_modules', file), ...flags], { cwd: root, env })
  const looks = await step('Biome: formatting and lint', async () =>
    isGood(await tool('@biomejs/biome/bin/biome', 'check', '.')),
  )
  // One core is enough for types: the tests begin on the other meanwhile.
  const types = step('TypeScript: types', async () => isGood(await tool('typescript/bin/tsc', '--noEmit')))
  const built = await step('Build', () => builds(node))
  const tests = await step('Tests', () => runVitest(tool, args))
  const checks = [looks, await types, built]
  const passed = checks.filter(Boolean).length + tests.passed
  const failed = checks.filter((ok) => !ok).length + tests.failed
  if (tests.skipped > 0) console.log(`\n${tests.skipped} skipped (each says why in its title or beside it)`)
  console.log(`\n${passed} passed, ${failed} failed`)
  return { code: failed === 0 ? 0 : 1 }
}

const isGood = ({ code }) => code === 0

async function step(heading, work) {
  console.log(`\n== ${heading}`)
  const begun = Date.now()
  const result = await work()
  console.log(`== ${heading}: ${((Date.now() - begun) / 1000).toFixed(1)} s${result === false ? ', FAILED' : ''}`)
  return result
}

async function builds(node) {
  try {
    await ensureBuilt(node)
    return true
  } catch (error) {
    explain(error)
    return false
  }
}

async function runVitest(tool, args) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'medverka-tests-'))
  const report = path.join(folder, 'report.json')
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    const ended = await tool('vitest/vitest.mjs', 'run', ...reporters, ...args)
    return countTests(fs.existsSync(report) ? JSON.parse(fs.readFileSync(report, 'utf8')) : undefined, ended)
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * From vitest's JSON report, and how it ended. A file that could not even be read counts as one failed, and so does a run that
 * failed otherwise (an error outside every test), or ran nothing.
 */
export function countTests(report, ended) {
  const files = report?.testResults ?? []
  const unread = files.filter((file) => file.status === 'failed' && !file.assertionResults.some(isFailed)).length
  const passed = report?.numPassedTests ?? 0
  const skipped = (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0)
  const failed = (report?.numFailedTests ?? 0) + unread
  const otherwise = failed === 0 && (ended.code !== 0 || passed === 0)
  return { passed, skipped, failed: failed + (otherwise ? 1 : 0) }
}

const isFailed = ({ status }) => status === 'failed'
