import { directionOf } from '../../../../platform/i18n/index.ts'
import type { Block, Statement } from '../domain/statement.ts'

/** Short lines, for reading and for paper. No colours: the reader's own are used. */
const STYLE = `body { font: 1.0625rem/1.55 system-ui, sans-serif; max-width: 42rem; margin: 2rem auto; padding-inline: 1rem }
h1, h2, h3 { line-height: 1.2; text-wrap: balance; break-after: avoid }
h2 { margin-block-start: 2.5rem }
.notice { border-inline-start: .25rem solid; padding-inline-start: 1rem }`

/** The statement as a page of its own, to open in a browser, print or paste: nothing is fetched, nothing runs. */
export function htmlPage({ language, title, notice, blocks }: Statement): string {
  return `<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<style>
${STYLE}
</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
<p class="notice"><strong>${escaped(notice)}</strong></p>
${blocks.map(inHtml).join('\n')}
</main>
</body>
</html>
`
}

function inHtml(block: Block): string {
  if (block.kind === 'paragraph') return `<p>${escaped(block.text).replaceAll('\n', '<br>\n')}</p>`
  if (block.kind === 'heading') return `<h${block.level}>${escaped(block.text)}</h${block.level}>`
  return `<ul>\n${block.items.map((item) => `<li>${escaped(item)}</li>`).join('\n')}\n</ul>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
