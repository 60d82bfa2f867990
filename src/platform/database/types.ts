/** Makes TypeScript types of the tables and views, from the database itself. */

import { sql } from 'kysely'
import type { Connection } from './open.ts'

type Column = {
  table_name: string
  column_name: string
  udt_name: string
  nullable: boolean
  has_default: boolean
  generated: boolean
  is_view: boolean
}

const typeOf: Record<string, string> = {
  uuid: 'string',
  text: 'string',
  varchar: 'string',
  bool: 'boolean',
  int2: 'number',
  int4: 'number',
  int8: 'number',
  numeric: 'number',
  date: 'Temporal.PlainDate',
  timestamptz: 'Temporal.Instant',
  time: 'string',
  bytea: 'Uint8Array',
  jsonb: 'Json',
  _text: 'string[]',
  _uuid: 'string[]',
}

/** The text of `schema.gen.ts` for the database as it is. Throws on a column type that the house has no word for. */
export async function tableTypes(connection: Connection): Promise<string> {
  const { rows } = await sql<Column>`
    select c.table_name, c.column_name, c.udt_name, c.is_nullable = 'YES' as nullable, c.column_default is not null as has_default,
      c.is_generated = 'ALWAYS' as generated, t.table_type = 'VIEW' as is_view
    from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'public' and t.table_name <> 'schema_migration'
    order by c.table_name, c.ordinal_position`.execute(connection.kysely)
  const unions = await allowedValues(connection)
  const tables = Map.groupBy(rows, (row) => row.table_name)
  const body = [...tables]
    .map(([name, columns]) => `  ${name}: {\n${columns.map((column) => line(column, unions)).join('')}  }\n`)
    .join('')
  const kinds = body.includes('ColumnType<') ? 'ColumnType, Generated' : 'Generated'
  return `// Made from the migrations by \`npm run -s types\`. Not to be edited.\nimport type { ${kinds} } from 'kysely'\n\nexport type Json = string | number | boolean | null | { [key: string]: Json } | Json[]\n\nexport type Database = {\n${body}}\n`
}

/** What a `check (column in (…))` allows becomes a union of those words. */
async function allowedValues(connection: Connection): Promise<Map<string, string>> {
  const { rows } = await sql<{ table_name: string; column_name: string; definition: string }>`
    select c.conrelid::regclass::text as table_name, a.attname as column_name, pg_get_constraintdef(c.oid) as definition
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
    where c.contype = 'c' and cardinality(c.conkey) = 1`.execute(connection.kysely)
  return new Map(
    rows.flatMap(({ table_name, column_name, definition }) => {
      if (!definition.startsWith(`CHECK ((${column_name} = ANY (ARRAY[`)) return []
      return [
        [
          `${table_name}.${column_name}`,
          [...definition.matchAll(/'([^']+)'::text/g)].map((match) => `'${match[1]}'`).join(' | '),
        ],
      ]
    }),
  )
}

function line(column: Column, unions: Map<string, string>): string {
  const base = unions.get(`${column.table_name}.${column.column_name}`) ?? typeOf[column.udt_name]
  if (!base) throw new Error(`No TypeScript type for ${column.udt_name} (${column.table_name}.${column.column_name})`)
  // a view's columns all call themselves nullable; the one that may be is the open end of an episode
  const nullable = column.is_view ? column.column_name === 'until_on' : column.nullable
  const type = nullable ? `${base} | null` : base
  const whole = column.generated
    ? `ColumnType<${type}, never, never>`
    : column.has_default
      ? `Generated<${type}>`
      : type
  return `    ${column.column_name}: ${whole}\n`
}
