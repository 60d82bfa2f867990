/** One room of a shelter on its settings page, with its beds and what can be done with them. */

import { formatDate, words } from '../../platform/text/index.ts'
import { isAfter, today } from '../../platform/time/index.ts'
import { Card, LinkButton, Table, Tag, Toolbar, useLocale } from '../../platform/ui/index.ts'
import { extraText } from './extra.text.ts'
import { endingAside, settingAside } from './extra-forms.tsx'
import type { SetAside } from './places.ts'
import type { SetUpBed, SetUpRoom } from './queries.ts'
import { roomText } from './room.text.ts'
import { addingBeds, renamingBed, renamingRoom, retiringBed, returningBed } from './room-forms.tsx'
import { text } from './text.ts'

/** `id`: the shelter’s. */
type Props = { id: string; room: SetUpRoom; asides: readonly SetAside[] }

/** Extra beds of earlier winters are history: they stand among the extra places. */
const isThere = ({ extraId, outFrom }: SetUpBed): boolean =>
  extraId === null || outFrom === null || isAfter(outFrom, today())

export function RoomCard({ id, room, asides }: Props) {
  const locale = useLocale()
  const t = words(text, locale)
  const said = words(extraText, locale)
  const at = { id, roomId: room.id }
  const asideOf = (bedId: string) => {
    const aside = asides.find((one) => one.bedId === bedId)
    return aside && said.asideUntil(aside.until.slice(0, 5))
  }
  const link = (href: string, label: string, of: string) => (
    <LinkButton href={href} variant="quiet" small label={`${label}: ${of}`}>
      {label}
    </LinkButton>
  )
  return (
    <Card
      title={room.name}
      level={3}
      actions={
        <>
          {link(renamingRoom.path(at), t.changeRoom, room.name)}
          {link(addingBeds.path(at), words(roomText, locale).addingBeds.title, room.name)}
        </>
      }
    >
      {room.takenAsOne ? <p class="soft">{t.asOne}</p> : null}
      {room.wheelchair ? <p class="soft">{t.wheelchair}</p> : null}
      <Table
        caption={t.bedsIn(room.name)}
        captionUnseen
        rows={room.beds.filter(isThere)}
        columns={[
          {
            label: t.bed,
            names: true,
            cell: ({ id: bedId, name }) => (
              <>
                {name} {asideOf(bedId) === undefined ? null : <Tag icon="outreach">{asideOf(bedId)}</Tag>}
              </>
            ),
          },
          { label: t.inService, cell: ({ from }) => formatDate(from, locale) },
          {
            label: t.outOfService,
            cell: ({ outFrom }) => (outFrom === null ? '' : <Tag>{t.outFrom(formatDate(outFrom, locale))}</Tag>),
          },
          {
            label: t.change,
            cell: ({ id: bedId, name, outFrom, extraId }) => (
              <Toolbar>
                {link(renamingBed.path({ id, bedId }), t.rename, t.bedIn(name, room.name))}
                {room.takenAsOne || extraId !== null || outFrom !== null ? null : asideOf(bedId) === undefined ? (
                  link(settingAside.path({ id, bedId }), said.aside.title, t.bedIn(name, room.name))
                ) : (
                  <endingAside.Button to={{ id, bedId }} of={t.bedIn(name, room.name)} locale={locale} icon="undo" />
                )}
                {extraId !== null ? null : outFrom === null ? (
                  link(
                    retiringBed.path({ id, bedId }),
                    words(roomText, locale).retiringBed.title,
                    t.bedIn(name, room.name),
                  )
                ) : (
                  <returningBed.Button to={{ id, bedId }} of={t.bedIn(name, room.name)} locale={locale} icon="undo" />
                )}
              </Toolbar>
            ),
          },
        ]}
      />
    </Card>
  )
}
