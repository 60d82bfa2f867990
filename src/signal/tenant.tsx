/** The tenant of the flat that a landlord's message is about, offered to those who answer it: the signal is about them, or a case is opened for them. */

import { nameOf, type PersonBrief } from '../person/index.ts'
import { ask } from '../platform/database/index.ts'
import { stopped } from '../platform/subject/index.ts'
import { group, words } from '../platform/text/index.ts'
import { Card, LinkButton, Toolbar, useLocale } from '../platform/ui/index.ts'
import { signalIn } from './subject.tsx'
import { text } from './tenant.text.ts'
import { askingTenants } from './tenants.ts'

/** It is about them: said once, and cut loose again where a wrong person is. */
export const linkingTenant = signalIn.press({
  at: 'tenants/:person',
  may: 'answer',
  text: group(text, 'linking'),
  act: async (step) => {
    const { tx, on, params } = step
    if (!(await ask(tx, askingTenants(tx, [on.id]))).includes(params.person)) return stopped('notTenant')
    await step.add('signal_person', 'linked', { person_id: params.person })
    return step.done('signal.person-linked', { person: params.person })
  },
  clash: { signal_person_current: stopped('already') },
})

/** The offer, on the page of the signal and of the message. */
export function TenantOffer({ signalId, tenants }: { signalId: string; tenants: readonly PersonBrief[] }) {
  const locale = useLocale()
  const t = words(text, locale)
  if (tenants.length === 0) return null
  return (
    <Card title={t.title} id="tenant">
      {tenants.map((tenant) => {
        const name = nameOf(tenant, locale)
        return (
          <Toolbar>
            <a href={`/people/${tenant.id}`}>{name}</a>
            <linkingTenant.Button
              to={{ id: signalId, person: tenant.id }}
              of={name}
              locale={locale}
              variant="secondary"
              icon="link"
            />
            <LinkButton
              href={`/cases/new?signal=${signalId}&person=${tenant.id}`}
              variant="quiet"
              small
              icon="case"
              label={t.openCaseFor(name)}
            >
              {t.openCase}
            </LinkButton>
          </Toolbar>
        )
      })}
      <p class="rule">{t.lead}</p>
    </Card>
  )
}
