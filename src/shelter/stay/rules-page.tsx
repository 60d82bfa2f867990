/** GET /sites/:id/stays: the house's rules, and how long notes about stays stand, for those who run it. */

import { found, requireMay } from '../../platform/access/index.ts'
import { asUser } from '../../platform/database/index.ts'
import { words } from '../../platform/text/index.ts'
import { Card, EmptyState, LinkButton, Page, Stack, type Viewer } from '../../platform/ui/index.ts'
import { idParam, page, room, signedIn, viewer } from '../../platform/web/index.ts'
import { mayOnSite } from '../access.ts'
import { shelterToSetUp } from '../setup/queries.ts'
import { shelter } from '../setup/subject.tsx'
import { text as setupText } from '../setup/text.ts'
import { type Days, daysAt, type Rules, rulesOf } from './queries.ts'
import { daysSetting, rulesSetting, rulesUndoing } from './rules-forms.tsx'
import { text } from './text.ts'

export const rulesRoutes = shelter.routes(rulesSetting, rulesUndoing, daysSetting).route(
  '/',
  room().get('/sites/:id/stays', async (c) => {
    const session = signedIn(c)
    requireMay(session, mayOnSite.setUp)
    const shown = await asUser(session, async (tx) => {
      const site = found(await shelterToSetUp(tx, idParam(c)))
      return { site, rules: await rulesOf(tx, site.id), days: await daysAt(tx, site.id) }
    })
    return page(c, <StaysPage viewer={viewer(c)} {...shown} />)
  }),
)

type Shown = { viewer: Viewer; site: { id: string; name: string }; rules: Rules | undefined; days: Days }

function StaysPage({ viewer, site: { id, name }, rules, days }: Shown) {
  const { locale } = viewer
  const t = words(text, locale)
  const write = (
    <LinkButton href={rulesSetting.path({ id })} variant={rules === undefined ? 'primary' : 'secondary'} icon="edit">
      {t.rulesSetting.title}
    </LinkButton>
  )
  return (
    <Page
      viewer={viewer}
      title={t.rules}
      breadcrumb={[
        { href: '/sites', label: words(setupText, locale).shelters },
        { href: `/sites/${id}/settings`, label: name },
      ]}
    >
      <Stack>
        {rules === undefined ? (
          <Card>
            <EmptyState title={t.noRules} action={write}>
              {t.noRulesWhat}
            </EmptyState>
          </Card>
        ) : (
          <Card
            title={t.versionTitle(rules.version)}
            actions={
              <>
                {write}
                <rulesUndoing.Button to={{ id, rules: rules.id }} locale={locale} icon="undo" />
              </>
            }
          >
            <blockquote>{rules.words}</blockquote>
          </Card>
        )}
        <Card
          title={t.daysSetting.title}
          actions={
            <LinkButton href={daysSetting.path({ id })} variant="secondary" icon="edit">
              {t.daysSetting.title}
            </LinkButton>
          }
        >
          <p>{t.keepingNow(t.daysMany(days.noteDays), t.daysMany(days.riskDays))}</p>
          <p class="rule">{t.daysSetting.lead}</p>
        </Card>
      </Stack>
    </Page>
  )
}
