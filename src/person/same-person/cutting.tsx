/** A link between two records is cut: who linked them and why, what each side gets back, and why they are not the same. */

import { found } from '../../platform/access/index.ts'
import { longText } from '../../platform/subject/index.ts'
import { formatMoment, group, words } from '../../platform/text/index.ts'
import { now } from '../../platform/time/index.ts'
import { Card, DefinitionList } from '../../platform/ui/index.ts'
import { openPerson } from '../brief.ts'
import { person } from '../subject.tsx'
import { Compare } from './compare.tsx'
import { compared } from './compared.ts'
import { othersOf } from './queries.ts'
import { text } from './text.ts'

/** It is remembered, so that nobody joins the two again without knowing. */
export const cutting = person.form({
  at: 'links/:linkId/cut',
  may: 'link',
  opens: 'links',
  back: 'links',
  text: group(text, 'cutting'),
  fields: { because: longText(1000, 3) },
  shows: async ({ tx, session, shown, viewer, params }) => {
    const t = words(text, viewer.locale)
    const link = found((await othersOf(tx, shown.id)).links.find(({ id }) => id === params.linkId))
    const made = [
      { term: t.linkedBy, value: link.by ?? t.somebody },
      { term: t.linked, value: formatMoment(link.at, viewer.locale) },
      { term: t.why, value: link.because },
    ]
    return {
      card: t.getsBack,
      before: (
        <>
          <Card title={t.cutting.title}>
            <DefinitionList items={made} />
          </Card>
          <Compare {...(await compared(tx, shown, await openPerson(tx, session, link.other.id, 'links')))} />
        </>
      ),
      draw: ({ because }) => [
        <ul>
          {(['own', 'path', 'reading', 'remembered'] as const).map((what) => (
            <li>{t.back[what]}</li>
          ))}
        </ul>,
        because,
      ],
    }
  },
  act: async (step, { because }) => {
    const { linkId } = step.params
    found((await othersOf(step.tx, step.on.id)).links.find(({ id }) => id === linkId))
    await step.tx
      .updateTable('person_link')
      .set({ cut_at: now(), cut_by: step.session.userId, cut_because: because })
      .where('id', '=', linkId)
      .where('cut_at', 'is', null)
      .execute()
    return step.done('person.link-cut', { about: linkId })
  },
})
