#!/usr/bin/env node
// npm start | npm run dev | npm test | npm run bench, on a machine with nothing but Node 18 or later and npm.
import { ensureBuilt } from './build.mjs'
import { ensureInstalled } from './install.mjs'
import { findNode } from './locked-node.mjs'
import { endLike, runProgram, serverFlags } from './programs.mjs'
import { root } from './project.mjs'
import { explain } from './tell.mjs'
import { runTests } from './test.mjs'

const [command, ...args] = process.argv.slice(2)

const commands = {
  start: async (node) => {
    await ensureBuilt(node)
    return runProgram(node, [...serverFlags, 'dist/server/main.js', ...args], { cwd: root, tied: true })
  },
  dev: (node) => runProgram(node, ['scripts/dev.mjs', ...args], { cwd: root }),
  test: (node) => runTests(node, args),
  bench: async (node) => {
    await ensureBuilt(node)
    return runProgram(node, ['--enable-source-maps', 'dist/server/bench.js', ...args], { cwd: root })
  },
}

if (!Object.hasOwn(commands, command ?? '')) {
  console.error('Usage: npm start | npm run dev | npm test | npm run bench')
  process.exit(2)
}

try {
  await ensureInstalled()
  endLike(await commands[command](findNode()))
} catch (error) {
  explain(error)
  process.exitCode = 1
}
