/** /api/v1: every door of the interface behind one frame, and the document that describes them. Nothing else of the web stands around it: no cookies, no pages. */

import { words } from '../../platform/text/index.ts'
import { openApiDocument } from './document.ts'
import { apiRoom, listen } from './guard.ts'
import { messageDoors } from './messages.ts'
import { nightDoors } from './nights.ts'
import { noticeDoors } from './notices.ts'
import { operations } from './operations.ts'
import { Problem } from './problem.ts'
import { text } from './text.ts'
import { vacancyDoors } from './vacancies.ts'
import { webhookDoors } from './webhooks.ts'

const document = () => `${JSON.stringify(openApiDocument())}\n`

export const apiRoutes = apiRoom()
apiRoutes.use(listen)
apiRoutes.get('/openapi.json', (c) =>
  c.body(document(), 200, {
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'public, max-age=300',
    // anybody's tool may read what is no secret
    'Access-Control-Allow-Origin': '*',
  }),
)
for (const doors of [messageDoors, vacancyDoors, nightDoors, noticeDoors, webhookDoors]) apiRoutes.route('/', doors)
// whoever comes this far asked for nothing that is there, or with another method
for (const [path, all] of Map.groupBy(operations, (one) => one.path.replace('{id}', ':id')))
  apiRoutes.all(path, (c) => {
    const allowed = [...new Set(all.map(({ method }) => method.toUpperCase()))].join(', ')
    throw new Problem('method', {
      detail: words(text, c.get('locale')).methodDetail(allowed),
      headers: { Allow: allowed },
    })
  })
apiRoutes.all('*', () => {
  throw new Problem('not-found')
})
