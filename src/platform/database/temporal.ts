/** Lets queries take Temporal values as they are: the drivers know text, so each becomes its ISO text on the way out. */

import {
  type KyselyPlugin,
  OperationNodeTransformer,
  type PrimitiveValueListNode,
  type QueryId,
  type ValueNode,
} from 'kysely'

const toWire = (value: unknown): unknown =>
  value instanceof Temporal.PlainDate || value instanceof Temporal.Instant || value instanceof Temporal.PlainTime
    ? value.toString()
    : value

class TemporalToText extends OperationNodeTransformer {
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
}

const transformer = new TemporalToText()

export const temporalParameters: KyselyPlugin = {
  transformQuery: ({ node, queryId }) => transformer.transformNode(node, queryId),
  transformResult: async ({ result }) => result,
}
