/** Every part once, with invented content, for the tests of the look. Not part of the product. */
import type { Child } from 'hono/jsx'
import {
  BedGrid,
  Button,
  Card,
  Clock,
  Clocks,
  Columns,
  DefinitionList,
  Disclosure,
  EmptyPart,
  EmptyParts,
  EmptyState,
  LinkButton,
  NextStep,
  Notice,
  Page,
  Part,
  PrintOnly,
  Progress,
  RuleNote,
  Section,
  Stack,
  Stats,
  StatTile,
  Steps,
  Tag,
  Unseen,
  type Viewer,
} from './index.ts'
import { Figures, Forms, samplePath } from './more-parts.sample.tsx'

const day = (iso: string) => Temporal.PlainDate.from(iso)

export const sampleViewer: Viewer = {
  locale: 'sv',
  scheme: 'auto',
  user: { name: 'Petra Prick', organisation: 'Övningskommunen', roleLabel: 'Vräkningsförebyggare' },
  today: day('2026-11-21'),
  path: '/sample?page=2',
  demo: true,
  municipalityName: 'Kalmar kommun',
  nav: [
    { href: '/', label: 'Min dag', icon: 'day', current: true },
    { href: '/signals', label: 'Signaler', icon: 'signal', current: false },
    { href: '/cases', label: 'Ärenden', icon: 'case', current: false },
    { href: '/evictions', label: 'Hyreshot', icon: 'key', current: false },
    { href: '/tonight', label: 'I natt', icon: 'bed', current: false },
    { href: '/homes', label: 'Hem', icon: 'home', current: false },
    { href: '/agreements', label: 'Samverkan', icon: 'agreement', current: false },
    { href: '/figures', label: 'Siffror', icon: 'chart', current: false },
  ],
  notices: [{ kind: 'success', text: 'Signalen är besvarad. Avsändaren får återkoppling i dag.' }],
}

const beds = ['o', 'o', 'o', 'h', 'o', 'o', 'f', 'o', 'o', 'v', 'o', 'o', 'h', 'f', 'o', 'o'].map((letter, at) => ({
  name: String(at + 1),
  state: ({ o: 'occupied', h: 'held', f: 'free', v: 'void' } as const)[letter] ?? 'free',
  ...(letter === 'f' ? { href: `/tonight/${at + 1}` } : {}),
}))

function Day() {
  return (
    <Columns>
      <Stack>
        <Card title="Klockor som går">
          <Clocks>
            <Clock
              title="Bekräfta vräkningsdag till Kronofogden"
              due={day('2026-11-21')}
              tags={<Tag>V-2026-118</Tag>}
              rule="Kom 08:14. Ska bekräftas samma dag med handläggarens namn"
              section="socialtjänstförordningen 11 kap. 3 §"
              ruleId="EV-09"
              action={<Button>Bekräfta</Button>}
            />
            <Clock
              title="Återvinningsfristen går ut"
              due={day('2026-11-23')}
              tags={
                <>
                  <Tag tone="kids">2 barn</Tag> <Tag>V-2026-104</Tag>
                </>
              }
              rule="11 240 kr. Delgiven 30 okt., meddelande till nämnden 2 nov.: tre veckor från det senare"
              section="JB 12 kap. 44 §"
              ruleId="EV-05"
              action={
                <LinkButton variant="secondary" href="/evictions/1">
                  Öppna
                </LinkButton>
              }
            />
            <Clock
              title="Avbetalning 3 av 6"
              due={day('2026-11-27')}
              rule="1 500 kr till hyresvärden. De två första kom i tid"
              action={
                <LinkButton variant="secondary" href="/evictions/2">
                  Öppna
                </LinkButton>
              }
            />
            <Clock title="Överklagandetiden gick ut" due={day('2026-11-18')} tags={<Tag tone="late">försenad</Tag>} />
            <Clock title="Svar till Stadsmissionen" left="1 d" note="av 3" tone="soon" />
          </Clocks>
        </Card>
        <Card title="Väntar på svar">
          <EmptyState
            title="Ingen väntar på svar"
            who="den som tar emot signaler i dag"
            icon="signal"
            action={
              <LinkButton variant="secondary" href="/signals/new" icon="add">
                Skriv in en signal
              </LinkButton>
            }
          >
            Här står det som har kommit in och inte har fått svar: ansökningar, anmälningar och frågor från samverkande.
          </EmptyState>
        </Card>
      </Stack>
      <Stack>
        <Card title="I natt · Stadsmissionens akutboende">
          <BedGrid label="Platser i natt" beds={beds} />
        </Card>
        <Card title="Senaste trettio dagarna">
          <Stats>
            <StatTile value="9" label="hem räddade" rowsHref="/figures/1" />
            <StatTile
              value="8,9"
              label="per 10 000 invånare"
              of="64 av 72 018"
              on={day('2022-12-31')}
              definition={{ name: 'Kartläggning, version 1', href: '/figures/definition' }}
              doubt="veckan i april är inte känd"
            />
          </Stats>
        </Card>
      </Stack>
    </Columns>
  )
}

