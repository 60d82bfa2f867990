/** Ids that statements can work out by themselves. */

export const id = (kind: string, ...parts: string[]) => `md5('${kind}' || ${parts.join(" || '-' || ")})::uuid`
