import { defaultOpeningHours } from '#shared/business/openingHours'
import { legalPresets, termsOfPreset } from '#shared/calendar/presets'
import type { Input, ProcedureName } from '#shared/contract/contract'
import { aBusiness } from '../../support/builders'
import type { TestApp } from '../../support/testApp'

type Preparation<N extends ProcedureName> = (app: TestApp) => Promise<Input<N>> | Input<N>

const fair = { date: '2026-09-08', name: 'Feria del pueblo', closes: true, isLegal: true }
const lateDay = { date: '2026-12-24', name: 'Tarde libre', intervals: [{ from: '09:00', to: '13:00' }] }

function someTerms() {
  const [preset] = legalPresets
  if (!preset) throw new Error('no presets')
  return termsOfPreset(preset)
}

/** For each command about calendars that makes history, an input that changes something. */
export const calendarDeeds: { readonly [N in ProcedureName]?: Preparation<N> } = {
  'calendar.loadHolidays': () => ({ country: 'ES', region: 'AN', includePast: false }),
  'calendar.confirmYear': () => ({ year: 2026 }),
  'calendar.addHoliday': () => fair,
  'calendar.changeHoliday': async (app) => ({
    ...fair,
    name: 'Feria',
    id: (await app.call('calendar.addHoliday', fair)).id,
  }),
  'calendar.removeHoliday': (app) => app.call('calendar.addHoliday', fair),
  'calendar.restoreHoliday': async (app) => {
    const { id } = await app.call('calendar.addHoliday', fair)
    await app.call('calendar.removeHoliday', { id })
    return { id }
  },
  'calendar.setWeekend': () => ({ weekend: [7] }),
  'calendar.saveWeek': async (app) => {
    await app.call('business.create', aBusiness())
    return { validFrom: '2026-12-01', weekly: defaultOpeningHours }
  },
  'calendar.removeWeek': async (app) => {
    await app.call('business.create', aBusiness())
    await app.call('calendar.saveWeek', { validFrom: '2026-12-01', weekly: defaultOpeningHours })
    return { validFrom: '2026-12-01' }
  },
  'calendar.addSpecialDay': () => lateDay,
  'calendar.changeSpecialDay': async (app) => ({
    ...lateDay,
    intervals: [],
    id: (await app.call('calendar.addSpecialDay', lateDay)).id,
  }),
  'calendar.removeSpecialDay': (app) => app.call('calendar.addSpecialDay', lateDay),
  'calendar.saveTerms': () => ({ validFrom: '2026-03-02', terms: someTerms() }),
  'calendar.removeTerms': async (app) => {
    await app.call('calendar.saveTerms', { validFrom: '2026-03-02', terms: someTerms() })
    const { versions } = await app.call('calendar.terms', {})
    return { id: versions[0]?.id ?? 0 }
  },
}
