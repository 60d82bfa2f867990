/** On an agreement’s page: its parties, how each is reached, and whether it has signed. */

import { formatDate, words } from '../../platform/text/index.ts'
import { LinkButton, Part, Table, Tag, Toolbar, useLocale } from '../../platform/ui/index.ts'
import type { Agreement, Party } from '../load.ts'
import { addingParty, contactingParty, removingParty } from './forms.tsx'
import { text } from './text.ts'

export function PartiesSection({ agreement, mayManage }: { agreement: Agreement; mayManage: boolean }) {
  const locale = useLocale()
  const t = words(text, locale)
  const { id, signatures, parties } = agreement
  const changes = mayManage && agreement.end === null
  const add =
    changes && signatures.length === 0 ? (
      <LinkButton href={addingParty.path({ id })} variant="secondary" small icon="add">
        {t.add}
      </LinkButton>
    ) : null
  const signed = (party: Party) => {
    const found = signatures.find(({ partyId }) => partyId === party.id)
    if (found === undefined) return <span class="soft">{t.unsigned}</span>
    const who = found.signerRole === null ? found.signer : `${found.signer}, ${found.signerRole}`
    return t.signedBy(who, formatDate(found.signedOn, locale))
  }
  return (
    <Part title={t.parties} id="parties" said={parties.length} actions={add} open="always">
      <Table
        caption={t.parties}
        captionUnseen
        rows={parties}
        columns={[
          {
            label: t.parties,
            names: true,
            cell: ({ name, organisationId }) => (
              <>
                {name} {organisationId === null ? <Tag>{t.outsider}</Tag> : null}
              </>
            ),
          },
          { label: t.contact, cell: ({ contact }) => contact ?? <span class="soft">{t.noContact}</span> },
          { label: t.signature, cell: signed },
          ...(changes
            ? [
                {
                  label: t.change,
                  cell: (party: Party) => (
                    <Toolbar>
                      <LinkButton
                        href={contactingParty.path({ id, party: party.id })}
                        variant="quiet"
                        small
                        label={`${t.changeContact}: ${party.name}`}
                      >
                        {t.changeContact}
                      </LinkButton>
                      {signatures.length === 0 && party.id !== parties[0]?.id ? (
                        <removingParty.Button to={{ id, party: party.id }} of={party.name} locale={locale} />
                      ) : null}
                    </Toolbar>
                  ),
                },
              ]
            : []),
        ]}
      />
    </Part>
  )
}
