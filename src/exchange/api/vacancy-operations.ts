/** The doors of vacancies, with an example of each. Everybody and everything in them is invented. */

import { type Operation, reading, writing } from './operation.ts'
import {
  vacancyInput,
  vacancyList,
  vacancyListQuery,
  vacancyReceived,
  vacancyShown,
  withdrawal,
} from './vacancy-schemas.ts'

const id = '01981f74-1a2b-7c3d-8e4f-5a6b7c8d9e0f'

const inRegister = {
  address: 'Exempelgatan 3',
  dwellingNumber: '1102',
  freeFrom: '2026-12-01',
  answerBy: '2026-11-30',
  form: 'firstHandLease',
  requirements: 'Hemförsäkring',
}
const notYet = {
  ...{ address: 'Exempelgatan 5', dwellingNumber: '1001', freeFrom: '2027-01-01', answerBy: '2026-12-10' },
  ...{ form: 'secondHandLease', rentKr: 7300, reservedFor: 'families' },
  newDwelling: { rooms: 3, area: 'Norrliden', squareMetres: 71, lift: true },
}
const shown = {
  ...{ id, address: 'Exempelgatan 3', dwellingNumber: '1102', freeFrom: '2026-12-01', answerBy: '2026-11-30' },
  ...{ form: 'firstHandLease', rentKr: 6500, reservedFor: null, standing: 'open', takenOn: null, withdrawnAt: null },
}

export const vacancyOperations: readonly Operation[] = [
  {
    id: 'leaveVacancy',
    method: 'post',
    path: '/vacancies',
    scope: 'vacancies:write',
    tag: 'vacancies',
    title: { sv: 'Lämna en ledig lägenhet till kommunen', en: 'Submit a vacant dwelling to the municipality' },
    about: {
      sv: 'Lägenheten pekas ut med adress och nummer, som i registret. Finns den inte där: skicka newDwelling, så läggs den till. Samma lägenhet på samma villkor en gång till är samma lediga lägenhet. 409 när den är uthyrd, erbjuden eller lämnad på andra villkor.',
      en: 'The dwelling is named by address and number, as in the register. If it isn’t there: send newDwelling, and it is added. The same dwelling on the same terms again is the same vacancy. 409 when it is let, offered, or submitted on other terms.',
    },
    once: true,
    body: {
      schema: vacancyInput,
      examples: [
        { name: 'inRegister', value: inRegister },
        { name: 'newDwelling', value: notYet },
      ],
    },
    success: { statuses: [201, 200], schema: vacancyReceived, example: { id, already: false, addedDwelling: false } },
    problems: writing,
  },
  {
    id: 'listVacancies',
    method: 'get',
    path: '/vacancies',
    scope: 'vacancies:write',
    tag: 'vacancies',
    title: { sv: 'Egna lediga lägenheter', en: 'Your own vacant dwellings' },
    about: {
      sv: 'De som väntar på svar, eller med which också de andra, hur de än lämnades. Bläddra med next.',
      en: 'Those that wait for an answer, or with which the others too, however they were submitted. Page with next.',
    },
    query: vacancyListQuery,
    once: false,
    success: { statuses: [200], schema: vacancyList, example: { vacancies: [shown], next: null } },
    problems: ['invalid'],
  },
  {
    id: 'getVacancy',
    method: 'get',
    path: '/vacancies/{id}',
    scope: 'vacancies:write',
    tag: 'vacancies',
    title: { sv: 'En egen ledig lägenhet', en: 'One vacant dwelling of your own' },
    about: {
      sv: 'Villkoren och var den står. Aldrig vilket hushåll som har fått den erbjuden.',
      en: 'The terms and where it stands. Never which household has it offered.',
    },
    once: false,
    success: { statuses: [200], schema: vacancyShown, example: shown },
    problems: reading,
  },
  {
    id: 'withdrawVacancy',
    method: 'post',
    path: '/vacancies/{id}/withdrawal',
    scope: 'vacancies:write',
    tag: 'vacancies',
    title: { sv: 'Dra tillbaka en ledig lägenhet', en: 'Withdraw a vacant dwelling' },
    about: {
      sv: 'Med varför. 409 när ett hushåll har fått den erbjuden eller tackat ja. En som redan är tillbakadragen förblir det.',
      en: 'With why. 409 when a household has it offered or said yes. One that is withdrawn already stays so.',
    },
    once: true,
    body: { schema: withdrawal, examples: [{ name: 'because', value: { because: 'Lägenheten ska renoveras.' } }] },
    success: {
      statuses: [200],
      schema: vacancyShown,
      example: { ...shown, standing: 'withdrawn', withdrawnAt: '2026-11-22T09:00:00Z' },
    },
    problems: [...writing, ...reading],
  },
]
