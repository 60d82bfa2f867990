/** Who lets the room of a lodging: the owner or the tenant of the home, who lives there, or somebody who doesn’t. */

export const whoLets = ['owner', 'tenant', 'elsewhere'] as const
export type WhoLets = (typeof whoLets)[number]
