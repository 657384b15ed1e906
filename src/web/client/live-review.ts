import type { Preview } from '../model/draft/preview.tsx'

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

/** Longest and shortest pause in the typing before it is read, in milliseconds. */
const SHORTEST = 500
const LONGEST = 5_000

/**
 * `<live-review action="…" draft="…" failed="…" restored="…">` around the editor's form: what is typed is read by the
 * server after a pause, and what it finds is shown beside. The form's fields and its text follow each other. What has not
 * been saved is kept in the tab. Without this script the same stands there after saving.
 */
class LiveReview extends HTMLElement {
  #form: HTMLFormElement | null = null
  #text: HTMLTextAreaElement | null = null
  #asking: AbortController | null = null
  #timer = 0
  #pause = SHORTEST

  connectedCallback(): void {
    this.#form = this.querySelector('form')
    this.#text = this.querySelector('textarea[name="text"]')
    this.#form?.addEventListener('input', this.#onInput)
    this.#form?.addEventListener('submit', this.#stop)
    this.addEventListener('click', this.#onClick)
    this.#restore()
  }

  disconnectedCallback(): void {
    this.#stop()
  }

  #onInput = (): void => {
    this.#stop()
    this.#keep()
    this.#timer = window.setTimeout(this.#ask, this.#pause)
  }

  #stop = (): void => {
    window.clearTimeout(this.#timer)
    this.#asking?.abort()
  }

  #ask = async (): Promise<void> => {
    if (this.#form === null) return
    const asking = new AbortController()
    this.#asking = asking
    const began = performance.now()
    try {
      const body = new FormData(this.#form)
      const answer = await fetch(this.getAttribute('action') ?? '', { method: 'POST', body, signal: asking.signal })
      if (!answer.ok) throw new Error(String(answer.status))
      this.#show(await answer.json())
    } catch {
      if (!asking.signal.aborted) this.#tell(this.getAttribute('failed') ?? '')
    }
    // A large text on a slow line is read less often.
    this.#pause = Math.min(LONGEST, Math.max(SHORTEST, 2 * (performance.now() - began)))
  }

  #show({ verdict, review, text, fields, shown }: Preview): void {
    this.#tell(verdict)
    replace(this.querySelector('[data-review]'), review)
    if (text !== null && this.#text !== null) {
      // Nobody's text is changed under their hands: what the form says waits beside it, and is written in on saving.
      if (document.activeElement === this.#text) return
      this.#text.value = text
      this.#keep()
    }
    if (fields === null) return
    const form = this.querySelector('[data-fields]')
    // Who is in the form keeps it: only what it is compared with is new.
    if (!form?.contains(document.activeElement)) replace(form, fields)
    else if (shown !== null) this.#control('shown').value = shown
  }

  /** Said again only when it is something else: a screen reader would read it at every letter. */
  #tell(words: string): void {
    const told = this.querySelector('[data-verdict]')
    if (told !== null && told.textContent !== words) told.textContent = words
  }

  #onClick = (event: MouseEvent): void => {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-line]') : null
    const text = this.#text
    if (link === null || text === null) return
    event.preventDefault()
    const line = Number(link.dataset.line)
    const lines = text.value.split('\n')
    const from = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0)
    text.focus()
    text.setSelectionRange(from, from + (lines[line - 1] ?? '').length)
    text.scrollTop = (text.scrollHeight / lines.length) * Math.max(0, line - 4)
    text.scrollIntoView({ block: 'nearest' })
  }

  get #key(): string {
    return `medverka draft ${this.getAttribute('draft')}`
  }

  #control(name: string): Control {
    return this.#form?.elements.namedItem(name) as Control
  }

  #keep(): void {
    try {
      const kept = { revision: this.#control('revision').value, text: this.#text?.value }
      sessionStorage.setItem(this.#key, JSON.stringify(kept))
    } catch {
      // Full or forbidden storage: the form works as it does without this script.
    }
  }

  /** What was typed and never arrived, put back over the revision that it was typed in. */
  #restore(): void {
    const text = this.#text
    if (text === null) return
    try {
      const kept = JSON.parse(sessionStorage.getItem(this.#key) ?? 'null')
      const isOfThis = kept?.revision === this.#control('revision').value && typeof kept.text === 'string'
      if (!isOfThis) sessionStorage.removeItem(this.#key)
      else if (kept.text !== text.value) {
        text.value = kept.text
        this.#tell(this.getAttribute('restored') ?? '')
        this.#timer = window.setTimeout(this.#ask, LONGEST)
      }
    } catch {
      // As above.
    }
  }
}

/** New contents; what was unfolded stays so. */
function replace(place: Element | null, html: string): void {
  if (place === null) return
  const open = new Set([...place.querySelectorAll('details[open] > summary')].map((it) => it.textContent))
  place.innerHTML = html
  for (const summary of place.querySelectorAll('summary')) {
    if (open.has(summary.textContent)) summary.parentElement?.setAttribute('open', '')
  }
}

customElements.define('live-review', LiveReview)
