/** Login: sessions, the identity provider, the practice municipality's stand-in for one, users, and the pages around them. */
export { sessionOf } from './cookie.ts'
export { demoProvider } from './demo-provider.ts'
export { productionObstacles } from './production.ts'
export { loginRoutes } from './routes.tsx'
export { beginSession, sessionFor } from './sessions.ts'
export { loginSetup, providerFrom, UnsafeLogin, useLogin } from './setup.ts'
export { listUsers, sayUserRefusal } from './user-list.ts'
export { addUser, deactivateUser, giveRole, reactivateUser, takeRole, type UserRefusal } from './users.ts'
