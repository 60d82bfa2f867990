/** What can go along to another municipality, in full beside the boxes where it is chosen; and how it is done of somebody protected. */

import { words } from '../../platform/text/index.ts'
import { Disclosure, Hidden, Notice, type Viewer } from '../../platform/ui/index.ts'
import type { Part } from './parts.ts'
import { text } from './text.ts'

export function ChosenParts({ viewer, parts, seal }: { viewer: Viewer; parts: readonly Part[]; seal: string }) {
  const t = words(text, viewer.locale)
  if (parts.length === 0) return <p class="soft">{t.nothingToSend}</p>
  return (
    <>
      <Hidden name="seal" value={seal} />
      <Disclosure summary={t.whatGoes}>
        {parts.map(({ title, words: said }) => (
          <PartWords title={title[viewer.locale]} said={said} />
        ))}
      </Disclosure>
    </>
  )
}

export function PartWords({ title, said }: { title: string; said: string }) {
  return (
    <div>
      <strong>{title}</strong>
      <Words of={said} />
    </div>
  )
}

export function ProtectedHow({ viewer, municipality }: { viewer: Viewer; municipality: string }) {
  const t = words(text, viewer.locale)
  return (
    <Notice kind="warning" title={t.protectedTitle}>
      {t.protectedHow(municipality)}
    </Notice>
  )
}

/** Words that are kept in Swedish, line by line. */
export function Words({ of }: { of: string }) {
  return <div lang="sv">{of.split('\n').map((line) => (line === '' ? null : <p class="measure">{line}</p>))}</div>
}
