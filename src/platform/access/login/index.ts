/** Login: sessions, the identity provider, the practice municipality's stand-in for one, users, and the pages around them. */
export { clearToken, readToken, sessionOf, writeToken } from './cookie.ts'
export { type DemoProvider, demoProvider } from './demo-provider.ts'
export { type ProductionObstacle, productionObstacles } from './production.ts'
export { loginRoutes } from './routes.tsx'
export { ABSOLUTE_LIMIT, beginSession, endAllSessions, endSession, IDLE_LIMIT, sessionFrom } from './sessions.ts'
export { DEMO_ISSUER, type LoginProvider, type LoginSetup, providerFrom, UnsafeLogin, useLogin } from './setup.ts'
export { type ListedUser, listUsers, sayUserRefusal } from './user-list.ts'
export { addUser, deactivateUser, giveRole, type NewUser, reactivateUser, takeRole, type UserRefusal } from './users.ts'