export function EveryPart({ viewer = sampleViewer, children }: { viewer?: Viewer; children?: Child }) {
  return (
    <Page
      styles={['night', 'path']}
      viewer={viewer}
      title="Lördag 21 november"
      documentTitle="Min dag"
      lead="Tre klockor går ut i dag eller i morgon. Två avsändare väntar på svar."
      breadcrumb={[{ href: '/', label: 'Hem' }]}
      actions={
        <LinkButton href="/signals/new" icon="add">
          Ny signal
        </LinkButton>
      }
    >
      {children}
      <Day />
      <Card>{samplePath}</Card>
      <Figures />
      <Forms />
      <Section title="Mer" lead="Det som blev över.">
        <Notice title="När ett andrahandskontrakt blir förstahands lämnar personen räkningen.">
          Därför visas de bredvid.
        </Notice>
        <Notice kind="warning">Platsen är avstängd till i morgon.</Notice>
        <Notice kind="danger">Skyddade personuppgifter.</Notice>
        <RuleNote
          on={day('2026-04-07')}
          rule="Tre veckor från delgivning; helgdag flyttar till nästa vardag"
          section="FPL 44 §"
          id="SO-09"
        />
        <DefinitionList
          items={[
            { term: 'Ärende', value: 'A-2026-17' },
            { term: 'Personnummer', value: '', note: 'frågas aldrig av den som sover ute' },
          ]}
        />
        <Steps
          label="Vägen"
          items={[
            { label: 'Signal', state: 'done', detail: '3 nov.' },
            { label: 'Utredning', state: 'current' },
            { label: 'Beslut', state: 'coming' },
            { label: 'Eget hem', state: 'coming' },
          ]}
        />
        <Progress label="Övningskommunen byggs" done={31} total={80} detail="år 2019" />
        <Part
          id="promises"
          title="Löften"
          said="2 st"
          open="always"
          actions={<LinkButton href="/">Lova något</LinkButton>}
        >
          Kommunen betalar i dag.
        </Part>
        <NextStep title="Boka en plats i natt" when="I dag" tone="late" action={<LinkButton href="/">Boka</LinkButton>}>
          Personen sover ute.
        </NextStep>
        <EmptyParts>
          {[
            <EmptyPart id="plan" title="Plan" none="Ingen plan än" actions={<LinkButton href="/">Ny plan</LinkButton>}>
              Här står vad som ska betalas.
            </EmptyPart>,
          ]}
        </EmptyParts>
        <Disclosure summary="Så räknas det">Alla som någon dag under mätveckan var i situation 1–4.</Disclosure>
        <Tag tone="good">eget hem</Tag> <Tag tone="info">ny</Tag> <Unseen>osedd</Unseen>
        <PrintOnly>Utskriven 21 november 2026</PrintOnly>
      </Section>
    </Page>
  )
}
