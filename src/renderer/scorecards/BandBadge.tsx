import { Badge } from '@mantine/core'
import { bandNames } from '#shared/scorecards/bandNames'
import type { BandKey } from '#shared/scorecards/scorecards.contract'
import { useLocalText } from '../ui/useLocalText'

const colors: Readonly<Record<BandKey, string>> = {
  amazing: 'teal',
  desired: 'teal',
  expected: 'gray',
  basic: 'yellow',
  criminal: 'red',
}

/** The level of a grade, by name and by colour: never by colour alone. */
export function BandBadge({ band }: { band: BandKey }) {
  const localText = useLocalText()
  return (
    <Badge variant="light" color={colors[band]} size="lg" tt="none" fw={620} autoContrast>
      {localText(bandNames[band])}
    </Badge>
  )
}
