import { spawn, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { isInstalled } from './install.mjs'
import { findNode } from './locked-node.mjs'
import { root } from './project.mjs'
import { countTests } from './test.mjs'

vi.setConfig({ testTimeout: 120_000 })

let folder
beforeEach(() => {
  folder = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'medverka-run-')), 'en mapp med å')
  fs.mkdirSync(folder)
  fs.cpSync(path.join(root, 'scripts'), path.join(folder, 'scripts'), { recursive: true })
})
afterEach(() => fs.rmSync(path.dirname(folder), { recursive: true, force: true }))

const write = (file, text) => {
  fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
  fs.writeFileSync(path.join(folder, file), text)
}

/** Runs a program in the folder. Resolves to { code, signal, out, err }; `hear` is called with what it has said so far. */
function run(args, { env = {}, hear = () => {}, cwd = folder } = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd, env: { ...process.env, ...env } })
    const said = { out: '', err: '' }
    child.stdout.setEncoding('utf8').on('data', (data) => {
      said.out += data
      hear(said, child)
    })
    child.stderr.setEncoding('utf8').on('data', (data) => {
      said.err += data
      hear(said, child)
    })
    child.on('close', (code, signal) => resolve({ code, signal, ...said }))
  })
}

describe('Installing', () => {
  const installing = ['--input-type=module', '-e', `await (await import('./scripts/install.mjs')).ensureInstalled()`]
  const times = ({ err }) => err.split('Installing what Medverka needs').length - 1
  const npm = (...args) => spawnSync('npm', args, { cwd: folder, stdio: 'ignore', shell: process.platform === 'win32' })

  beforeEach(() => {
    write('tool/package.json', '{ "name": "tool", "version": "1.0.0" }')
    write('package.json', '{ "name": "town", "version": "1.0.0", "devDependencies": { "tool": "file:tool" } }')
    npm('install', '--package-lock-only', '--no-audit', '--no-fund')
  })

  it('happens once, with the development tools also where NODE_ENV says production', async () => {
    const env = { NODE_ENV: 'production', npm_config_omit: 'dev' }
    const first = await run(installing, { env })
    expect([first.code, times(first)]).toEqual([0, 1])
    expect(fs.existsSync(path.join(folder, 'node_modules/tool/package.json'))).toBe(true)
    expect(times(await run(installing, { env }))).toBe(0)
  })

  it('happens once when two start at the same time', async () => {
    const both = await Promise.all([run(installing), run(installing)])
    expect(both.map(({ code }) => code)).toEqual([0, 0])
    expect(times(both[0]) + times(both[1])).toBe(1)
  })

  it('happens again when the lock file says something else', async () => {
    await run(installing)
    write('saw/package.json', '{ "name": "saw", "version": "1.0.0" }')
    write('package.json', '{ "name": "town", "devDependencies": { "tool": "file:tool", "saw": "file:saw" } }')
    npm('install', '--package-lock-only', '--no-audit', '--no-fund')
    expect(times(await run(installing))).toBe(1)
    expect(times(await run(installing))).toBe(0)
  })

  it('is not needed after npm ci by hand, but is after npm ci without the development tools', async () => {
    npm('ci', '--include=dev')
    expect(times(await run(installing))).toBe(0)
    npm('ci', '--omit=dev')
    expect(times(await run(installing))).toBe(1)
  })

  it('is taken over from a start that was killed, and says what is wrong when it cannot be done', async () => {
    write('.cache/install.lock/pid', '2147483646')
    fs.rmSync(path.join(folder, 'tool'), { recursive: true })
    write('package.json', '{ "name": "town", "version": "1.0.0", "devDependencies": { "another": "file:another" } }')
    const { code, err } = await run(['scripts/run.mjs', 'start'])
    expect(code).toBe(1)
    expect(err).toContain('What Medverka needs could not be installed.')
  })
})

describe('Node', () => {
  it('is the locked one where an older or a later line runs, and the running one where it is of the right line', () => {
    const locked = findNode({ version: '18.20.0', path: '/old/node' })
    const { stdout } = spawnSync(locked, ['--version'], { encoding: 'utf8' })
    expect(stdout).toMatch(/^v24\./)
    expect(findNode({ version: '99.0.0', path: '/later/node' })).toBe(locked)
    expect(findNode({ version: '24.11.0', path: '/right/node' })).toBe('/right/node')
  })
})

