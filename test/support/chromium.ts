import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium, type LaunchOptions } from 'playwright-core'

const root = join(import.meta.dirname, '../..')
const cache = join(root, 'node_modules/.cache')

const args = [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
]

/** Starts the machine's Chromium (CHROME_PATH, or where it is usually installed), else the one that comes with npm. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({ args, ...(installed() ?? packaged()) })
}

function installed(): LaunchOptions | undefined {
  const { CHROME_PATH } = process.env
  if (CHROME_PATH) return { executablePath: CHROME_PATH }
  const usual = [
    ...['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'],
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ]
  const found = usual.find((path) => existsSync(path))
  return found ? { executablePath: found } : undefined
}

/**
 * Chromium from npm, with the libraries and the font that a bare machine lacks. Unpacked once per version (200 MB, seconds);
 * under its name only when it is whole, so that two who come first at once do not see half of it.
 */
function packaged(): LaunchOptions {
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules/@sparticuz/chromium/package.json'), 'utf8'))
  const folder = join(cache, `chromium-${version}`)
  if (!existsSync(folder)) unpackInto(folder)
  const { LD_LIBRARY_PATH, ...env } = process.env
  const libraries = [join(folder, 'al2023/lib'), LD_LIBRARY_PATH].filter(Boolean).join(':')
  return {
    executablePath: join(folder, 'chromium'),
    env: { ...env, LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: join(folder, 'fonts.conf') },
  }
}

/** The package unpacks into the system's folder for temporary files, and everything only where it believes to be in a cloud. */
function unpackInto(folder: string): void {
  mkdirSync(cache, { recursive: true })
  const unfinished = mkdtempSync(join(cache, 'chromium-unfinished-'))
  const program = `import chromium from '@sparticuz/chromium'; await chromium.executablePath()`
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    cwd: root,
    env: { ...process.env, TMPDIR: unfinished, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' },
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`Chromium could not be unpacked: ${stderr}`)
  writeFileSync(join(unfinished, 'fonts.conf'), fontsConf(folder))
  try {
    renameSync(unfinished, folder)
  } catch {
    // Another was first.
    rmSync(unfinished, { recursive: true, force: true })
  }
}

function fontsConf(folder: string): string {
  const folders = [join(folder, 'fonts'), '/usr/share/fonts'].map((it) => `<dir>${it}</dir>`).join('')
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${folders}<cachedir>${join(folder, 'fonts-cache')}</cachedir></fontconfig>`
}
