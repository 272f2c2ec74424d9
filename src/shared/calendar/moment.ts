import { z } from 'zod'
import { isWallClock } from './wallClock'

/** A moment of the local wall clock that crosses the border, 'YYYY-MM-DDTHH:mm' (domain.md §0.1, C8). */
export const Moment = z.string().max(16).refine(isWallClock)
