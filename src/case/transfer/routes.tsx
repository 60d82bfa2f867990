/** A request to another municipality: its page, its forms and its letter. */

import { allOf, ask, asUser } from '../../platform/database/index.ts'
import { download, letterPdf } from '../../platform/document/index.ts'
import { idParam, page, room, signedIn, viewer } from '../../platform/web/index.ts'
import { mayDo } from '../access.ts'
import { investigationsIn } from '../investigation/queries.ts'
import { caseFile } from '../subject.tsx'
import { answering, asking, correcting, undoing, withdrawing } from './forms.tsx'
import {
  appealing,
  applying,
  deciding,
  judging,
  unappealing,
  unapplying,
  undeciding,
  unjudging,
} from './inspectorate.tsx'
import { requestLetter } from './letter.ts'
import { TransferPage } from './page.tsx'
import { partsOfTransfer } from './queries.ts'
import { sentTransfer, transferToShow } from './subject.tsx'

export const transferRoutes = room()
  .route('/', caseFile.routes(asking, correcting))
  .route('/', sentTransfer.routes(answering, undoing, withdrawing))
  .route('/', sentTransfer.routes(applying, unapplying, deciding, undeciding))
  .route('/', sentTransfer.routes(appealing, unappealing, judging, unjudging))
  .get('/transfers/:id', async (c) => {
    const session = signedIn(c)
    const view = await asUser(session, async (tx) => {
      const transfer = await transferToShow(tx, session, idParam(c), 'transfer', 'read')
      const asked = allOf({
        parts: partsOfTransfer(tx, transfer.id),
        investigations: investigationsIn(tx, [transfer.caseId]),
      })
      const { parts, investigations } = await ask(tx, asked)
      return { transfer, parts, openInvestigations: investigations.filter(({ endedOn }) => endedOn === null).length }
    })
    return page(c, <TransferPage viewer={viewer(c)} view={view} mayChange={mayDo(session, 'transfer')} />)
  })
  .get('/transfers/:id/letter.pdf', async (c) => {
    const session = signedIn(c)
    const { municipalityName: municipality, demo } = viewer(c)
    const letter = await asUser(session, async (tx) => {
      const transfer = await transferToShow(tx, session, idParam(c), 'transfer', 'transfer')
      return requestLetter({ transfer, parts: await ask(tx, partsOfTransfer(tx, transfer.id)), municipality, demo })
    })
    return download(await letterPdf(letter), { kind: 'pdf', name: 'overflyttning', inline: true })
  })