describe('npm start', () => {
  beforeEach(() => {
    // Installing over a link would empty what it points to, so this must be true before it is made.
    expect(isInstalled()).toBe(true)
    for (const file of ['package.json', 'package-lock.json', 'vite.server.config.ts']) {
      fs.copyFileSync(path.join(root, file), path.join(folder, file))
    }
    fs.symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'junction')
    write(
      'src/main.ts',
      `import pg from 'pg'
const word: string = 'first'
process.on('SIGTERM', () => process.exit(7))
console.log(word, process.versions.node.split('.')[0], typeof pg.Client, process.argv[2])
setInterval(() => {}, 1000)`,
    )
  })

  const whenReady = ({ out }, child) => out.includes('\n') && child.kill('SIGTERM')

  it('builds, runs on Node 24, passes signals on, ends as the program ended; and builds again only after a change', async () => {
    const program = path.join(folder, 'scripts/run.mjs')
    const startHere = () => run([program, 'start', 'argument'], { hear: whenReady, cwd: os.tmpdir() })
    const first = await startHere()
    expect(first).toMatchObject({ code: 7, out: 'first 24 function argument\n' })
    expect(first.err).toContain('Building')
    expect((await startHere()).err).toBe('')
    write('src/main.ts', fs.readFileSync(path.join(folder, 'src/main.ts'), 'utf8').replace(`'first'`, `'second'`))
    const third = await startHere()
    expect(third.out).toBe('second 24 function argument\n')
    expect(third.err).toContain('Building')
  })

  it('says which file is wrong when the build fails, and does not run what was built before', async () => {
    write('src/main.ts', 'export const = 1')
    const { code, err, out } = await run(['scripts/run.mjs', 'start'])
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain('src/main.ts')
    expect(err).toContain('The build failed.')
  })

  it('medverka runs where the person stands, on the data of npm start, with nothing but its answer on standard output', async () => {
    write('src/cli/medverka.ts', `console.log(process.cwd(), process.env.MEDVERKA_DATA, ...process.argv.slice(2))`)
    const below = path.join(folder, 'src/cli')
    const command = await run(['../../scripts/medverka.mjs', 'places', 'import', 'two words'], { cwd: below })
    const data = path.join(fs.realpathSync(folder), 'data')
    expect([command.out, command.code]).toEqual([`${fs.realpathSync(below)} ${data} places import two words\n`, 0])
  })

  it('npm run dev renews the server when a file is saved, and lives through a mistake', async () => {
    const source = fs.readFileSync(path.join(folder, 'src/main.ts'), 'utf8')
    let step = 0
    const { out, code } = await run(['scripts/run.mjs', 'dev'], {
      hear: (said, child) => {
        if (step === 0 && said.out.includes('first')) {
          step = 1
          write('src/main.ts', 'export const = 1')
        } else if (step === 1 && said.err.includes('Waiting for the next save')) {
          step = 2
          write('src/main.ts', source.replace(`'first'`, `'second'`))
        } else if (step === 2 && said.out.includes('second')) {
          step = 3
          child.kill('SIGTERM')
        }
      },
    })
    expect([out.split(' ')[0], out.includes('second'), code]).toEqual(['first', true, 0])
  })
})

describe('The closing line of npm test', () => {
  const file = (status, ...statuses) => ({ status, assertionResults: statuses.map((status) => ({ status })) })
  const good = {
    numPassedTests: 3,
    numFailedTests: 0,
    numPendingTests: 1,
    numTodoTests: 0,
    testResults: [file('passed')],
  }

  it('counts passed, failed and skipped tests', () => {
    expect(countTests(good, { code: 0 })).toEqual({ passed: 3, failed: 0, skipped: 1 })
    const bad = { ...good, numFailedTests: 2, testResults: [file('failed', 'failed', 'failed')] }
    expect(countTests(bad, { code: 1 })).toEqual({ passed: 3, failed: 2, skipped: 1 })
  })

  it('counts a file that could not be read as one failed', () => {
    expect(countTests({ ...good, testResults: [file('failed')] }, { code: 1 }).failed).toBe(1)
  })

  it('is never green when nothing ran, or when something failed outside every test', () => {
    expect(countTests(undefined, { code: 1 })).toEqual({ passed: 0, failed: 1, skipped: 0 })
    expect(countTests({ ...good, numPassedTests: 0 }, { code: 0 }).failed).toBe(1)
    expect(countTests(good, { code: 1 }).failed).toBe(1)
    expect(countTests(good, { code: null, signal: 'SIGKILL' }).failed).toBe(1)
  })
})
