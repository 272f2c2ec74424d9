import { z } from 'zod'
import { DayText, mostCounted } from '../contract/bounds'
import { action, type ContractShape, command, query } from '../contract/procedure'
import { Language, LocalText } from '../i18n/languages'
import { PaperOptions } from './paper'
import { Questionnaire } from './questionnaire'
import { CloseSummary, Sampling } from './waves'

/** 'YYYY-MM-DD' */
export const CivilDate = DayText

export const Template = z.object({
  id: z.string(),
  name: LocalText,
  audience: z.string(),
  notes: z.string(),
  questionnaire: Questionnaire,
})
export type Template = z.infer<typeof Template>

export const TemplateSummary = Template.omit({ questionnaire: true }).extend({ questionCount: z.int() })
export type TemplateSummary = z.infer<typeof TemplateSummary>

export const WaveDraft = z.object({
  label: z.string().trim().min(1).max(80),
  openedOn: CivilDate,
  /** How many customers there are to ask, if known. */
  population: z.int().positive().max(mostCounted).nullable().default(null),
  /** How many sheets were handed out, if counted. */
  handedOut: z.int().min(0).max(mostCounted).nullable().default(null),
  /** How the people asked were chosen, if somebody said so. */
  sampling: Sampling.nullable().default(null),
  /** How many answers are wanted. */
  plannedSample: z.int().positive().max(mostCounted).nullable().default(null),
})
export type WaveDraft = z.infer<typeof WaveDraft>

export const Wave = WaveDraft.extend({
  id: z.int(),
  surveyId: z.int(),
  versionId: z.int(),
  versionNumber: z.int(),
  /** The people asked work here: what they answer is nobody's, and told only once it is closed (domain.md §1.19). */
  isOfEmployees: z.boolean(),
  closedOn: CivilDate.nullable(),
  usableCount: z.int(),
  insufficientCount: z.int(),
  voidCount: z.int(),
  /** What it came to as it closed; null while it is open. */
  closeSummary: CloseSummary.nullable(),
  /** Why it was opened again the last time. */
  reopenReason: z.string().nullable(),
})
export type Wave = z.infer<typeof Wave>

export const SurveySummary = z.object({
  id: z.int(),
  title: LocalText,
  questionCount: z.int(),
  /** Whether customers grade something in it, so that a libreta can be made of it. */
  isGraded: z.boolean(),
  versionNumber: z.int(),
  waveCount: z.int(),
  openWaveId: z.int().nullable(),
  sheetCount: z.int(),
})
export type SurveySummary = z.infer<typeof SurveySummary>

export const Survey = z.object({
  id: z.int(),
  versionId: z.int(),
  versionNumber: z.int(),
  /** A wave uses this version: the next edit starts a new one. */
  isFrozen: z.boolean(),
  questionnaire: Questionnaire,
  waves: z.array(Wave),
})
export type Survey = z.infer<typeof Survey>

export const SurveyRef = z.object({ surveyId: z.int() })
export const WaveRef = z.object({ waveId: z.int() })

export const surveysContract = {
  'surveys.templates': query('owner', 'surveys', z.object({}), z.array(TemplateSummary)),
  'surveys.template': query('owner', 'surveys', z.object({ id: z.string().max(80) }), Template),
  'surveys.list': query('staff', 'surveys', z.object({}), z.array(SurveySummary)),
  'surveys.get': query('staff', 'surveys', SurveyRef, Survey),
  'surveys.create': command(
    'owner',
    ['surveys', 'home', 'attributes'],
    z.object({
      templateId: z.string().max(80).nullable(),
      title: z.string().trim().max(200),
      language: Language,
    }),
    SurveyRef,
  ),
  'surveys.save': command(
    'owner',
    ['surveys'],
    SurveyRef.extend({ questionnaire: Questionnaire }),
    z.object({ versionNumber: z.int(), isNewVersion: z.boolean() }),
  ),
  'surveys.void': command(
    'owner',
    ['surveys', 'home'],
    SurveyRef.extend({ reason: z.string().max(300) }),
    z.object({}),
  ),
  /** What one printed copy needs: the frozen version of a wave, or the newest of a survey. */
  'surveys.paper': query(
    'staff',
    'surveys',
    z.object({ surveyId: z.int(), waveId: z.int().nullable() }),
    z.object({
      questionnaire: Questionnaire,
      businessName: z.string(),
      logo: z.string().nullable(),
      surveyCode: z.string(),
      versionNumber: z.int(),
      waveLabel: z.string().nullable(),
      /** Whether the sheet has room for who answers: the survey, or the wave as it opened, is not anonymous. */
      asksName: z.boolean(),
      /** First number that no printed or keyed sheet of the wave has. */
      nextSheetNumber: z.int(),
    }),
  ),
  /** Asks where, and starts the job that prints to PDF; null when the person cancelled. */
  'surveys.print': action(
    'staff',
    z.object({ surveyId: z.int(), waveId: z.int().nullable(), options: PaperOptions }),
    z.object({ jobId: z.int() }).nullable(),
  ),
} satisfies ContractShape
