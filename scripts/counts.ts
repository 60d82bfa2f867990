/** Prints what a page costs those who write it: `npm run -s counts [-- --json] [-- --at DIR]`, where DIR is another checkout. */

import { parseArgs } from 'node:util'
import { priceOf, sourceAt } from './counting.ts'
import { projectFolder } from './stages.ts'

const { values } = parseArgs({ options: { at: { type: 'string' }, json: { type: 'boolean', default: false } } })
const price = priceOf(sourceAt(values.at ?? projectFolder))

if (values.json)
  console.log(JSON.stringify(Object.fromEntries(price.map(({ name, number }) => [name, number])), null, 2))
else for (const { number, of } of price) console.log(`${String(number).padStart(7)}  ${of}`)
