/** Puts the household of `sheaf.sql` into a database with the cast in it, also into one of an older version. */

import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { castIds, castUsers } from '../../src/demo/cast.ts'
import type { Connection } from '../../src/platform/database/index.ts'
import { filledAgain } from './empty.ts'

const id = (n: number): string => `0197cc00-0000-7000-8000-${String(n).padStart(12, '0')}`

/** What the rows are about; `double` is Stadsmissionen's own record of the mother. */
export const sheafIds = {
  mother: id(1),
  child: id(2),
  double: id(3),
  household: id(4),
  signal: id(5),
  landlordSignal: id(6),
  case: id(7),
  investigation: id(8),
  decision: id(9),
  plan: id(10),
  goal: id(11),
  site: id(12),
  room: id(13),
  bed: id(14),
  booking: id(15),
  dwelling: id(16),
  otherDwelling: id(17),
  offer: id(18),
  lease: id(19),
  otherLease: id(20),
  secondHand: id(21),
  secondHandDwelling: id(22),
  matter: id(23),
  paymentPlan: id(24),
  delegation: id(25),
  matterDecision: id(26),
  undertaking: id(27),
  evictionNotice: id(28),
  messageImport: id(29),
  message: id(30),
  advice: id(31),
  adviceBooking: id(32),
  budget: id(33),
  debt: id(34),
  norm: id(35),
  appeal: id(36),
  vacancy: id(37),
  homeTool: id(38),
  inspection: id(39),
  houseRules: id(60),
  housingRequest: id(57),
  support: id(80),
  supportKind: id(81),
  supportHandover: id(82),
  supportContact: id(83),
  supportCrisis: id(84),
  supportGoal: id(85),
  supportTell: id(86),
  apiKey: id(40),
  webhook: id(41),
  vacancyImport: id(42),
  transfer: id(70),
  received: id(71),
  answer: id(72),
  givenAnswer: id(73),
  inspectorate: id(74),
  residence: id(75),
  nybroPerson: id(76),
  signedResidence: id(79),
  nybroCase: id(77),
  taken: id(78),
  programme: id(50),
  template: id(51),
  assessment: id(52),
  agreement: id(80),
  ownParty: id(81),
  otherParty: id(82),
  promise: id(83),
  agreementMeeting: id(84),
  draftAgreement: id(85),
  draftParty: id(86),
  routine: id(87),
  politicalMatter: id(88),
  outreachArea: id(89),
  ownMeeting: id(90),
  partnersMeeting: id(91),
  alert: id(92),
  outreachPlace: id(93),
  visit: id(100),
  taking: id(120),
  decidedPlan: id(94),
  draftPlan: id(95),
  planGoal: id(96),
  planAction: id(97),
  draftGoal: id(98),
  draftAction: id(99),
  placeRequest: id(910),
} as const

/** The statements with their ids filled in. */
function statements(): string[] {
  const words = new Map(
    Object.entries({ at: '2026-11-01T10:00:00Z', day: '2026-11-01', here: '0880', ...castIds, ...sheafIds }),
  )
  for (const { key, id: userId } of castUsers) words.set(key, userId)
  let own = 100
  return readFileSync(new URL('sheaf.sql', import.meta.url), 'utf8')
    .replaceAll(/^--.*$/gm, '')
    .split(/;\n/)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '')
    .map((statement) =>
      statement.replaceAll(/(?<![\w:]):([a-zA-Z]\w*)/g, (_, word: string) => {
        own += 1
        const value = word === 'own' ? id(own) : words.get(word)
        if (value === undefined) throw new Error(`sheaf.sql: nothing is called :${word}`)
        return `'${value}'`
      }),
    )
}

export const fillSheaf = (connection: Connection): Promise<void> => filledAgain(connection, () => fillRows(connection))

/** An older version gets what it has tables and columns for. */
async function fillRows({ kysely, exec }: Connection): Promise<void> {
  const { rows } = await sql<{ table: string; column: string }>`
    select table_name as table, column_name as column from information_schema.columns where table_schema = 'public'`.execute(
    kysely,
  )
  const tables = new Set(rows.map(({ table }) => table))
  const columns = new Set(rows.map(({ table, column }) => `${table}.${column}`))
  const fits = (statement: string): boolean => {
    const [, table = '', column] =
      /^(?:insert into (\w+)|update (\w+) set (\w+))/.exec(statement)?.filter((part) => part !== undefined) ?? []
    return tables.has(table) && (column === undefined || columns.has(`${table}.${column}`))
  }
  await exec(`begin; ${statements().filter(fits).join(';\n')}; commit`)
}
