/**
 * How values go to the database, so that a query has one text however many values it has: the database plans each text once a connection.
 * A list is one array, a limit stands in the text (a plan without values must know it), and Temporal values go as their ISO text.
 */

import {
  BinaryOperationNode,
  type KyselyPlugin,
  LimitNode,
  type OperationNode,
  OperationNodeTransformer,
  OperatorNode,
  PrimitiveValueListNode,
  type QueryId,
  RawNode,
  ValueNode,
} from 'kysely'

const toWire = (value: unknown): unknown =>
  value instanceof Temporal.PlainDate || value instanceof Temporal.Instant || value instanceof Temporal.PlainTime
    ? value.toString()
    : value

/** `in (…)` as `= any(…)`: what an operator for a list becomes, when the list is one value. */
const ONE_VALUE = { in: ['=', 'any('], 'not in': ['<>', 'all('] } as const

const isForLists = (word: string): word is keyof typeof ONE_VALUE => word in ONE_VALUE

class ForTheWire extends OperationNodeTransformer {
  protected override transformValue(node: ValueNode, queryId?: QueryId): ValueNode {
    const out = super.transformValue(node, queryId)
    return { ...out, value: toWire(out.value) }
  }

  protected override transformPrimitiveValueList(
    node: PrimitiveValueListNode,
    queryId?: QueryId,
  ): PrimitiveValueListNode {
    const out = super.transformPrimitiveValueList(node, queryId)
    return { ...out, values: out.values.map(toWire) }
  }

  protected override transformBinaryOperation(node: BinaryOperationNode, queryId?: QueryId): BinaryOperationNode {
    const out = super.transformBinaryOperation(node, queryId)
    const { operator, rightOperand } = out
    if (!OperatorNode.is(operator) || !isForLists(operator.operator) || !PrimitiveValueListNode.is(rightOperand))
      return out
    const [comparison, opened] = ONE_VALUE[operator.operator]
    const list = RawNode.create([opened, ')'], [ValueNode.create(rightOperand.values)])
    return BinaryOperationNode.create(out.leftOperand, OperatorNode.create(comparison), list)
  }

  protected override transformLimit(node: LimitNode, queryId?: QueryId): LimitNode {
    const out = super.transformLimit(node, queryId)
    return LimitNode.create(inTheText(out.limit))
  }
}

const inTheText = (node: OperationNode): OperationNode =>
  ValueNode.is(node) && typeof node.value === 'number' ? ValueNode.createImmediate(node.value) : node

const transformer = new ForTheWire()

export const parameters: KyselyPlugin = {
  transformQuery: ({ node, queryId }) => transformer.transformNode(node, queryId),
  transformResult: async ({ result }) => result,
}
