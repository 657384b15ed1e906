import type { Child } from 'hono/jsx'

export interface Column {
  readonly label: string
  /** Figures stand to the end of the line, in columns. */
  readonly number?: boolean | undefined
}

interface DataTableProps {
  caption: string
  columns: readonly Column[]
  /** One cell for each column; the first names the row. */
  rows: readonly (readonly Child[])[]
  /** On a phone each row becomes a small list of "heading: value". For tables that are read row by row. */
  folds?: boolean | undefined
  class?: string | undefined
}

/** A table whose cells know their headings. One too wide for the screen scrolls by itself, also from the keyboard. */
export function DataTable({ caption, columns, rows, folds, class: more }: DataTableProps) {
  const table = (
    <table class={more === undefined ? 'ds-table' : `ds-table ${more}`} data-folds={folds ? '' : undefined}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ label, number }) => (
            <th scope="col" data-number={number ? '' : undefined}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells) => (
          <tr>
            {cells.map((cell, at) => (
              <Cell first={at === 0} column={columns[at]}>
                {cell}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
  if (folds) return table
  return (
    // What scrolls must be reachable from the keyboard (WCAG 2.1.1)
    <section class="table-frame" tabindex={0} aria-label={caption}>
      {table}
    </section>
  )
}

function Cell({ first, column, children }: { first: boolean; column: Column | undefined; children?: Child }) {
  if (first) return <th scope="row">{children}</th>
  return (
    <td data-label={column?.label} data-number={column?.number ? '' : undefined}>
      {children}
    </td>
  )
}
