#!/usr/bin/env node
// npx medverka …: the command line, made ready first if this is a fresh clone. Works from any folder below the project's.
import path from 'node:path'
import { ensureBuilt } from './build.mjs'
import { ensureInstalled } from './install.mjs'
import { findNode } from './locked-node.mjs'
import { endLike, runProgram } from './programs.mjs'
import { root } from './project.mjs'
import { explain } from './tell.mjs'

try {
  await ensureInstalled()
  const node = findNode()
  await ensureBuilt(node)
  const program = path.join(root, 'dist/server/medverka.js')
  // Files are named from where the person stands, but the data are those of npm start.
  const env = { MEDVERKA_DATA: path.join(root, 'data'), ...process.env }
  endLike(
    await runProgram(node, ['--enable-source-maps', program, ...process.argv.slice(2)], { cwd: process.cwd(), env }),
  )
} catch (error) {
  explain(error)
  process.exitCode = 1
}
