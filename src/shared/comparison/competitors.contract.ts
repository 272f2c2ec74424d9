import { z } from 'zod'
import { RoleGap } from '../analysis/roles'
import { CivilDay } from '../calendar/terms'
import { type ContractShape, command, query } from '../contract/procedure'
import { LocalText } from '../i18n/languages'
import { COMPETITOR_SETTINGS, competitorClasses } from './competitors'
import { ratingSources } from './ratings'

const Nothing = z.object({})
const Id = z.object({ id: z.int() })

/** A business that customers could go to instead; nothing about persons (domain.md §1.3). */
export const CompetitorDraft = z.object({
  name: z.string().trim().min(1).max(80),
  /** Metres from our door; null when not known. */
  distance: z.int().min(0).max(20_000_000).nullable().default(null),
  notes: z.string().trim().max(2000).default(''),
  /** One that closed or no longer matters stays with what is known of it, but is not offered any more. */
  isActive: z.boolean().default(true),
})
export type CompetitorDraft = z.infer<typeof CompetitorDraft>

export const Competitor = CompetitorDraft.extend({
  id: z.int(),
  visitCount: z.int(),
  lastVisitOn: CivilDay.nullable(),
})
export type Competitor = z.infer<typeof Competitor>

/** A question of a survey in which people rate a competitor. */
export const CompetitorQuestion = z.object({
  questionKey: z.string().max(40),
  competitorId: z.int(),
  attributeId: z.int(),
})
export type CompetitorQuestion = z.infer<typeof CompetitorQuestion>

/** A survey with the questions that could rate a competitor: on a scale, and about no attribute of ours. */
export const TieableSurvey = z.object({
  surveyId: z.int(),
  title: LocalText,
  questions: z.array(
    z.object({
      key: z.string(),
      text: LocalText,
      /** Words over the matrix or section it belongs to; '' for none. */
      heading: LocalText,
      groupKey: z.string().nullable(),
    }),
  ),
  ties: z.array(CompetitorQuestion),
})
export type TieableSurvey = z.infer<typeof TieableSurvey>

/** What the owner thinks of a business on an attribute, on a day; competitor null is the own business. */
export const Opinion = z.object({
  competitorId: z.int().nullable(),
  attributeId: z.int(),
  rating: z.int().min(1).max(5),
  ratedOn: CivilDay,
})
export type Opinion = z.infer<typeof Opinion>

/** Where the importance of the attributes comes from: what customers said, the points of a libreta, or all the same. */
export const ImportanceFrom = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('survey'), surveyId: z.int() }),
  z.object({ kind: z.literal('scorecard'), scorecardId: z.int() }),
  z.object({ kind: z.literal('same') }),
])
export type ImportanceFrom = z.infer<typeof ImportanceFrom>

export const ComparisonSettings = z.object({
  /** T: from here on it is done well, 1–5. */
  target: z.number().min(1).max(5).default(COMPETITOR_SETTINGS.target),
  /** δ: less than this is no difference, in scale points. */
  difference: z.number().min(0).max(2).default(COMPETITOR_SETTINGS.difference),
  /** Null: the first that there is. */
  importance: ImportanceFrom.nullable().default(null),
})
export type ComparisonSettings = z.infer<typeof ComparisonSettings>

const Figure = z.number().nullable()
const Given = z.object({ n: z.int(), mean: Figure, standardDeviation: Figure })

const ProfileRowSchema = z.object({
  id: z.int(),
  name: z.string(),
  importance: Figure,
  own: Given,
  competitors: z.array(Given),
  best: Figure,
  bestAt: z.int().nullable(),
  difference: Figure,
  interval: z.object({ low: z.number(), high: z.number() }).nullable(),
  isUnsure: z.boolean().nullable(),
  index: Figure,
  class: z.enum(competitorClasses).nullable(),
})

const SourceProfile = z.object({
  source: z.enum(ratingSources),
  /** The competitors rated here, the closest first; columns of the rows follow this order. */
  competitors: z.array(Id.extend({ name: z.string() })),
  rows: z.array(ProfileRowSchema),
  totals: z.object({ own: Figure, competitors: z.array(Figure) }),
  /** First and last day of what it was made of; null without ratings. */
  from: CivilDay.nullable(),
  to: CivilDay.nullable(),
})
export type SourceProfile = z.infer<typeof SourceProfile>

export const ComparisonProfile = z.object({
  settings: ComparisonSettings,
  /** What is used now, and what could be. */
  importance: ImportanceFrom,
  importanceChoices: z.array(
    z.object({ from: ImportanceFrom, name: z.string(), titles: LocalText.nullable() }),
  ),
  /** Those with ratings of competitors, in order of trust: survey, visits, opinion. */
  sources: z.array(SourceProfile),
})
export type ComparisonProfile = z.infer<typeof ComparisonProfile>

const OwnMean = z.object({ n: z.int(), mean: Figure })

/** What people of each role gave us in a survey that compares us, attribute by attribute (domain.md §1.18). */
export const RoleProfile = z.object({
  waveId: z.int(),
  waveLabel: z.string(),
  /** The question that says the role. */
  roleKey: z.string(),
  role: LocalText,
  /** Those of which something may be shown; the label is null for those who do not say. */
  groups: z.array(z.object({ label: LocalText.nullable() })),
  rows: z.array(
    z.object({
      attributeId: z.int(),
      name: z.string(),
      /** Of everybody. */
      own: OwnMean,
      /** In the order of the groups; the mean is null where it may not be shown. */
      cells: z.array(OwnMean),
      gap: RoleGap.nullable(),
    }),
  ),
})
export type RoleProfile = z.infer<typeof RoleProfile>

const changes = ['comparison', 'home'] as const

export const competitorsContract = {
  /** The register: the closest first, those without a distance after them, by name. */
  'comparison.competitors': query('staff', 'comparison', Nothing, z.array(Competitor)),
  'comparison.addCompetitor': command('owner', changes, CompetitorDraft, Id),
  'comparison.changeCompetitor': command(
    'owner',
    changes,
    Id.extend({ competitor: CompetitorDraft }),
    Nothing,
  ),
  'comparison.voidCompetitor': command('owner', changes, Id, Nothing),
  'comparison.questions': query('owner', 'comparison', Nothing, z.array(TieableSurvey)),
  /** All that a survey rates of competitors, instead of what was tied before. */
  'comparison.tieQuestions': command(
    'owner',
    changes,
    z.object({ surveyId: z.int(), ties: z.array(CompetitorQuestion).max(300) }),
    Nothing,
  ),
  /** The latest opinion on each attribute of each business. */
  'comparison.opinions': query('owner', 'comparison', Nothing, z.array(Opinion)),
  /** Opinions of a day: one of the same day is changed, a null rating takes it away. */
  'comparison.giveOpinions': command(
    'owner',
    changes,
    z.object({
      ratedOn: CivilDay,
      ratings: z
        .array(Opinion.omit({ ratedOn: true }).extend({ rating: Opinion.shape.rating.nullable() }))
        .min(1)
        .max(2000),
    }),
    Nothing,
  ),
  'comparison.profile': query('owner', 'comparison', Nothing, ComparisonProfile),
  /** Ours by role, a wave each; empty where no survey that compares us asks for the role. */
  'comparison.byRole': query('owner', 'comparison', Nothing, z.array(RoleProfile)),
  'comparison.setSettings': command('owner', changes, ComparisonSettings, Nothing),
} satisfies ContractShape
