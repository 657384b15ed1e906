import { defineConfig } from 'vite'
import { precompressed } from './src/web/client/precompressed.ts'

/** Styles and small scripts for the browser → dist/client, names hashed, with a manifest and .br/.gz beside each text file. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  publicDir: false,
  logLevel: 'warn',
  plugins: [precompressed()],
  build: {
    outDir: 'dist/client',
    assetsDir: 'assets',
    emptyOutDir: true,
    manifest: 'manifest.json',
    modulePreload: false,
    // Fonts are files of their own: inlined they would be fetched by everybody.
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: {
        styles: 'src/web/styles/main.css',
        main: 'src/web/client/main.ts',
        'keep-words': 'src/web/client/keep-words.ts',
        'submit-once': 'src/web/client/submit-once.ts',
        'draw-boundary': 'src/web/client/draw-boundary.ts',
        'live-review': 'src/web/client/live-review.ts',
      },
    },
  },
})
