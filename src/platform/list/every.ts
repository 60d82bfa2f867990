/** Every list that there is. */

/** `files`: where its files are, without their ending. `choices`: the names of what is chosen in it. */
export type Made = { at: string; files: string; choices: readonly string[] }

const made: Made[] = []

export const keepList = (one: Made): void => {
  made.push(one)
}

/** For those who go through all of them. */
export const everyList = (): readonly Made[] => made
