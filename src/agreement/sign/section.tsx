/** On an agreement’s page: who signed, how it was prolonged, and the way to its end. */

import { formatDate, words } from '../../platform/text/index.ts'
import { EmptyPart, EndedOver, LinkButton, Notice, Part, useLocale } from '../../platform/ui/index.ts'
import type { Agreement } from '../load.ts'
import { partyName } from '../row.ts'
import { ending, prolonging, reopening, signing, unprolonging, unsigning } from './forms.tsx'
import { text } from './text.ts'

type Props = { agreement: Agreement; mayManage: boolean }

export function SignSection({ agreement, mayManage }: Props) {
  const locale = useLocale()
  const t = words(text, locale)
  const { id, parties, signatures, prolongations } = agreement
  const sign =
    mayManage && signatures.length < parties.length ? (
      <LinkButton href={signing.path({ id })} variant="secondary" small icon="edit">
        {t.sign}
      </LinkButton>
    ) : null
  const end = mayManage ? (
    <LinkButton href={ending.path({ id })} variant="quiet" small>
      {t.end}
    </LinkButton>
  ) : null
  if (signatures.length === 0)
    return (
      <EmptyPart
        title={t.title}
        id="signatures"
        none={t.noneSigned}
        actions={
          <>
            {sign}
            {end}
          </>
        }
      >
        {t.noneSignedWhat}
      </EmptyPart>
    )
  return (
    <Part
      title={t.title}
      id="signatures"
      said={`${signatures.length}/${parties.length}`}
      actions={
        <>
          {sign}
          {mayManage && agreement.untilOn !== null && signatures.length === parties.length ? (
            <LinkButton href={prolonging.path({ id })} variant="secondary" small>
              {t.prolong}
            </LinkButton>
          ) : null}
          {end}
        </>
      }
    >
      <ul>
        {signatures.map((one) => {
          const party = partyName(agreement, one.partyId)
          const who = one.signerRole === null ? one.signer : `${one.signer}, ${one.signerRole},`
          return (
            <li>
              {t.signed(who, party, formatDate(one.signedOn, locale))}{' '}
              {mayManage ? <unsigning.Button to={{ id, row: one.id }} of={party} locale={locale} /> : null}
            </li>
          )
        })}
        {prolongations.map((one) => (
          <li>
            {t.prolonged(formatDate(one.untilOn, locale), formatDate(one.agreedOn, locale))}
            {one.words === null ? null : `. ${one.words}`}{' '}
            {mayManage ? (
              <unprolonging.Button to={{ id, row: one.id }} of={formatDate(one.untilOn, locale)} locale={locale} />
            ) : null}
          </li>
        ))}
      </ul>
    </Part>
  )
}

/** That it has ended, why, and the way back. */
export function EndNotice({ agreement, mayReopen }: { agreement: Agreement; mayReopen: boolean }) {
  const locale = useLocale()
  const t = words(text, locale)
  const { end, id } = agreement
  if (end === null) return null
  return (
    <Notice title={end.endedOn === null ? t.neverTitle : t.endedTitle(formatDate(end.endedOn, locale))}>
      <p>
        {t.becauses[end.because]}
        {end.words === null ? '.' : `. ${end.words}`}
      </p>
      <EndedOver because={end.openBecause} />
      {mayReopen ? <reopening.Button to={{ id }} locale={locale} variant="secondary" icon="undo" /> : null}
    </Notice>
  )
}
