/** By hand: nobody is logged in. GET and POST /alert: somebody sleeps here, I need help, what there is tonight, and the answer to a code. */

import { getConnInfo } from '@hono/node-server/conninfo'
import { z } from 'zod'
import { NotFound } from '../../platform/access/index.ts'
import { isId } from '../../platform/id.ts'
import { mailIsOn } from '../../platform/mail/index.ts'
import { now } from '../../platform/time/index.ts'
import type { FormState } from '../../platform/ui/index.ts'
import {
  blankForm,
  type Ctx,
  choice,
  formOf,
  idParam,
  optionalChoice,
  optionalText,
  page,
  readForm,
  room,
  text,
  viewer as viewerOf,
  wholeNumber,
  withProblems,
} from '../../platform/web/index.ts'
import { visitBefore } from '../promised.ts'
import { AlertFormPage, MOST_CONTACT, MOST_MAIL, MOST_PLACE, MOST_WORDS } from './form-view.tsx'
import { stopMail } from './mail.ts'
import {
  type AlertKind,
  alertKinds,
  isMailAddress,
  limiter,
  MOST_FROM_ONE,
  MOST_MAILED,
  readCode,
  SOON_MINUTES,
} from './rules.ts'
import { isLanguage, type Language } from './said.ts'
import { answering, answerTo, promiseOf, sendAlert, servicesOf } from './send.ts'
import { AnswerPage, MOST_CODE, ReceiptPage, ServicesPage, StopMailPage, WaysPage, WhichPage } from './views.tsx'
import { inLanguage } from './words.ts'

/** So many may be there, as signals have it. */
const MOST_PEOPLE = 50
/** Questions for answers from one address: more is somebody trying codes. */
const MOST_ASKED = 20
const DAY_MINUTES = 24 * 60

const maySend = limiter(MOST_FROM_ONE, SOON_MINUTES)
const mayAsk = limiter(MOST_ASKED, SOON_MINUTES)
const mayMail = limiter(MOST_MAILED, DAY_MINUTES)

/** Who sends, for counting alone: the address that the proxy says, or the line's own. It is kept nowhere but in memory, for some minutes. */
function addressOf(c: Ctx): string {
  const said = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim()
  if (said !== undefined && said !== '') return said
  try {
    return getConnInfo(c).remote.address ?? ''
  } catch {
    // no line: asked within the process
    return ''
  }
}

const languageOf = (c: Ctx): Language => {
  const asked = c.req.query('lang')
  return isLanguage(asked) ? asked : c.get('locale')
}

/** The frame is in Swedish for Swedish, and in English for everybody else. */
const framed = (c: Ctx, language: Language) => ({ ...viewerOf(c), locale: language === 'sv' ? 'sv' : 'en' }) as const

async function municipalityIn(c: Ctx): Promise<{ code: string; name: string }> {
  const found = (await answering()).find(({ code }) => code === c.req.param('code'))
  if (found === undefined) throw new NotFound('municipality')
  return found
}

const kindIn = (c: Ctx): AlertKind => {
  const kind = alertKinds.find((one) => one === c.req.param('kind'))
  if (kind === undefined) throw new NotFound('alert')
  return kind
}

const fieldsOf = {
  somebody: z.object({
    urgent: choice(['yes', 'no']),
    called: optionalChoice(['yes']),
    place: text(MOST_PLACE),
    words: text(MOST_WORDS),
    people: wholeNumber(1, MOST_PEOPLE),
    contact: optionalText(MOST_CONTACT),
    mail: optionalText(MOST_MAIL),
    shared: optionalChoice(['yes']),
  }),
  myself: z.object({
    urgent: choice(['yes', 'no']),
    called: optionalChoice(['yes']),
    place: optionalText(MOST_PLACE),
    words: text(MOST_WORDS),
    people: wholeNumber(1, MOST_PEOPLE).optional(),
    contact: optionalText(MOST_CONTACT),
    mail: optionalText(MOST_MAIL),
    shared: optionalChoice(['yes']),
  }),
} as const

/** What is wrong, in the language of the page. */
const inTheirs = (state: FormState, language: Language): FormState => ({
  ...state,
  problems: state.problems.map((one) => ({ ...one, message: inLanguage[language].fill })),
})

/** What stands beside the form: the promise as it is now, and whether mail can leave. */
async function beside(municipality: string) {
  const promise = await promiseOf(municipality)
  const [usual, urgent] = [visitBefore(now(), false, promise), visitBefore(now(), true, promise)]
  return { mails: mailIsOn(), promise: { usual, urgent } }
}

