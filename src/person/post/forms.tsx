/** /people/:id/post: where somebody gets post. The one in force is ended when another is written, never overwritten. */

import { found } from '../../platform/access/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { shortText, stopped, wrong } from '../../platform/subject/index.ts'
import { formatShortDate, group, swedishDay, words } from '../../platform/text/index.ts'
import { Card, Table, useLocale } from '../../platform/ui/index.ts'
import { person } from '../subject.tsx'
import { text } from './text.ts'

type Post = {
  id: string
  address: string
  notedAt: Temporal.Instant
  endedAt: Temporal.Instant | null
  by: string | null
}

/** The latest first. */
const postOf = (tx: Tx, personId: string): Promise<Post[]> =>
  tx
    .selectFrom('person_post as p')
    .leftJoin('app_user as u', 'u.id', 'p.noted_by')
    .select(['p.id', 'p.address', 'p.noted_at as notedAt', 'p.ended_at as endedAt', 'u.name as by'])
    .where('p.person_id', '=', personId)
    .orderBy('p.noted_at', 'desc')
    .orderBy('p.id', 'desc')
    .execute()

export const writing = person.form({
  at: 'post',
  may: 'change',
  opens: 'edit',
  back: 'post',
  text: group(text, 'writing'),
  fields: { address: shortText(200) },
  shows: async ({ tx, shown, viewer }) => ({
    card: words(text, viewer.locale).writing.title,
    // nobody's whereabouts are shown for somebody with protected identity
    before: shown.protection === null ? <PostCard id={shown.id} post={await postOf(tx, shown.id)} /> : null,
  }),
  act: async (step, { address }) => {
    if (step.on.protection !== null) return wrong('address', 'withheld')
    const current = (await postOf(step.tx, step.on.id)).find(({ endedAt }) => endedAt === null)
    if (current?.address === address) return stopped('same', 'address')
    if (current) await step.stamp('person_post', current.id, 'ended')
    await step.add('person_post', 'noted', { address })
    return step.done('person.post-noted')
  },
  clash: { person_post_current: stopped('meanwhile', 'address') },
})

export const ending = person.press({
  at: 'post/:post/end',
  may: 'change',
  back: 'post',
  text: group(text, 'ending'),
  act: async (step) => {
    const post = found((await postOf(step.tx, step.on.id)).find(({ id }) => id === step.params.post))
    if (post.endedAt !== null) return stopped('already')
    await step.stamp('person_post', post.id, 'ended')
    return step.done('person.post-ended')
  },
})

export const resuming = person.press({
  at: 'post/:post/end/undo',
  may: 'change',
  back: 'post',
  text: group(text, 'resuming'),
  clash: { person_post_current: stopped('meanwhile') },
  act: async (step) => {
    const post = found((await postOf(step.tx, step.on.id)).find(({ id }) => id === step.params.post))
    if (post.endedAt === null) return stopped('already')
    await step.unstamp('person_post', post.id, 'ended')
    return step.done('person.post-resumed')
  },
})

/** A way to reach them, said to be one. */
function PostCard({ id, post }: { id: string; post: readonly Post[] }) {
  const locale = useLocale()
  const t = words(text, locale)
  return (
    <Card title={t.title}>
      <p class="soft">{t.what}</p>
      <Table
        caption={t.title}
        captionUnseen
        rows={post}
        columns={[
          { label: t.address, cell: ({ address }) => address },
          {
            label: t.state,
            cell: ({ endedAt }) =>
              endedAt === null ? t.current : t.ended(formatShortDate(swedishDay(endedAt), locale)),
          },
          { label: t.by, cell: ({ by }) => by ?? t.someone },
          {
            label: '',
            cell: ({ id: one, address, endedAt }) =>
              endedAt === null ? (
                <ending.Button to={{ id, post: one }} of={address} locale={locale} />
              ) : (
                <resuming.Button to={{ id, post: one }} of={address} locale={locale} icon="undo" />
              ),
          },
        ]}
        empty={<p class="soft">{t.none}</p>}
      />
    </Card>
  )
}

export const postRoutes = person.routes(writing, ending, resuming)
