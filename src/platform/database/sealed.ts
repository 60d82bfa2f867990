/**
 * Holds a user's transaction to what a user may say: one statement at a time that reads or writes rows, and none that changes who is asking.
 * Whoever manages to put words of their own into a statement can't become another user, another role or the system by them (decision 016).
 */

import type { CompiledQuery, DatabaseConnection, Dialect, Driver, TransactionSettings } from 'kysely'

/** How a user's door begins: everything after it, until the transaction ends, is held. */
export const USERS_DOOR = "select set_config('role', 'hemvist_user', true)"

/** How the system's door begins, and how when it is opened for one question alone: what is asked then can only read. */
export const SYSTEMS_DOOR = "select set_config('role', 'hemvist_system', true)"
export const SYSTEMS_QUESTION = `${SYSTEMS_DOOR}, set_config('transaction_read_only', 'on', true)`

/** A statement that no user's transaction has any use for. A bug, or somebody's try: never an answer to what a user did. */
export class NotForUsers extends Error {
  // as if the database itself had said it: insufficient_privilege
  readonly code = '42501'
  constructor() {
    super('A user’s transaction reads and writes rows, and nothing else.')
  }
}

const READS_OR_WRITES = /^[\s(]*(?:select|insert|update|delete|with)\b/i
// What changes a setting, what runs a text as a statement, and a way of writing names so that these couldn't be seen.
const CHANGES_WHO_ASKS = /set_config|pg_settings|to_xml|ts_stat|ts_rewrite|\bu&/i

/** Whether a user's transaction may run it. Values travel beside the text, so nothing that somebody typed stands in it. */
const isForUsers = ({ sql }: CompiledQuery): boolean =>
  READS_OR_WRITES.test(sql) && !CHANGES_WHO_ASKS.test(sql) && !sql.includes(';')

/** The same dialect, whose connections hold users' transactions. */
export function sealed(dialect: Dialect): Dialect {
  return {
    createAdapter: () => dialect.createAdapter(),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createDriver: () => sealedDriver(dialect.createDriver()),
  }
}

function sealedDriver(driver: Driver): Driver {
  const known = new WeakSet<DatabaseConnection>()
  const users = new WeakSet<DatabaseConnection>()
  const acquire = driver.acquireConnection.bind(driver)
  const begin = driver.beginTransaction.bind(driver)
  const commit = driver.commitTransaction.bind(driver)
  const rollback = driver.rollbackTransaction.bind(driver)
  // only the door begins and ends a transaction: the same words from within are refused
  const freed = (connection: DatabaseConnection): DatabaseConnection => {
    users.delete(connection)
    return connection
  }
  return Object.assign(driver, {
    acquireConnection: async (...options: Parameters<Driver['acquireConnection']>) => {
      const connection = await acquire(...options)
      // drivers give the same connection again and again
      if (!known.has(connection)) hold(connection, users)
      known.add(connection)
      return freed(connection)
    },
    beginTransaction: (connection: DatabaseConnection, settings: TransactionSettings) =>
      begin(freed(connection), settings),
    commitTransaction: (connection: DatabaseConnection) => commit(freed(connection)),
    rollbackTransaction: (connection: DatabaseConnection) => rollback(freed(connection)),
  })
}

function hold(connection: DatabaseConnection, users: WeakSet<DatabaseConnection>): void {
  const execute = connection.executeQuery.bind(connection)
  const stream = connection.streamQuery.bind(connection)
  const check = (query: CompiledQuery): void => {
    if (users.has(connection)) {
      if (!isForUsers(query)) throw new NotForUsers()
    } else if (query.sql.startsWith(USERS_DOOR)) users.add(connection)
  }
  connection.executeQuery = async (query, ...options) => {
    check(query)
    return execute(query, ...options)
  }
  connection.streamQuery = (query, ...options) => {
    check(query)
    return stream(query, ...options)
  }
}
