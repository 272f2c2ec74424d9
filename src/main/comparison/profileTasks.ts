import type { ComparisonProfile, RoleProfile } from '#shared/comparison/competitors.contract'
import type { TaskContext } from '../jobs/task'
import { readProfile } from './readProfile'
import { readRoleProfiles } from './readRoleProfiles'

type Context = Pick<TaskContext, 'db'>
type Nothing = Readonly<Record<string, never>>

export const competitorProfileTask = ({ db }: Context, _: Nothing): ComparisonProfile => readProfile(db)
export const roleProfilesTask = ({ db }: Context, _: Nothing): RoleProfile[] => readRoleProfiles(db)
