/** What every page gets: three small courtesies. Nothing on a page depends on them. */

// A refused form: the reader is taken to what has to be put right (WCAG 3.3.1).
document.querySelector<HTMLElement>('[data-focus-first]')?.focus()

// The phone's menu closes as menus do: by Escape, and by pressing elsewhere.
const menu = document.querySelector<HTMLDetailsElement>('details.menu')
addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || !menu?.open) return
  menu.open = false
  menu.querySelector('summary')?.focus()
})
addEventListener('click', (event) => {
  if (menu?.open && event.target instanceof Node && !menu.contains(event.target)) menu.open = false
})

// On paper nothing can be unfolded: the tables under the charts are printed open, then closed again.
let unfolded: HTMLDetailsElement[] = []
addEventListener('beforeprint', () => {
  unfolded = [...document.querySelectorAll<HTMLDetailsElement>('details.disclosure:not([open])')]
  for (const it of unfolded) it.open = true
})
addEventListener('afterprint', () => {
  for (const it of unfolded) it.open = false
})
