/** What somebody may have meant by a rule's id that isn't there: `ev-05`, `EV5`. */

/** `ev5`, `EV 05` and `ev-05` are EV-05. */
const bare = (id: string): string =>
  id
    .toUpperCase()
    .replaceAll(/[^A-ZÅÄÖ0-9]/g, '')
    .replace(/([A-Z])0+(?=\d)/, '$1')

/** The rule with the same letters and number, however they are written; null when there is none. */
export const meantRule = (written: string, ids: readonly string[]): string | null =>
  ids.find((id) => bare(id) === bare(written)) ?? null
