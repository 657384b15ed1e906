import { isKept, read, type Words, write } from './form-words.ts'

const DAY = 24 * 60 * 60 * 1000

/**
 * `<keep-words form="start" restored="…"><form>…</form></keep-words>`: what is typed is kept in this tab until it has been
 * received, so that a crash, a dead network or a mistaken "back" loses nothing. `<keep-words done="start">` on the receipt
 * lets it go. Never passwords, codes or hidden fields, and nothing leaves the browser.
 */
class KeepWords extends HTMLElement {
  #form: HTMLFormElement | null = null

  connectedCallback(): void {
    const done = this.getAttribute('done')
    if (done !== null) sessionStorage.removeItem(storageKey(done))
    this.#form = this.querySelector('form')
    if (this.#form === null || this.getAttribute('form') === null) return
    this.#restore(this.#form)
    this.#form.addEventListener('input', this.#save)
    this.#form.addEventListener('change', this.#save)
  }

  disconnectedCallback(): void {
    this.#form?.removeEventListener('input', this.#save)
    this.#form?.removeEventListener('change', this.#save)
  }

  get #key(): string {
    return storageKey(this.getAttribute('form') ?? '')
  }

  #save = (): void => {
    if (this.#form === null) return
    try {
      sessionStorage.setItem(this.#key, JSON.stringify({ at: Date.now(), words: read(this.#form) }))
    } catch {
      // Full or forbidden storage: the form works as it does without this script.
    }
  }

  #restore(form: HTMLFormElement): void {
    const kept = keptWords(this.#key)
    if (kept === undefined || !write(form, kept)) return
    const told = document.createElement('p')
    told.className = 'kept-words'
    told.setAttribute('role', 'status')
    form.prepend(told)
    // Filled in after it is in the page, or screen readers stay silent.
    requestAnimationFrame(() => {
      told.textContent = this.getAttribute('restored')
    })
  }
}

function storageKey(form: string): string {
  return `medverka words ${form}`
}

function keptWords(key: string): Words | undefined {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null')
    return isKept(kept) && Date.now() - kept.at < DAY ? kept.words : undefined
  } catch {
    return undefined
  }
}

customElements.define('keep-words', KeepWords)
