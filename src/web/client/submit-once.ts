/**
 * `<submit-once busy="Skickar …"><button>…</button></submit-once>` inside a form: a second press while the first is on its
 * way does nothing, and the button says what is going on. The server counts a form once anyway; this is for the eye.
 */
class SubmitOnce extends HTMLElement {
  #form: HTMLFormElement | null = null
  #button: HTMLButtonElement | null = null
  #words = ''

  connectedCallback(): void {
    this.#form = this.closest('form')
    this.#button = this.querySelector('button')
    this.#words = this.#button?.textContent ?? ''
    this.#form?.addEventListener('submit', this.#onSubmit)
    addEventListener('pageshow', this.#onReturn)
  }

  disconnectedCallback(): void {
    this.#form?.removeEventListener('submit', this.#onSubmit)
    removeEventListener('pageshow', this.#onReturn)
  }

  #onSubmit = (event: SubmitEvent): void => {
    const button = this.#button
    if (button === null) return
    if (button.ariaBusy === 'true') {
      event.preventDefault()
      return
    }
    // After the form's data is gathered: a disabled button would not send its own name and value.
    setTimeout(() => {
      button.ariaBusy = 'true'
      button.textContent = this.getAttribute('busy') ?? this.#words
    })
  }

  /** Back from the next page, kept alive by the browser: the form can be sent again. */
  #onReturn = (event: PageTransitionEvent): void => {
    if (!event.persisted || this.#button === null) return
    this.#button.ariaBusy = null
    this.#button.textContent = this.#words
  }
}

customElements.define('submit-once', SubmitOnce)
