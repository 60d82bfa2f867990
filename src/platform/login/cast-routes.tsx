/** By hand: nobody is logged in yet. The stand-in provider's login page: choosing who to be. Only there when the practice municipality runs. */

import { IncomingMessage, ServerResponse } from 'node:http'
import { z } from 'zod'
import { NotFound } from '../access/index.ts'
import { type Ctx, page, readForm, room, text, viewer } from '../web/index.ts'
import { cast, castMember } from './cast.ts'
import type { DemoProvider } from './demo-provider.ts'
import { loginSetup } from './setup.ts'
import { CastPage, LoginProblemPage } from './views.tsx'

const choice = z.object({ user: text(200) })

type Waiting = { demo: DemoProvider; incoming: IncomingMessage; outgoing: ServerResponse }

/** The stand-in and node's own request, which it reads its cookies from; null when this browser has no login waiting. */
async function waiting(c: Ctx): Promise<Waiting | null> {
  const { demo } = loginSetup()
  if (demo === null) throw new NotFound('no stand-in')
  const env: unknown = c.env
  if (typeof env !== 'object' || env === null || !('incoming' in env && 'outgoing' in env)) return null
  const { incoming, outgoing } = env
  if (!(incoming instanceof IncomingMessage && outgoing instanceof ServerResponse)) return null
  return (await demo.waits(incoming, outgoing)) ? { demo, incoming, outgoing } : null
}

const tooLate = (c: Ctx) => page(c, <LoginProblemPage viewer={viewer(c)} problem="not-begun" />, 400)

export const castRoutes = room()
  .get('/cast/:uid', async (c) => {
    const login = await waiting(c)
    if (login === null) return tooLate(c)
    return page(
      c,
      <CastPage
        viewer={viewer(c)}
        action={c.req.path}
        groups={await cast()}
        introductions={login.demo.introductions}
      />,
    )
  })
  .post('/cast/:uid', async (c) => {
    const login = await waiting(c)
    if (login === null) return tooLate(c)
    const form = await readForm(c, choice)
    const member = form.ok ? await castMember(form.value.user) : undefined
    // nobody but the practice municipality's own can be chosen, whatever the form says
    if (member === undefined) throw new NotFound('not of the cast')
    return c.redirect(await login.demo.choose(login.incoming, login.outgoing, member), 303)
  })
