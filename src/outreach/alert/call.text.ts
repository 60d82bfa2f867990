/** The mail to whoever is called by an alert: nothing of what was written, where, or about whom. */

import { dictionary } from '../../platform/text/index.ts'

export const text = dictionary({
  sv: {
    subject: 'Hemvist: ett larm om barn eller fara väntar',
    onCall: 'Ett larm om barn eller fara har kommit i en kommun där du har jour nu.',
    answers: 'Ett larm om barn eller fara har kommit, och ingen i jouren har tagit det.',
    sent: (day: Temporal.PlainDate, hour: number, minute: number) => `Det kom ${day} ${clock(hour, minute)}.`,
    until: (day: Temporal.PlainDate, hour: number, minute: number) =>
      `Någon ska vara där före ${day} ${clock(hour, minute)}.`,
    open: (url: URL) => `Logga in, öppna det och tryck på Jag tar det: ${url.href}`,
    why: 'Mejlet går till den adress som du har bekräftat för påminnelser.',
  },
  en: {
    subject: 'Hemvist: an alert of children or danger waits',
    onCall: 'An alert of children or danger has come in a municipality where you are on call now.',
    answers: 'An alert of children or danger has come, and nobody on call has taken it.',
    sent: (day, hour, minute) => `It came ${day} ${clock(hour, minute)}.`,
    until: (day, hour, minute) => `Somebody is to be there before ${day} ${clock(hour, minute)}.`,
    open: (url) => `Log in, open it and press I take it: ${url.href}`,
    why: 'The mail goes to the address that you have confirmed for reminders.',
  },
})

function clock(hour: number, minute: number): string {
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}
