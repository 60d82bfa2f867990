/** The board's list of guests whom the user may not read about: the bed, its state, whom to call and what to mark. */

import { formatDayAndMonth, formatList, words } from '../../platform/text/index.ts'
import { Button, Card, Form, Table, Tag, useLocale } from '../../platform/ui/index.ts'
import { blankForm } from '../../platform/web/index.ts'
import { text } from '../text.ts'
import type { UnseenGuest } from './queries.ts'
import { deedsIn, stateOfUnseen } from './rules.ts'
import { unseenText } from './text.ts'

type Props = { guests: readonly UnseenGuest[]; tonight: Temporal.PlainDate }

export function UnseenGuests({ guests, tonight }: Props) {
  const locale = useLocale()
  const t = words(unseenText, locale)
  const all = words(text, locale)
  if (guests.length === 0) return null
  const day = (night: Temporal.PlainDate) => formatDayAndMonth(night, locale)
  const place = ({ roomName, bedName }: UnseenGuest) => all.bedIn(roomName, bedName)
  return (
    <Card title={t.title} id="unseen">
      <p class="measure">{t.lead}</p>
      <Table
        caption={t.title}
        captionUnseen
        rows={guests}
        columns={[
          { label: t.place, names: true, cell: place },
          { label: t.nights, cell: ({ firstNight, lastNight }) => t.fromTo(day(firstNight), day(lastNight)) },
          {
            label: t.state,
            cell: (guest) => {
              const state = stateOfUnseen(guest, tonight)
              return <Tag tone={state === 'departureDue' ? 'soon' : 'neutral'}>{all.state[state]}</Tag>
            },
          },
          { label: t.call, cell: ({ call }) => (call.length === 0 ? t.nobody : formatList(call, locale)) },
          { label: t.action, cell: (guest) => <Deeds guest={guest} place={place(guest)} /> },
        ]}
      />
    </Card>
  )
}

function Deeds({ guest, place }: { guest: UnseenGuest; place: string }) {
  const t = words(unseenText, useLocale())
  return (
    <div class="toolbar">
      {deedsIn(guest).map((deed, at) => (
        <Form action={`/sites/${guest.siteId}/unseen/${guest.bookingId}/${deed}`} state={blankForm()} inline>
          <Button small label={t.at(t.deeds[deed], place)} variant={at === 0 ? 'primary' : 'secondary'}>
            {t.deeds[deed]}
          </Button>
        </Form>
      ))}
    </div>
  )
}
