import { Text } from '@mantine/core'
import type { ReactNode } from 'react'

interface FirstRowsProps {
  readonly title: string
  readonly headings: readonly string[]
  /** As many cells a row as there are headings. */
  readonly rows: readonly (readonly ReactNode[])[]
}

/** The first rows of a list as they will be. */
export function FirstRows({ title, headings, rows }: FirstRowsProps) {
  return (
    <div>
      <Text size="sm" fw={560} mb="xs">
        {title}
      </Text>
      <table className="figures surface">
        <thead>
          <tr>
            {headings.map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, line) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows never change places.
            <tr key={line}>
              {headings.map((heading, index) => (
                <td key={heading}>{cells[index]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
