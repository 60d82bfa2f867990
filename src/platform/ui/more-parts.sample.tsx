/** Charts, tables and forms once, with invented content, for the tests of the look. Not part of the product. */
import {
  Button,
  Card,
  Checkbox,
  Checkboxes,
  Columns,
  DateField,
  EmptyState,
  ErrorSummary,
  FieldRow,
  FileField,
  Form,
  type FormState,
  LineOrBar,
  LinkButton,
  NumberField,
  Pager,
  PathTimeline,
  Radios,
  Select,
  StackedBars,
  SubmitRow,
  Table,
  TextArea,
  TextField,
  TimeField,
} from './index.ts'

const day = (iso: string) => Temporal.PlainDate.from(iso)

export const sampleState: FormState = {
  typed: { reason: 'Sover i trapphus', born: '2026-02-30', way: 'phone', needs: ['bed', 'food'], amount: '11 24o' },
  problems: [
    { field: 'born', message: 'Den 30 februari finns inte. Skriv en dag som finns.' },
    { field: 'way2', message: 'Välj hur personen vill bli nådd.' },
    { field: 'amount', message: 'Skriv beloppet med siffror.' },
  ],
  key: '0199c0de-0000-7000-8000-000000000001',
}

export const samplePath = (
  <PathTimeline
    title="Vägen hem"
    sentence="Sov ute och på akutboende våren 2021, bodde i träningslägenhet till 2023 och sedan dess på eget förstahandskontrakt."
    episodes={[
      { from: day('2021-01-20'), to: day('2021-02-27'), kind: 'situation1', label: 'sov ute', detail: 'Norrliden' },
      { from: day('2021-02-27'), to: day('2021-03-04'), kind: 'situation1', label: 'akutboende' },
      { from: day('2021-03-04'), to: day('2021-03-11'), kind: 'unknown', label: 'inte känt' },
      { from: day('2021-03-11'), to: day('2021-06-20'), kind: 'situation1', label: 'kommunens akutboende' },
      { from: day('2021-06-20'), to: day('2021-09-25'), kind: 'situation2', label: 'behandlingshem' },
      { from: day('2021-09-25'), to: day('2022-01-10'), kind: 'situation4', label: 'hos vänner' },
      { from: day('2022-01-10'), to: day('2023-03-14'), kind: 'situation3', label: 'träningslägenhet (andra hand)' },
      { from: day('2023-03-14'), to: null, kind: 'home', label: 'eget förstahandskontrakt' },
    ]}
    lanes={[
      {
        label: 'Ärende',
        spans: [
          {
            from: day('2021-02-01'),
            to: day('2024-05-30'),
            label: 'utredning → beslut → uppföljning, avslutat',
            tone: 'info',
          },
        ],
        marks: [{ on: day('2023-03-14'), label: 'tog över kontraktet' }],
      },
      {
        label: 'Stöd',
        spans: [
          { from: day('2022-01-10'), to: null, label: 'mobila teamet, på egna villkor', tone: 'good' },
          { from: day('2021-10-10'), to: day('2021-12-10'), label: 'budgetrådgivning', tone: 'neutral' },
        ],
        marks: [{ on: day('2026-10-20'), label: 'uppföljning gjord' }],
      },
      {
        label: 'Samtycke',
        spans: [
          {
            from: day('2021-03-11'),
            to: day('2023-01-10'),
            label: 'Stadsmissionen får veta: plats, nästa möte',
            tone: 'neutral',
          },
        ],
        marks: [],
      },
    ]}
  />
)

export function Figures() {
  return (
    <Columns even>
      <Card title="Hemlösheten i Kalmar">
        <StackedBars
          title="Personer efter situation"
          sentence="258 personer år 2017 och 64 år 2023; 134 bor nu på egna kontrakt."
          rows={[
            { label: '2017', counts: { 1: 36, 2: 22, 3: 160, 4: 40 } },
            { label: '2023', counts: { 1: 18, 2: 11, 3: 22, 4: 13 }, ownHomes: 134 },
          ]}
        />
        <LineOrBar
          title="Per 10 000 invånare"
          sentence="Från 38,8 till 8,9 på sex år."
          kind="line"
          points={[
            { label: '2017', value: 38.8 },
            { label: '2019', value: null },
            { label: '2021', value: 14.2 },
            { label: '2023', value: 8.9 },
          ]}
        />
      </Card>
      <Card
        title="Jämfört med"
        actions={
          <LinkButton small variant="quiet" icon="download" href="/figures.xlsx">
            Excel
          </LinkButton>
        }
      >
        <Table
          caption="Hemlösa per 10 000 invånare"
          rows={[
            ['Kalmar', '38,8', '8,9'],
            ['Stockholm', '30,6', '27,3'],
            ['Riket', '38,6', '26,0'],
          ]}
          columns={[
            { label: 'Kommun', cell: (row) => row[0] },
            { label: '2017', numeric: true, cell: (row) => row[1] },
            { label: '2023', numeric: true, cell: (row) => row[2] },
          ]}
          foot={['Alla', '35,9', '20,7']}
        />
        <Pager nextHref="?after=3" firstHref="?" shown="3 av 12" />
        <LineOrBar
          title="Nätter"
          sentence="Flest i mars."
          kind="bar"
          points={[1, 2, 3, 4, 5, 6].map((n) => ({ label: `v. ${n}`, value: n * 7 }))}
        />
        <Table
          caption="Tom"
          rows={[]}
          columns={[{ label: 'A', cell: () => '' }]}
          empty={<EmptyState title="Inga rader" />}
        />
      </Card>
    </Columns>
  )
}

export function Forms() {
  return (
    <Card title="Skriv in en signal">
      <ErrorSummary state={sampleState} />
      <Form action="/signals" state={sampleState}>
        <TextField name="name" label="Namn" hint="Om det är känt" autocomplete="off" width="medium" />
        <TextArea name="reason" label="Vad har hänt?" required rows={3} />
        <FieldRow>
          <DateField within="life" name="born" label="Födelsedag" />
          <TimeField name="at" label="Klockslag" value="21:40" />
          <NumberField name="amount" label="Skuld" unit="kronor" required />
        </FieldRow>
        <Select
          name="from"
          label="Vem hör av sig?"
          required
          width="medium"
          groups={[
            {
              label: 'Samverkande',
              choices: [
                { value: 'a', label: 'Stadsmissionen' },
                { value: 'b', label: 'Hyresvärd' },
              ],
            },
          ]}
        />
        <Radios
          name="way2"
          label="Hur vill personen bli nådd?"
          required
          row
          choices={[
            { value: 'phone', label: 'Telefon' },
            { value: 'post', label: 'Brev', hint: 'Till skyddad adress' },
          ]}
        />
        <Checkboxes
          name="needs"
          label="Behövs i natt"
          choices={[
            { value: 'bed', label: 'Plats att sova' },
            { value: 'food', label: 'Mat' },
          ]}
        />
        <FileField name="file" label="Bifoga" />
        <Checkbox name="told" label="Personen vet att vi skriver detta" required />
        <SubmitRow>
          <Button>Spara</Button>
          <Button variant="danger">Ta bort</Button>
          <LinkButton variant="quiet" href="/">
            Avbryt
          </LinkButton>
        </SubmitRow>
      </Form>
    </Card>
  )
}
