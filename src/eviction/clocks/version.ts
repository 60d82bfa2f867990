/** Which version of the rules computed a standing: after an upgrade that changed them, those of the version before are computed anew. */

/** Raised by whoever changes what a course or the clocks of a matter come to: `version.test.ts` says when. */
export const RULES_VERSION = 1
