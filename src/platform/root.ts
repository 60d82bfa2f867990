/** Where the project lies on disk: the same from `src` and from `dist`. */

export const root = new URL('../../', import.meta.url)
