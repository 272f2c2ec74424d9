/**
 * The numbers of the waves in which the people who work here were asked, as SQL. It goes by the form that a wave was held
 * with: that another one is asked of customers today makes nobody's answers public (domain.md §1.19).
 */
export const wavesOfTeam = `(
  SELECT wave.id FROM wave JOIN survey_version ON survey_version.id = wave.version_id
  WHERE survey_version.questionnaire ->> '$.audience' = 'employees')`

/** The numbers of the surveys that the people who work here are asked today, as SQL. */
export const surveysOfTeam = `(
  SELECT survey_id FROM survey_version AS newest
  WHERE newest.questionnaire ->> '$.audience' = 'employees'
    AND newest.number = (SELECT max(number) FROM survey_version WHERE survey_id = newest.survey_id))`
