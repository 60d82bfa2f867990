/** The two letters of a confirmed notice, as PDF. */

import { requireMayOnMatter } from '../eviction/index.ts'
import { found } from '../platform/access/index.ts'
import { asUser } from '../platform/database/index.ts'
import { download } from '../platform/document/index.ts'
import { type Ctx, idParam, room, signedIn, viewer } from '../platform/web/index.ts'
import { confirmationPdf, copyPdf } from './letters.ts'
import { openNotice } from './open.ts'

async function letter(c: Ctx, which: 'confirmation' | 'copy'): Promise<Response> {
  const session = signedIn(c)
  requireMayOnMatter(session, 'read')
  const { notice } = await asUser(session, (tx) => openNotice(tx, session, idParam(c)))
  const confirmed = { notice, confirmation: found(notice.confirmation) }
  const { municipalityName, demo } = viewer(c)
  const frame = { municipality: municipalityName, demo }
  const pdf = await (which === 'confirmation' ? confirmationPdf(confirmed, frame) : copyPdf(confirmed, frame))
  const name = `${which === 'confirmation' ? 'bekraftelse' : 'kopia'}-${confirmed.confirmation.on}`
  return download(pdf, { kind: 'pdf', name, inline: true })
}

export const letterRoutes = room()
  .get('/eviction-notices/:id/confirmation.pdf', (c) => letter(c, 'confirmation'))
  .get('/eviction-notices/:id/copy.pdf', (c) => letter(c, 'copy'))
