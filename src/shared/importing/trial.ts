import { z } from 'zod'

/** A short list that was chosen: the page knows it by its token alone. */
export const chosenListOf = <Target extends z.ZodType>(target: Target) =>
  z.object({
    token: z.string().max(60),
    fileName: z.string(),
    columns: z.array(z.object({ name: z.string(), samples: z.array(z.string()) })),
    /** What each column probably is. */
    targets: z.array(target),
    rowCount: z.int(),
  })

/** Which list is tried or taken in, and what each of its columns is. */
export const trialOrderOf = <Target extends z.ZodType>(target: Target) =>
  z.object({ token: z.string().max(60), targets: z.array(target).max(400) })
