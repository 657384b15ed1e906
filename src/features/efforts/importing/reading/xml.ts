import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { UnreadableFile } from '../domain/fault.ts'

/** What is listened to while XML passes by. Names come without their prefix. */
export interface XmlEvents {
  open?(name: string, attributes: Readonly<Record<string, string>>): void
  text?(text: string): void
  close?(name: string): void
  /** After each piece, so that what was found so far can be handed on. */
}

/**
 * Passes XML through a parser that knows no entities but the five of XML itself, and refuses a document that declares its
 * own: no bombs, and nothing is fetched. Yields after each piece; a listener that throws ends it.
 */
export async function* parseXml(pieces: AsyncIterable<Uint8Array>, events: XmlEvents): AsyncGenerator<void> {
  const parser = new SaxesParser({ xmlns: false, position: false })
  parser.on('doctype', () => {
    throw new UnreadableFile('import.file.doctype')
  })
  parser.on('error', () => {
    throw new UnreadableFile('import.file.xml')
  })
  const local = (name: string) => name.slice(name.indexOf(':') + 1)
  if (events.open) parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => events.open?.(local(name), attributes))
  if (events.text) parser.on('text', (text) => events.text?.(text))
  if (events.close) parser.on('closetag', ({ name }: SaxesTagPlain) => events.close?.(local(name)))
  const decoder = new TextDecoder('utf-8')
  for await (const piece of pieces) {
    parser.write(decoder.decode(piece, { stream: true }))
    yield
  }
  parser.write(decoder.decode()).close()
  yield
}
