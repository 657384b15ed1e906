import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'

const ICON = 'src/web/assets/icon.svg'

/**
 * Puts the site's icon among the built files, and a `.br` and `.gz` beside each text file: compressed once, as hard as it
 * goes, instead of at each request.
 */
export function precompressed(): Plugin {
  return {
    name: 'medverka-precompressed',
    async buildStart() {
      const source = await readFile(join(import.meta.dirname, '../../..', ICON))
      this.emitFile({ type: 'asset', name: basename(ICON), originalFileName: ICON, source })
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const [fileName, file] of Object.entries(bundle)) {
          if (!/\.(css|js|svg)$/.test(fileName)) continue
          const source = Buffer.from(file.type === 'chunk' ? file.code : file.source)
          this.emitFile({ type: 'asset', fileName: `${fileName}.br`, source: brotli(source) })
          this.emitFile({ type: 'asset', fileName: `${fileName}.gz`, source: gzipSync(source, { level: 9 }) })
        }
      },
    },
  }
}

function brotli(source: Buffer): Buffer {
  return brotliCompressSync(source, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: source.length },
  })
}
