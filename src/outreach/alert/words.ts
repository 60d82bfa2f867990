/** What the public pages say, by language. */

import { type Language, type Said, said } from './said.ts'
import { pl, ro, uk } from './said-east.ts'
import { ar, so } from './said-more.ts'

export const inLanguage: Readonly<Record<Language, Said>> = { ...said, ar, so, uk, pl, ro }
