/** Login: sessions, the identity provider, the practice municipality's stand-in for one, users, and the pages around them. */
export { lastUserOf, sessionOf, stillIn, workFor } from './cookie.ts'
export { demoProvider } from './demo-provider.ts'
export { productionObstacles, settingsObstacles } from './production.ts'
export { loginRoutes } from './routes.tsx'
export { beginSession, sessionFor } from './sessions.ts'
export { loginIssuer, loginSetup, providerFrom, UnsafeLogin, useLogin } from './setup.ts'
export { loginJobs } from './sweep.ts'
export { listUsers, sayUserRefusal } from './user-list.ts'
export type { UserRefusal } from './user-rules.ts'
export {
  type AddedUser,
  addUserIn,
  changeUser,
  endUser,
  giveRoleIn,
  letInAgain,
  takeRoleIn,
  type UserFacts,
} from './user-verbs.ts'
export { addUser, deactivateUser, giveRole, reactivateUser, takeRole } from './users.ts'
