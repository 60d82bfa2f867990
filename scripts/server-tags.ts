/**
 * Which tests `npm test` runs on the embedded database, beside the server where all of them run: those whose answer can differ between the two,
 * each marked with why. One test says `{ tags: ['server/locks'] }`, a whole file `@module-tag server/locks` under its first sentence.
 * `npm run test:embedded` runs every test that has a database there.
 */

export const serverTags = [
  {
    name: 'server/locks',
    description: 'Several at once: the embedded database has one connection, so nobody there waits for anybody.',
  },
  {
    name: 'server/types',
    description: 'What goes in and comes out as a value: two drivers write and read it. Every page and any text, once.',
  },
  {
    name: 'server/order',
    description: 'How text is compared, sorted and folded: a server has the collations of its system and its cluster.',
  },
  {
    name: 'server/plans',
    description: 'What a plan reads: settings, statistics and shared plans are the server’s own.',
  },
  {
    name: 'server/roles',
    description:
      'Who one is to the database: whom it connects as, what that one may, and that policies, triggers and functions hold for them. One test for each kind of user and each of those: what they decide, table by table, is PostgreSQL’s own on both.',
  },
  {
    name: 'server/statements',
    description: 'Statements that are planned by name, and parameters on the wire.',
  },
  {
    name: 'server/pool',
    description: 'Lines to a server: had, given back, broken, given up; and a server that does not fit.',
  },
  {
    name: 'server/migrations',
    description: 'The whole way from nothing and from older versions, with several that start at once.',
  },
] as const

declare module 'vitest' {
  interface TestTags {
    tags: (typeof serverTags)[number]['name']
  }
}
