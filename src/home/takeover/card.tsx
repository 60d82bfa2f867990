/** On the page of a lease: who lives there beside the tenants, the question about violence, and the way to take the lease over. */

import { nameOf } from '../../person/index.ts'
import { formatDate, words } from '../../platform/text/index.ts'
import { LinkButton, Notice, Part, useLocale } from '../../platform/ui/index.ts'
import { isOther } from '../forms.ts'
import type { LeaseView } from '../load-lease.ts'
import { asking, taking } from './forms.tsx'
import { movingIn, movingOut, undoing } from './residents.tsx'
import { text } from './text.ts'

type Props = Pick<LeaseView, 'lease' | 'facts' | 'residents'> & { may: boolean }

export function Living({ lease, facts: { question }, residents, may }: Props) {
  const locale = useLocale()
  const t = words(text, locale)
  const to = { id: lease.id }
  return (
    <Part
      title={t.title}
      id="living"
      actions={
        may && lease.endsOn === null ? (
          <>
            <LinkButton small variant="secondary" href={movingIn.path(to)}>
              {t.movingIn.title}
            </LinkButton>
            <LinkButton small variant="secondary" href={asking.path(to)}>
              {t.asking.title}
            </LinkButton>
            {isOther(lease.form) ? null : (
              <LinkButton small variant="secondary" href={taking.path(to)}>
                {t.taking.title}
              </LinkButton>
            )}
          </>
        ) : null
      }
    >
      {residents.length === 0 ? (
        <p>{t.tenantsOnly}</p>
      ) : (
        <ul>
          {residents.map(({ id, who, inOn, outOn }) => {
            const name = nameOf(who, locale, 'ownPage')
            const row = { ...to, resident: id }
            return (
              <li>
                <a href={`/people/${who.id}`}>{name}</a>,{' '}
                {outOn
                  ? t.livedUntil(formatDate(inOn, locale), formatDate(outOn, locale))
                  : t.lived(formatDate(inOn, locale))}{' '}
                {may && outOn === null ? (
                  <LinkButton small variant="secondary" href={movingOut.path(row)} label={`${t.out}: ${name}`}>
                    {t.out}
                  </LinkButton>
                ) : null}
                {may ? <undoing.Button to={row} of={name} locale={locale} icon="undo" /> : null}
              </li>
            )
          })}
        </ul>
      )}
      <p>{question ? t.asked(formatDate(question.onDay, locale), question.by) : t.notAsked}</p>
      {question?.violence === 'yes' ? <Notice kind="warning">{t.violence}</Notice> : null}
    </Part>
  )
}
