/** GET /agreements/:id/agreement.pdf: the agreement as a PDF, in the language of whoever asks. */

import { found } from '../../platform/access/index.ts'
import { allOf, ask, asUser, municipalities } from '../../platform/database/index.ts'
import { download, letterPdf } from '../../platform/document/index.ts'
import { words } from '../../platform/text/index.ts'
import { idParam, room, signedIn } from '../../platform/web/index.ts'
import { requireMay } from '../access.ts'
import { dataOf } from '../data/section.tsx'
import { askingAgreement } from '../load.ts'
import { moneyOf } from '../money/section.tsx'
import { promisesOf } from '../promise/queries.ts'
import { tasksOf } from '../task/section.tsx'
import { agreementLetter } from './letter.ts'
import { text } from './text.ts'

export const paperRoutes = room().get('/agreements/:id/agreement.pdf', async (c) => {
  const session = signedIn(c)
  requireMay(session, 'see')
  const id = idParam(c)
  const { agreement, ...rows } = await asUser(session, (tx) =>
    ask(
      tx,
      allOf({
        agreement: askingAgreement(tx, id),
        tasks: tasksOf(tx, id),
        promises: promisesOf(tx, id),
        money: moneyOf(tx, id),
        data: dataOf(tx, id),
      }),
    ),
  )
  const shown = found(agreement)
  const { locale, demo } = session
  const named = municipalities().find(({ code }) => code === shown.municipality)?.name ?? ''
  const municipality = locale === 'sv' ? `${named} kommun` : named
  const letter = agreementLetter({ agreement: shown, ...rows }, { locale, demo, municipality })
  return download(await letterPdf(letter), { kind: 'pdf', name: words(text, locale).file, inline: true })
})
