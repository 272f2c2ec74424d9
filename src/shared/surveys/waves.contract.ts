import { z } from 'zod'
import { type ContractShape, command, query } from '../contract/procedure'
import { CivilDate, SurveyRef, Wave, WaveDraft, WaveRef } from './surveys.contract'
import { CloseSummary, WaveDue, WavePlan } from './waves'

/** The plan of a survey and its waves: names start with the topic that pages reload by. */
export const wavesContract = {
  'surveys.plan': query('staff', 'surveys', SurveyRef, z.object({ plan: WavePlan, due: WaveDue.nullable() })),
  'surveys.setPlan': command(
    'owner',
    ['surveys', 'business', 'home'],
    SurveyRef.extend({ plan: WavePlan }),
    z.object({}),
  ),
  'surveys.openWave': command('owner', ['surveys', 'home'], SurveyRef.extend({ wave: WaveDraft }), WaveRef),
  'surveys.updateWave': command(
    'owner',
    ['surveys', 'home', 'analysis', 'importance'],
    WaveRef.extend({ wave: WaveDraft }),
    z.object({}),
  ),
  /**
   * What closing the wave now would say, and whether a sheet was left half keyed, which stands in its way.
   * `toKey` sheets are back and not keyed, `missing` are not back, as far as the register of paper knows.
   */
  'surveys.closing': query(
    'owner',
    'surveys',
    WaveRef,
    z.object({ summary: CloseSummary, hasDraft: z.boolean(), toKey: z.int(), missing: z.int() }),
  ),
  'surveys.closeWave': command(
    'owner',
    ['surveys', 'responses', 'home'],
    WaveRef.extend({ closedOn: CivilDate }),
    z.object({}),
  ),
  'surveys.reopenWave': command(
    'owner',
    ['surveys', 'responses', 'home'],
    WaveRef.extend({ reason: z.string().trim().min(1).max(300) }),
    z.object({}),
  ),
  'surveys.wave': query('staff', 'surveys', WaveRef, Wave),
} satisfies ContractShape
