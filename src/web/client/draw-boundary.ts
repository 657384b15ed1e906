import { crosses, type Point } from './polyline.ts'

const SVG = 'http://www.w3.org/2000/svg'
const NEAREST = 24

/**
 * `<draw-boundary bounds="west south east north" …>` around an `<svg class="sheet">` and a hidden field: a polygon is drawn by
 * pressing on the map, or with arrow keys (Shift: smaller steps) and Enter; Backspace undoes, + and - zoom. When the
 * area is closed the hidden field holds a GeoJSON Polygon in WGS84. What is drawn is checked again on the server.
 */
class DrawBoundary extends HTMLElement {
  #corners: Point[] = []
  #closed = false
  #pointer: Point = [0, 0]
  /** The sheet's size as the server drew it. */
  #full = { width: 1, height: 1 }
  #view = { x: 0, y: 0, width: 1, height: 1 }
  #sheet: SVGSVGElement | null = null
  #field: HTMLInputElement | null = null
  #drawing = document.createElementNS(SVG, 'g')
  #says = document.createElement('p')
  #buttons = new Map<string, HTMLButtonElement>()

  connectedCallback(): void {
    this.#sheet = this.querySelector('svg.sheet')
    this.#field = this.querySelector('input[type=hidden]')
    if (this.#sheet === null || this.#buttons.size > 0) return
    const [, , width = 1, height = 1] = (this.#sheet.getAttribute('viewBox') ?? '').split(' ').map(Number)
    this.#full = { width, height }
    this.#view = { x: 0, y: 0, width, height }
    this.#pointer = [width / 2, height / 2]
    this.#says.setAttribute('role', 'status')
    this.#sheet.append(this.#drawing)
    this.#sheet.after(this.#tools(), this.#says)
    this.#sheet.addEventListener('click', this.#onPress)
    this.#sheet.addEventListener('keydown', this.#onKey)
    this.#readField()
    this.#draw()
  }

  get #bounds(): readonly [number, number, number, number] {
    const [west = 0, south = 0, east = 1, north = 1] = (this.getAttribute('bounds') ?? '').split(' ').map(Number)
    return [west, south, east, north]
  }

  #tools(): HTMLElement {
    const tools = document.createElement('div')
    tools.className = 'tools'
    const doings: readonly (readonly [string, () => void])[] = [
      ['close', () => this.#close()],
      ['undo', () => this.#undo()],
      ['clear', () => this.#clear()],
      ['nearer', () => this.#zoom(0.5)],
      ['farther', () => this.#zoom(2)],
    ]
    for (const [name, does] of doings) {
      const button = document.createElement('button')
      button.type = 'button'
      button.className = 'ds-button'
      button.dataset.variant = 'secondary'
      button.textContent = this.getAttribute(name)
      button.addEventListener('click', does)
      this.#buttons.set(name, button)
      tools.append(button)
    }
    return tools
  }

  #onPress = (event: MouseEvent): void => {
    const matrix = this.#sheet?.getScreenCTM()
    if (!matrix) return
    event.preventDefault()
    const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse())
    this.#pointer = [x, y]
    const first = this.#corners[0]
    const reach = NEAREST / matrix.a
    if (first && this.#corners.length > 2 && Math.hypot(x - first[0], y - first[1]) < reach) this.#close()
    else this.#add()
  }

  #onKey = (event: KeyboardEvent): void => {
    const step = this.#view.width / (event.shiftKey ? 200 : 40)
    const does: Record<string, () => void> = {
      ArrowLeft: () => this.#move(-step, 0),
      ArrowRight: () => this.#move(step, 0),
      ArrowUp: () => this.#move(0, -step),
      ArrowDown: () => this.#move(0, step),
      Enter: () => this.#add(),
      ' ': () => this.#add(),
      Backspace: () => this.#undo(),
      '+': () => this.#zoom(0.5),
      '-': () => this.#zoom(2),
    }
    const doing = does[event.key]
    if (doing === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    doing()
  }

  #move(dx: number, dy: number): void {
    const [x, y] = this.#pointer
    this.#pointer = [clamp(x + dx, this.#full.width), clamp(y + dy, this.#full.height)]
    this.#lookAtPointer()
    this.#draw()
  }

  #add(): void {
    if (this.#closed) return
    this.#corners.push(this.#pointer)
    this.#draw()
  }

  #undo(): void {
    if (this.#closed) this.#closed = false
    else this.#corners.pop()
    this.#draw()
  }

  #clear(): void {
    this.#corners = []
    this.#closed = false
    this.#draw()
  }

  #close(): void {
    if (this.#corners.length < 3 || crosses(this.#corners, true)) return
    this.#closed = true
    this.#draw()
  }

  #zoom(factor: number): void {
    const { width, height } = this.#full
    const wide = Math.min(width, Math.max(width / 32, this.#view.width * factor))
    const tall = (wide * height) / width
    const [x, y] = this.#pointer
    this.#view = { x: x - wide / 2, y: y - tall / 2, width: wide, height: tall }
    this.#lookAtPointer()
    this.#draw()
  }

  /** Moves the view no more than is needed for the pointer to be in it, and never off the sheet. */
  #lookAtPointer(): void {
    const { width, height } = this.#full
    const { width: wide, height: tall } = this.#view
    const x = Math.min(Math.max(this.#view.x, this.#pointer[0] - wide), this.#pointer[0])
    const y = Math.min(Math.max(this.#view.y, this.#pointer[1] - tall), this.#pointer[1])
    this.#view = { x: clamp(x, width - wide), y: clamp(y, height - tall), width: wide, height: tall }
  }

  #draw(): void {
    const { x, y, width, height } = this.#view
    const unit = width / 640
    this.#sheet?.setAttribute('viewBox', `${x} ${y} ${width} ${height}`)
    const line = this.#corners.map((corner) => corner.map(round).join(' ')).join('L')
    this.#drawing.replaceChildren(
      shape('path', { class: 'drawn', d: line === '' ? '' : `M${line}${this.#closed ? 'z' : ''}` }),
      ...this.#corners.map(([cx, cy]) => shape('circle', { class: 'corner', cx, cy, r: 6 * unit })),
      ...(this.#closed ? [] : [pointerMark(this.#pointer, unit)]),
    )
    this.#tell()
    this.#writeField()
  }

  #tell(): void {
    const count = this.#corners.length
    const wrong = crosses(this.#corners, count > 2)
    const texts: string[] = JSON.parse(this.getAttribute('corners') ?? '[]')
    const says = texts[count] ?? (texts.at(-1) ?? '').replace(/\d+/, String(count))
    this.#says.textContent = this.getAttribute(wrong ? 'crosses' : this.#closed ? 'closed' : '') ?? says
    this.#buttons.get('close')?.toggleAttribute('disabled', this.#closed || count < 3 || wrong)
    this.#buttons.get('undo')?.toggleAttribute('disabled', count === 0)
    this.#buttons.get('clear')?.toggleAttribute('disabled', count === 0)
    this.#buttons.get('nearer')?.toggleAttribute('disabled', this.#view.width <= this.#full.width / 32)
    this.#buttons.get('farther')?.toggleAttribute('disabled', this.#view.width >= this.#full.width)
  }

  #writeField(): void {
    if (this.#field === null) return
    const { width, height } = this.#full
    const [west, south, east, north] = this.#bounds
    const ring = [...this.#corners, ...this.#corners.slice(0, 1)].map(([x, y]) => [
      degrees(west + (x / width) * (east - west)),
      degrees(north - (y / height) * (north - south)),
    ])
    this.#field.value = this.#closed ? JSON.stringify({ type: 'Polygon', coordinates: [ring] }) : ''
  }

  /** What was drawn before, after an error elsewhere in the form. */
  #readField(): void {
    const { width, height } = this.#full
    const [west, south, east, north] = this.#bounds
    try {
      const ring: [number, number][] = JSON.parse(this.#field?.value ?? '').coordinates[0].slice(0, -1)
      this.#corners = ring.map(([lon, lat]) => [
        ((lon - west) / (east - west)) * width,
        ((north - lat) / (north - south)) * height,
      ])
      this.#closed = this.#corners.length > 2
    } catch {
      // Nothing drawn yet.
    }
  }
}

function shape(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const element = document.createElementNS(SVG, name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value))
  return element
}

function pointerMark([x, y]: Point, unit: number): SVGElement {
  const [near, far] = [5 * unit, 16 * unit]
  const d = `M${x - far} ${y}H${x - near}M${x + near} ${y}H${x + far}M${x} ${y - far}V${y - near}M${x} ${y + near}V${y + far}`
  return shape('path', { class: 'pointer', d })
}

function clamp(value: number, most: number): number {
  return Math.min(Math.max(value, 0), most)
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}

/** Six decimals are a tenth of a metre. */
function degrees(value: number): number {
  return Math.round(value * 1e6) / 1e6
}

customElements.define('draw-boundary', DrawBoundary)
