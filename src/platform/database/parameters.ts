/**
 * How values go to the database, so that a query has one text however many values it has: the database plans each text once a connection.
 * A list is one array, a limit stands in the text (a plan without values must know it), and Temporal values go as their ISO text.
 */

import {
  type BinaryOperationNode,
  type Dialect,
  type LimitNode,
  OperatorNode,
  PostgresQueryCompiler,
  PrimitiveValueListNode,
  ValueNode,
} from 'kysely'

const toWire = (value: unknown): unknown =>
  value instanceof Temporal.PlainDate || value instanceof Temporal.Instant || value instanceof Temporal.PlainTime
    ? value.toString()
    : value

/** `in (…)` as `= any(…)`: what an operator for a list becomes, when the list is one value. */
const ONE_VALUE = { in: '= any(', 'not in': '<> all(' } as const

const isForLists = (word: string): word is keyof typeof ONE_VALUE => word in ONE_VALUE

// as the text is written: a plugin would make the whole query anew before that
class ForTheWire extends PostgresQueryCompiler {
  protected override appendValue(value: unknown): void {
    super.appendValue(toWire(value))
  }

  protected override visitBinaryOperation(node: BinaryOperationNode): void {
    const { leftOperand, operator, rightOperand } = node
    if (OperatorNode.is(operator) && isForLists(operator.operator) && PrimitiveValueListNode.is(rightOperand)) {
      this.visitNode(leftOperand)
      this.append(` ${ONE_VALUE[operator.operator]}`)
      this.appendValue(rightOperand.values.map(toWire))
      this.append(')')
    } else super.visitBinaryOperation(node)
  }

  protected override visitLimit(node: LimitNode): void {
    const { limit } = node
    if (ValueNode.is(limit) && typeof limit.value === 'number') this.append(`limit ${limit.value}`)
    else super.visitLimit(node)
  }
}

/** The same dialect, writing values so. */
export const forTheWire = (dialect: Dialect): Dialect => ({
  createAdapter: () => dialect.createAdapter(),
  createIntrospector: (db) => dialect.createIntrospector(db),
  createDriver: () => dialect.createDriver(),
  createQueryCompiler: () => new ForTheWire(),
})
