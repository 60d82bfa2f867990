/** What hangs on somebody's support, as parts that fold: contacts, what they want, goals, hard days, kinds, who supports, what a landlord is told. */

import type { Child } from 'hono/jsx'
import { formatDate, words } from '../../platform/text/index.ts'
import { EmptyPart, LinkButton, Part } from '../../platform/ui/index.ts'
import { planning } from '../contact/forms.tsx'
import { text as contactText } from '../contact/text.ts'
import { Contacts } from '../contact/views.tsx'
import { writing } from '../crisis/forms.tsx'
import { text as crisisText } from '../crisis/text.ts'
import { CrisisPlans } from '../crisis/views.tsx'
import { adding } from '../given/forms.tsx'
import { text as givenText } from '../given/text.ts'
import { KindsGiven } from '../given/views.tsx'
import { setting } from '../goal/forms.tsx'
import { text as goalText } from '../goal/text.ts'
import { Goals } from '../goal/views.tsx'
import { text } from '../page.text.ts'
import { agreeing as agreeingTell } from '../tell/forms.tsx'
import { text as tellText } from '../tell/text.ts'
import { Tells } from '../tell/views.tsx'
import { agreeing, noting } from '../wish/forms.tsx'
import { Wants } from '../wish/views.tsx'
import { asking, naming } from '../worker/forms.tsx'
import { Workers } from '../worker/views.tsx'
import type { OverviewProps } from './page.tsx'

type OnPage = { count: number; part: () => Child; empty: () => Child }

type Shape = {
  id: string
  title: string
  count: number
  said?: Child
  body: Child
  none: string
  what: string
  /** small buttons, where one may */
  actions: Child
}

const onPage = ({ id, title, count, said, body, none, what, actions }: Shape): OnPage => ({
  count,
  part: () => (
    <Part id={id} title={title} said={said} actions={actions}>
      {body}
    </Part>
  ),
  empty: () => (
    <EmptyPart id={id} title={title} none={none} actions={actions}>
      {what}
    </EmptyPart>
  ),
})

export function partsOf({ viewer, userId, view, may }: OverviewProps): OnPage[] {
  const { locale } = viewer
  const t = words(text, locale)
  const [c, g, k, tell, crisis] = [
    words(contactText, locale),
    words(goalText, locale),
    words(givenText, locale),
    words(tellText, locale),
    words(crisisText, locale),
  ]
  const { support, contacts, wishes, rhythms, workers, handover } = view
  const { id } = support
  const work = may('work')
  const link = (href: string, word: string, allowed = work) =>
    allowed ? (
      <LinkButton small variant="secondary" href={href}>
        {word}
      </LinkButton>
    ) : null
  const [plan] = view.crisis
  return [
    onPage({
      id: 'contacts',
      title: c.contacts,
      count: contacts.length,
      said: t.count(contacts.length),
      body: <Contacts contacts={contacts} work={work} today={viewer.today} />,
      none: c.none,
      what: c.noneWhat,
      actions: link(planning.path({ id }), t.plan),
    }),
    onPage({
      id: 'wants',
      title: t.wants,
      count: wishes.length + rhythms.length,
      body: <Wants id={id} wishes={wishes} rhythms={rhythms} work={work} />,
      none: t.wishNone,
      what: '',
      actions: (
        <>
          {link(noting.path({ id }), t.note)}
          {link(agreeing.path({ id }), t.agree)}
        </>
      ),
    }),
    onPage({
      id: 'goals',
      title: g.goals,
      count: view.goals.length,
      said: t.count(view.goals.filter(({ endedOn }) => endedOn === null).length),
      body: <Goals id={id} goals={view.goals} work={work} />,
      none: g.none,
      what: g.noneWhat,
      actions: link(setting.path({ id }), t.addGoal),
    }),
    onPage({
      id: 'crisis',
      title: crisis.plan,
      count: view.crisis.length,
      said: plan && formatDate(plan.writtenOn, locale),
      body: (
        <CrisisPlans id={id} plans={view.crisis} workers={workers} userId={userId} work={work} today={viewer.today} />
      ),
      none: crisis.none,
      what: crisis.noneWhat,
      actions: link(writing.path({ id }), plan ? crisis.change : crisis.write),
    }),
    onPage({
      id: 'kinds',
      title: k.kinds,
      count: view.given.length,
      said: t.count(view.given.filter(({ untilOn }) => untilOn === null).length),
      body: <KindsGiven id={id} given={view.given} work={work} />,
      none: k.none,
      what: k.noneWhat,
      actions: link(adding.path({ id }), t.addKind),
    }),
    onPage({
      id: 'workers',
      title: t.workers,
      count: workers.length + (handover === null ? 0 : 1),
      body: <Workers id={id} workers={workers} handover={handover} work={work} name={may('name')} />,
      none: t.workersNone,
      what: '',
      actions: (
        <>
          {link(naming.path({ id }), t.addWorker, may('name'))}
          {handover === null ? link(asking.path({ id }), t.ask) : null}
        </>
      ),
    }),
    onPage({
      id: 'told',
      title: tell.told,
      count: view.tells.length,
      said: t.count(view.tells.length),
      body: <Tells id={id} tells={view.tells} may={may('tell')} today={viewer.today} />,
      none: tell.none,
      what: tell.noneWhat,
      actions:
        support.person.protection === null && support.end === null
          ? link(agreeingTell.path({ id }), t.agreeTell, may('tell'))
          : null,
    }),
  ]
}
