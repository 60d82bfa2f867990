/** /plans: the municipalities that have published a plan. /plans/:code: the plan, for everybody, and as a PDF. */

import { found } from '../../platform/access/index.ts'
import { ask, asUser, municipalities } from '../../platform/database/index.ts'
import { download, letterPdf } from '../../platform/document/index.ts'
import { formatDate, words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { Card, EmptyState, LinkButton, Page } from '../../platform/ui/index.ts'
import { idParam, page, room, signedIn, viewer } from '../../platform/web/index.ts'
import { requireMay } from '../access.ts'
import { planLetter } from './letter.ts'
import { publicText as text } from './public.text.ts'
import { publishedPlan, publishing } from './published.ts'
import { wholePlan } from './queries.ts'
import { PlanBody } from './views.tsx'

const nameOf = (code: string): string | undefined => municipalities().find((one) => one.code === code)?.name

export const publicPlans = room()
  .get('/plans', async (c) => {
    const seen = viewer(c)
    const t = words(text, seen.locale)
    const all = await publishing()
    return page(
      c,
      <Page viewer={seen} title={t.title} lead={t.lead}>
        {all.length === 0 ? (
          <EmptyState title={t.none} icon="agreement">
            {t.noneWhat}
          </EmptyState>
        ) : (
          <Card>
            <ul>
              {all.map(({ code, name }) => (
                <li>
                  <a href={`/plans/${code}`}>{name}</a>
                </li>
              ))}
            </ul>
          </Card>
        )}
      </Page>,
    )
  })
  .get('/plans/:code', async (c) => {
    const seen = viewer(c)
    const { locale } = seen
    const t = words(text, locale)
    const code = c.req.param('code')
    const name = found(nameOf(code))
    const { plan, others } = found(await publishedPlan(code, c.req.query('version')))
    return page(
      c,
      <Page
        viewer={seen}
        title={plan.title}
        lead={name}
        description={t.of(name)}
        breadcrumb={[{ href: '/plans', label: t.title }]}
      >
        {others.length === 0 ? null : (
          <Card title={t.others}>
            <ul>
              {others.map(({ id, title, fromOn, untilOn }) => (
                <li>
                  <a href={`/plans/${code}?version=${id}`}>
                    {title}, {formatDate(fromOn, locale)} – {formatDate(untilOn, locale)}
                  </a>
                </li>
              ))}
            </ul>
          </Card>
        )}
        <PlanBody
          plan={plan}
          locale={locale}
          today={today()}
          actions={
            <LinkButton href={`/plans/${code}/plan.pdf?version=${plan.id}`} variant="secondary" small icon="download">
              {t.asPdf}
            </LinkButton>
          }
        />
      </Page>,
    )
  })
  .get('/plans/:code/plan.pdf', async (c) => {
    const { locale, demo } = viewer(c)
    const code = c.req.param('code')
    const municipality = found(nameOf(code))
    const { plan } = found(await publishedPlan(code, c.req.query('version')))
    const letter = planLetter(plan, { locale, demo, municipality, today: today() })
    return download(await letterPdf(letter), { kind: 'pdf', name: words(text, locale).file, inline: true })
  })

/** A version as a PDF for those who work with it, drafts too. */
export const planPaper = room().get('/plan/versions/:id/plan.pdf', async (c) => {
  const session = signedIn(c)
  requireMay(session, 'seePlan')
  const id = idParam(c)
  const plan = found(await asUser(session, (tx) => ask(tx, wholePlan(tx, id, today()))))
  const { locale, demo, municipality } = session
  const letter = planLetter(plan, { locale, demo, municipality: nameOf(municipality) ?? '', today: today() })
  return download(await letterPdf(letter), { kind: 'pdf', name: words(text, locale).file, inline: true })
})
