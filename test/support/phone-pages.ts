/** The pages about phones; lines of `pages.ts`. */

export const phonePages: readonly [page: string, who: string][] = [
  ['/phones', 'noor'],
  ['/phones?which=all', 'inger'],
  ['/phones', 'adam'],
  ['/phones/new', 'noor'],
  ['/phones/came', 'noor'],
  ['/phones/came?which=all', 'noor'],
  ['/phones/came/:outreach_item', 'noor'],
  ['/phones/came/:outreach_item/meeting', 'noor'],
]
