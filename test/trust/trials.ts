import { crashTrials } from './crash/crashTrial'
import { faultsTrial } from './faults/faultsTrial'
import { hostileCallsTrial } from './hostile/hostileCalls'
import { hostileFilesTrial } from './hostile/hostileFiles'
import { soakTrial } from './soak/soakTrial'
import type { Trial } from './trial'
import { upgradesTrial } from './upgrades/upgradesTrial'

/** In the order in which they run. A new one adds one line here. */
export const trials: readonly Trial[] = [
  ...crashTrials,
  faultsTrial,
  upgradesTrial,
  soakTrial,
  hostileCallsTrial,
  hostileFilesTrial,
]
