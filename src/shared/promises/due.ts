import { z } from 'zod'
import { Moment } from '../calendar/moment'
import { CivilDay } from '../calendar/terms'

/** By when something was promised: 'YYYY-MM-DD', or with an hour 'YYYY-MM-DDTHH:mm'. */
export const Due = z.union([CivilDay, Moment])