export const alertRoutes = room()
  .get('/alert', async (c) => {
    const all = await answering()
    const [only, ...more] = all
    const language = languageOf(c)
    if (only === undefined || more.length > 0)
      return page(c, <WhichPage viewer={framed(c, language)} {...{ language, all }} />)
    return page(c, <WaysPage viewer={framed(c, language)} language={language} base={`/alert/${only.code}`} />)
  })
  .get('/alert/answer', (c) => {
    const language = languageOf(c)
    const blank = { state: blankForm(), answer: null, tooMany: false, unknown: false }
    return page(c, <AnswerPage viewer={framed(c, language)} language={language} {...blank} />)
  })
  .post('/alert/answer', async (c) => {
    const language = languageOf(c)
    const read = await readForm(c, z.object({ code: text(MOST_CODE) }))
    const code = read.ok ? readCode(read.value.code) : null
    const tooMany = !mayAsk(addressOf(c), now())
    const answer = code === null || tooMany ? null : await answerTo(code)
    const unknown = answer === null && !tooMany
    const shown = { state: { ...read.state, problems: [] }, answer, tooMany, unknown }
    const status = answer !== null ? 200 : tooMany ? 429 : 422
    return page(c, <AnswerPage viewer={framed(c, language)} language={language} {...shown} />, status)
  })
  .get('/alert/mail/:id', (c) => {
    const language = languageOf(c)
    return page(c, <StopMailPage viewer={framed(c, language)} {...{ language, id: idParam(c), stopped: false }} />)
  })
  .post('/alert/mail/:id', async (c) => {
    const language = languageOf(c)
    await stopMail(idParam(c))
    return page(c, <StopMailPage viewer={framed(c, language)} {...{ language, id: idParam(c), stopped: true }} />)
  })
  .get('/alert/:code{[0-9]{4}}', async (c) => {
    const { code } = await municipalityIn(c)
    const language = languageOf(c)
    return page(c, <WaysPage viewer={framed(c, language)} language={language} base={`/alert/${code}`} />)
  })
  .get('/alert/:code{[0-9]{4}}/tonight', async (c) => {
    const { code } = await municipalityIn(c)
    const language = languageOf(c)
    const base = `/alert/${code}`
    const services = await servicesOf(code)
    return page(c, <ServicesPage viewer={framed(c, language)} {...{ language, base, services }} />)
  })
  .get('/alert/:code{[0-9]{4}}/:kind', async (c) => {
    const { code } = await municipalityIn(c)
    const [kind, language, base] = [kindIn(c), languageOf(c), `/alert/${code}`]
    const blank = { state: blankForm(), tooMany: false, callFirst: false, ...(await beside(code)) }
    return page(c, <AlertFormPage viewer={framed(c, language)} {...{ kind, language, base, ...blank }} />)
  })
  .post('/alert/:code{[0-9]{4}}/:kind', async (c) => {
    const municipality = await municipalityIn(c)
    const [kind, language, base] = [kindIn(c), languageOf(c), `/alert/${municipality.code}`]
    const viewer = framed(c, language)
    const again = async (state: FormState, status: 422 | 429, { tooMany = false, callFirst = false } = {}) => {
      const told = await beside(municipality.code)
      return page(
        c,
        <AlertFormPage {...{ viewer, kind, language, base, tooMany, callFirst, state, ...told }} />,
        status,
      )
    }
    const read = await readForm(c, fieldsOf[kind])
    const danger = read.state.typed.urgent === 'yes'
    if (!read.ok) return again(inTheirs(read.state, language), 422, { callFirst: danger })
    const { urgent, called, place, words, people, contact, mail, shared } = read.value
    // whoever can call is to call first: a form is read later than a telephone is answered
    if (urgent === 'yes' && called === null) {
      const told = withProblems(read.state, [{ field: 'called', message: inLanguage[language].fill }])
      return again(told, 422, { callFirst: true })
    }
    if (mail !== null && !isMailAddress(mail)) {
      const told = withProblems(read.state, [{ field: 'mail', message: inLanguage[language].mailWrong }])
      return again(told, 422, { callFirst: danger })
    }
    const key = (await formOf(c)).get('_key')
    if (typeof key !== 'string' || !isId(key) || !maySend(addressOf(c), now()))
      return again(read.state, 429, { tooMany: true, callFirst: danger })
    const sent = await sendAlert({
      ...{ kind, language, place, words, contact, formKey: key, municipality: municipality.code },
      mail: mail !== null && mailIsOn() && mayMail(mail.toLowerCase(), now()) ? mail : null,
      people: people ?? 1,
      urgent: urgent === 'yes',
      shared: kind === 'somebody' || shared === 'yes',
    })
    if (!sent.ok) return again(read.state, 429, { tooMany: true, callFirst: danger })
    const receipt = { receipt: sent.value, municipality: municipality.name }
    return page(c, <ReceiptPage viewer={viewer} {...{ language, base, kind, ...receipt }} />)
  })
