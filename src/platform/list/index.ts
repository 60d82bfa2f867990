/** Lists: what a page of rows with a filter, an order and a file is written with. */
export { everyList } from './every.ts'
export { MOST_IN_FILE } from './file.ts'
export { usually } from './filter.ts'
export { type Asked, list, type ShownList } from './list.tsx'
export { ListPage } from './list-page.tsx'
export { type ListColumn, type Listed, listed, type PageAsked } from './rows.tsx'
