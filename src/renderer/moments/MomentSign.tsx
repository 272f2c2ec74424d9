import { IconCheck, IconLineDashed, IconMinus, IconX } from '@tabler/icons-react'
import type { Stop } from '#shared/moments/moments.contract'

const icons = { positive: IconCheck, normal: IconMinus, negative: IconX, fewData: IconLineDashed }

/** How a moment goes, by sign, shape and colour; its word stands beside it. */
export function MomentSign({ label, size = 24 }: { label: Stop['label']; size?: number }) {
  const Icon = icons[label]
  return (
    <span className="journey-sign" data-label={label}>
      <Icon size={size} stroke={2.4} aria-hidden />
    </span>
  )
}
