/** Reads plain-text mail the way a mail program does, independently of the library that wrote it. */
export type Headers = ReadonlyMap<string, string>

/** Unfolded headers by lower-case name (RFC 5322 §2.2.3). Throws when a name stands there twice. */
export function parsedHeaders(raw: string): Headers {
  const headers = new Map<string, string>()
  const head = raw.slice(0, raw.indexOf('\r\n\r\n')).replace(/\r\n[ \t]+/g, ' ')
  for (const line of head.split('\r\n')) {
    const at = line.indexOf(':')
    const name = line.slice(0, at).toLowerCase()
    if (headers.has(name)) throw new Error(`The header ${name} stands there twice`)
    headers.set(name, line.slice(at + 1).trim())
  }
  return headers
}

/** Encoded words (RFC 2047) as text; the space between two of them is no space. */
export function decodedHeader(value: string): string {
  return value
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/(?:=\?utf-8\?[bq]\?[^?]*\?=)+/gi, (words) =>
      Buffer.concat(
        [...words.matchAll(/=\?utf-8\?([bq])\?([^?]*)\?=/gi)].map((it) => encodedWord(it[1], it[2])),
      ).toString('utf8'),
    )
}

function encodedWord(encoding = '', text = ''): Buffer {
  return encoding.toLowerCase() === 'b' ? Buffer.from(text, 'base64') : quotedPrintable(text.replaceAll('_', ' '))
}

/** The body of a text/plain mail in UTF-8, with line feeds. Throws for any other kind. */
export function decodedBody(raw: string, headers: Headers): string {
  const kind = headers.get('content-type') ?? ''
  if (!/^text\/plain; charset=utf-8$/i.test(kind)) throw new Error(`Expected plain text in UTF-8, found ${kind}`)
  const body = raw.slice(raw.indexOf('\r\n\r\n') + 4)
  return bodyBytes(body, headers.get('content-transfer-encoding')).toString('utf8').replaceAll('\r\n', '\n').trimEnd()
}

function bodyBytes(body: string, encoding = '7bit'): Buffer {
  if (encoding === 'base64') return Buffer.from(body, 'base64')
  if (encoding === 'quoted-printable') return quotedPrintable(body.replace(/=\r\n/g, ''))
  return Buffer.from(body, 'latin1')
}

function quotedPrintable(text: string): Buffer {
  return Buffer.from(
    text.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  )
}
