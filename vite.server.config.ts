import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig } from 'vite'

/** The programs → dist/server/*.js. What they import from npm stays outside: it is installed beside them. */
const programs = { main: 'src/main.ts', medverka: 'src/cli/medverka.ts', bench: 'bench/bench.ts' }

const input = Object.fromEntries(
  Object.entries(programs).filter(([, entry]) => existsSync(join(import.meta.dirname, entry))),
)

export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  logLevel: 'warn',
  // The development runtime of JSX costs a tenth of a page.
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx', development: false } },
  build: {
    ssr: true,
    outDir: 'dist/server',
    emptyOutDir: true,
    target: 'node24',
    sourcemap: true,
    minify: false,
    rolldownOptions: {
      input,
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
})
