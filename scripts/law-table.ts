/** Prints the law table as Markdown: `node scripts/law-table.ts > docs/law.md`. */

import { lawMarkdown, lawTable } from '../src/law/index.ts'

process.stdout.write(lawMarkdown(lawTable()))
