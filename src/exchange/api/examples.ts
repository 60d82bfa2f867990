/** Examples for the OpenAPI document and the readable page, in the document's own words. A test reads each by its own schema. Everybody in them is invented. */

const messageId = '01981f6e-6d3a-7c21-9f0a-2f5b8c1d4e70'
const noticeId = '01981f70-0b1c-7d42-8a3e-5c6d7e8f9a01'
const webhookId = '01981f72-3c4d-7e5f-8a6b-7c8d9e0f1a2b'

/** By JB 12:44 and form 3, whole: nothing to find. */
const messageToBoard = {
  kind: 'messageToBoard',
  landlordName: 'Exempelbostäder AB',
  landlordAddress: 'Box 1, 390 01 Kalmar',
  landlordPhone: '0480-12 34 56',
  tenantName: 'Test Testsson',
  address: 'Exempelgatan 3',
  dwellingNumber: '1102',
  rooms: 2,
  dues: [{ dueOn: '2026-10-30', amount: 8450 }],
  interest: 61.5,
  amount: 8511.5,
  wayToPay: 'Bankgiro 123-4567, OCR 2026114',
  servedOn: '2026-11-13',
  statedDays: 21,
  children: true,
  ownReference: '2026-114',
}

export const sent = {
  earlyArrears: {
    kind: 'earlyArrears',
    tenantName: 'Test Testsson',
    address: 'Exempelgatan 3',
    dwellingNumber: '1102',
    dues: [{ dueOn: '2026-10-30', amount: 8450 }],
    amount: 8450,
    ownReference: '2026-114',
  },
  noticeToTenant: {
    kind: 'noticeToTenant',
    tenantName: 'Test Testsson',
    address: 'Exempelgatan 3',
    dwellingNumber: '1102',
    dues: [{ dueOn: '2026-10-30', amount: 8450 }],
    interest: 61.5,
    amount: 8511.5,
    wayToPay: 'Bankgiro 123-4567, OCR 2026114',
    servedOn: '2026-11-13',
    statedDays: 21,
  },
  messageToBoard,
  disturbance: {
    kind: 'disturbance',
    tenantName: 'Test Testsson',
    address: 'Exempelgatan 3',
    dwellingNumber: '1102',
    disturbanceOn: '2026-11-14',
    words: 'Hög musik efter midnatt, tredje gången i november. Hyresgästen är tillsagd.',
  },
  terminationCopy: {
    kind: 'terminationCopy',
    tenantName: 'Test Testsson',
    address: 'Exempelgatan 3',
    dwellingNumber: '1102',
    disturbanceOn: '2026-11-14',
    particularlySerious: true,
    servedOn: '2026-11-16',
    words: 'Våld i trapphuset.',
  },
}

export const answers = {
  received: {
    id: messageId,
    receipt: 'S-2026-0412',
    answerBy: '2026-11-25',
    already: false,
    findings: [
      {
        pointer: '/rooms',
        kind: 'missing',
        detail: 'The number of rooms is missing.',
        ledTo: null,
        rule: 'EV-07',
      },
    ],
  },
  list: {
    messages: [
      {
        id: messageId,
        kind: 'messageToBoard',
        receipt: 'S-2026-0412',
        receivedAt: '2026-11-21T09:12:04Z',
        ownReference: '2026-114',
        corrects: null,
        correctedBy: null,
        answerBy: '2026-11-25',
        answeredAt: null,
      },
    ],
    next: null,
  },
  message: {
    id: messageId,
    kind: 'messageToBoard',
    receipt: 'S-2026-0412',
    receivedAt: '2026-11-21T09:12:04Z',
    ownReference: '2026-114',
    corrects: null,
    correctedBy: null,
    answerBy: '2026-11-25',
    answer: null,
    handler: null,
    promises: [],
    undertakings: [],
  },
  answer: {
    messageId,
    receipt: 'S-2026-0412',
    answerBy: '2026-11-25',
    answer: {
      words: 'Tack, vi har tagit emot meddelandet och hör av oss senast på fredag.',
      at: '2026-11-23T13:40:00Z',
      corrected: false,
    },
    handler: { name: 'Petra Ek', title: 'Vräkningsförebyggare' },
    promises: [{ kind: 'paymentComes', by: '2026-11-30', words: null, at: '2026-11-24T08:15:00Z' }],
    undertakings: [{ number: 'Å-2026-0007', amount: 8511.5, signedOn: '2026-11-27', reachedOn: '2026-11-27' }],
  },
}

export const webhookSent = { url: 'https://system.example.se/hemvist', events: ['answer', 'promise', 'undertaking'] }

const webhookShown = { id: webhookId, ...webhookSent, madeAt: '2026-11-21T09:00:00Z' }

/** Not a secret that anybody has. */
const secret = 'whsec_2Wd0vQ6sYyXq3o0mZb1m5r8Tq2uH7kLpN4cVfJ9eA1g='

export const webhookAnswers = {
  webhook: webhookShown,
  webhooks: { webhooks: [webhookShown] },
  made: { ...webhookShown, secret },
  rotated: { secret, oldUntil: '2026-11-22T09:00:00Z' },
  notice: {
    id: '01981f75-4d5e-7f60-9b7c-8d9e0f1a2b3c',
    event: 'answer',
    messageId,
    receipt: 'S-2026-0412',
    answeredAt: '2026-11-23T13:40:00Z',
    kind: 'answered',
  },
}

export const notices = {
  sent: [
    {
      name: 'eviction',
      value: {
        kind: 'eviction',
        reference: 'Å-1234-26',
        receivedAt: '2026-11-21T08:05:00+01:00',
        evictionOn: '2026-12-10',
        evictionTime: '10:00',
        address: 'Exempelgatan 3',
        dwellingNumber: '1102',
        tenantName: 'Test Testsson',
        landlordName: 'Exempelbostäder AB',
        children: true,
      },
    },
  ],
  received: { id: noticeId, already: false },
  shown: {
    id: noticeId,
    receivedAt: '2026-11-21T09:12:04Z',
    withdrawn: false,
    confirmedAt: '2026-11-21T12:02:00Z',
    handler: { name: 'Petra Ek', title: 'Vräkningsförebyggare' },
  },
}
