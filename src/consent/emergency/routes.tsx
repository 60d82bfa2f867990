/** /emergency-openings: those that the log reviewer reviews; and the forms that open and review. */

import { requireMay } from '../../platform/access/index.ts'
import { list, listed, usually } from '../../platform/list/index.ts'
import { oneOf } from '../../platform/subject/index.ts'
import { group, words } from '../../platform/text/index.ts'
import { EmptyState } from '../../platform/ui/index.ts'
import { room } from '../../platform/web/index.ts'
import { mayOnConsent } from '../access.ts'
import { emergencyForms } from './forms.tsx'
import { type Opening, openingsPage } from './queries.ts'
import { text } from './text.ts'
import { columnsIn, OpeningsPage } from './views.tsx'

const openings = list({
  at: '/emergency-openings',
  size: 50,
  fields: { show: usually(oneOf(['waiting', 'all'], group(text, 'shows'), { empty: false }), 'waiting') },
  text: group(text, 'choosing'),
  links: ['show'],
  may: (session) => requireMay(session, mayOnConsent.review),
  takes: () => true,
  of: ({ locale, filter: { show } }) => {
    const t = words(text, locale)
    const onlyWaiting = show === 'waiting'
    return listed<Opening>({
      title: onlyWaiting ? t.waitingTitle : t.listTitle,
      locale,
      columns: columnsIn(locale),
      rows: (tx, { after, limit }) => openingsPage(tx, { onlyWaiting, after, limit }),
      keyOf: ({ at, id }) => [at.toString(), id],
      empty: (
        <EmptyState title={onlyWaiting ? t.noneWaiting : t.none} who={t.noneWho} icon="shield">
          {t.noneWhat}
        </EmptyState>
      ),
    })
  },
  draw: (shown) => <OpeningsPage {...shown} show={shown.filter.show} />,
})

export const emergencyRoutes = emergencyForms.reduce(
  (all, forms) => all.route('/', forms),
  room().route('/', openings.routes),
)
