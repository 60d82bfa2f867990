/** What has been agreed with landlords on one person's support: the texts, as both sides see them. */

import { formatDate, words } from '../../platform/text/index.ts'
import { Card, LinkButton, Stack, Tag, useLocale, Words } from '../../platform/ui/index.ts'
import { text as pageText } from '../page.text.ts'
import { withdrawing } from './forms.tsx'
import { stateOf, type Tell } from './queries.ts'
import { text } from './text.ts'

export function Tells({
  id,
  tells,
  may,
  today,
}: {
  id: string
  tells: readonly Tell[]
  may: boolean
  today: Temporal.PlainDate
}) {
  const locale = useLocale()
  const t = words(text, locale)
  const end = words(pageText, locale).endTell
  return (
    <Stack>
      {tells.map((tell) => {
        const state = stateOf(tell, tell.withdrawnAt !== null, today)
        const days = t.days(formatDate(tell.fromOn, locale), formatDate(tell.untilOn, locale))
        return (
          <Card
            title={tell.landlord}
            level={3}
            actions={
              may && tell.withdrawnAt === null ? (
                <LinkButton
                  small
                  variant="quiet"
                  href={withdrawing.path({ id, tellId: tell.id })}
                  label={`${end}: ${days}`}
                >
                  {end}
                </LinkButton>
              ) : null
            }
          >
            <p>
              <Tag tone={state === 'agreed' ? 'good' : 'neutral'}>{t.states[state]}</Tag>{' '}
              <span class="rule">
                {days}. {t.saidYes(formatDate(tell.yesOn, locale))}.
              </span>
            </p>
            <Words>{tell.words}</Words>
          </Card>
        )
      })}
    </Stack>
  )
}
