/** Which transactions hold the record's head from their beginning, so that nobody asks for it again. */

const holding = new WeakSet<object>()

export const noteHeld = (tx: object): void => {
  holding.add(tx)
}

export const holdsFromBeginning = (tx: object): boolean => holding.has(tx)
