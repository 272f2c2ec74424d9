import { z } from 'zod'
import { action, type ContractShape } from '../contract/procedure'

/** Larger pictures are none of our charts. */
export const mostPictureLetters = 6_000_000

const Png = z
  .string()
  .max(mostPictureLetters)
  .regex(/^data:image\/png;base64,[A-Za-z0-9+/=]+$/)

/** A drawing of lines and texts: nothing in it runs, and nothing is fetched from elsewhere. */
const Svg = z
  .string()
  .max(mostPictureLetters)
  .startsWith('<svg ')
  .refine((text) => !/<(script|foreignObject|image|use|a)\b|\son\w+\s*=|href\s*=|url\(/i.test(text))

/** Pictures of charts, which the page draws. */
export const chartsContract = {
  /** Puts a picture on the clipboard. */
  'charts.copy': action('staff', z.object({ png: Png }), z.object({})),
  /** Asks where, and writes the picture there; null when the person cancelled. */
  'charts.save': action(
    'staff',
    z.object({
      /** What the file is called to begin with. */
      name: z.string().max(300),
      picture: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('png'), data: Png }),
        z.object({ kind: z.literal('svg'), data: Svg }),
      ]),
    }),
    z.object({ fileName: z.string() }).nullable(),
  ),
} satisfies ContractShape
