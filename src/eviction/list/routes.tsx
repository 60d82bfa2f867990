/** By hand: what is sought may be a name, and so it is sent and stands in no address. /evictions: clocks soonest first, what came in, what has ended. */

import { z } from 'zod'
import { type Stage, stageNames, stages } from '../../law/index.ts'
import { type Session, withoutKey } from '../../platform/access/index.ts'
import { asUser } from '../../platform/database/index.ts'
import { list, type ShownList, usually } from '../../platform/list/index.ts'
import { oneOf, optional } from '../../platform/subject/index.ts'
import { group, type Locale, words } from '../../platform/text/index.ts'
import {
  Button,
  Card,
  ErrorSummary,
  Form,
  type FormState,
  LinkButton,
  Page,
  Stack,
  Tabs,
  TextField,
} from '../../platform/ui/index.ts'
import { blankForm, page, readForm, room, signedIn, text as textField, withProblems } from '../../platform/web/index.ts'
import { mayDo, requireMay } from '../access.ts'
import { text as roomText } from '../text.ts'
import { Inbox, type InboxData, loadInbox } from './inbox.tsx'
import { endedList, runningList } from './lists.tsx'
import { matterByNumber } from './queries.ts'
import { text } from './text.ts'
import { OpenLink } from './views.tsx'

const whoseCodes = ['mine', 'unit', 'nobodys'] as const

/** Who sees more than their own: the unit's officers, and managers. */
const seesUnit = (session: Session): boolean => mayDo(session, 'readUnit')

function stagesIn(locale: Locale): Record<Stage, string>
function stagesIn(locale: Locale): Record<string, string> {
  return Object.fromEntries(stages.map((stage) => [stage, stageNames[stage][locale]]))
}

const fields = {
  whose: usually(oneOf(whoseCodes, group(text, 'whose')), (session) => (mayDo(session, 'readAll') ? 'unit' : 'mine')),
  state: usually(oneOf(['running', 'ended'], group(text, 'states')), 'running'),
  stage: optional(oneOf(stages, { sv: stagesIn('sv'), en: stagesIn('en') }, { empty: group(text, 'anyStage') })),
}

const matters = list({
  at: '/evictions',
  size: 25,
  fields,
  text: group(text, 'choosing'),
  links: ['whose', 'state'],
  offers: (session) => (seesUnit(session) ? ['whose', 'state', 'stage'] : ['state', 'stage']),
  may: (session) => requireMay(session, 'read'),
  takes: (session) => mayDo(session, 'readAll'),
  of: ({ session, filter: { whose, state, stage } }) =>
    state === 'ended' ? endedList(session, !seesUnit(session)) : runningList(session, { whose, stage }),
  more: async (tx, { session, filter, first }) => (filter.state === 'running' && first ? loadInbox(tx, session) : null),
  draw: (shown) => <MattersPage {...shown} search={blankForm()} />,
})

export const listRoutes = room()
  .route('/', matters.routes)
  // what is written in the box may be anything, a name too: it is sent, and stands in no address
  .post('/evictions/find', async (c) => {
    const session = withoutKey(signedIn(c))
    requireMay(session, 'read')
    const form = await readForm(c, z.object({ q: textField(40) }))
    const id = form.ok ? await asUser(session, (tx) => matterByNumber(tx, form.value.q)) : null
    if (id !== null) return c.redirect(`/evictions/${id}`, 303)
    const problem = { field: 'q', message: words(text, session.locale).notFound(String(form.state.typed.q ?? '')) }
    const search = form.ok ? withProblems(form.state, [problem]) : form.state
    return page(c, <MattersPage {...(await matters.shown(c))} search={search} />, 422)
  })

type PageProps = ShownList<typeof fields, InboxData | null> & { search: FormState }

function MattersPage(props: PageProps) {
  const { viewer, session, locale, filter, failed, problems, choosing, rows, files, more: inbox, search } = props
  const t = words(text, locale)
  const isEnded = filter.state === 'ended'
  return (
    <Page
      viewer={viewer}
      title={words(roomText, locale).matters}
      lead={isEnded ? t.leadEnded : t.lead}
      wide
      failed={failed || search.problems.length > 0}
      actions={mayDo(session, 'open') ? <OpenLink locale={locale} /> : null}
    >
      {problems}
      <ErrorSummary state={search} />
      <Stack>
        <Which {...props} />
        {inbox === null ? null : <Inbox data={inbox} />}
        <Card title={isEnded ? t.ended : t.clocks} actions={files}>
          {isEnded ? null : choosing}
          {rows}
        </Card>
        <Card tinted>
          <Form action="/evictions/find" state={search} inline label={t.search}>
            <TextField name="q" label={t.search} hint={t.searchHint} width="short" required maxlength={40} />
            <Button variant="secondary" icon="search">
              {t.find}
            </Button>
          </Form>
        </Card>
      </Stack>
    </Page>
  )
}

const beside = [
  { verb: 'work', href: '/eviction-notices', icon: 'alert', label: 'notices' },
  { verb: 'delegate', href: '/delegations', icon: 'decision', label: 'delegations' },
  { verb: 'figures', href: '/figures/evictions', icon: 'chart', label: 'figures' },
] as const

function Which({ session, locale, filter }: Pick<PageProps, 'session' | 'locale' | 'filter'>) {
  const t = words(text, locale)
  const whose = seesUnit(session) ? whoseCodes : (['mine'] as const)
  const tabs = [
    ...whose.map((code) => ({
      href: `/evictions?whose=${code}`,
      label: code === 'unit' && mayDo(session, 'readAll') ? t.wholeMunicipality : t.whose[code],
      current: filter.state === 'running' && filter.whose === code,
    })),
    { href: '/evictions?state=ended', label: t.ended, current: filter.state === 'ended' },
  ]
  return (
    <Tabs label={t.which} tabs={tabs}>
      {beside
        .filter(({ verb }) => mayDo(session, verb))
        .map(({ href, icon, label }) => (
          <LinkButton href={href} small variant="quiet" icon={icon}>
            {t[label]}
          </LinkButton>
        ))}
    </Tabs>
  )
}
