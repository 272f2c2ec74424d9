/** The figures behind a chart: the first cell of a row is its name. */
export interface ChartFigures {
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** The same figures in a table, for those who rather read or do not see the chart. */
export function ChartTable({ title, figures }: { readonly title: string; readonly figures: ChartFigures }) {
  const { head, rows } = figures
  return (
    <table className="figures">
      <caption className="visually-hidden">{title}</caption>
      <thead>
        <tr>
          {head.map((name, index) => (
            <th key={name} scope="col" className={index > 0 ? 'number' : undefined}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...cells], index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two rows may have one name, and their order is that of the chart
          <tr key={index}>
            <th scope="row">{name}</th>
            {cells.map((cell, column) => (
              <td key={head[column + 1] ?? column} className="number">
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
