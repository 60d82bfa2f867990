/** Mail: what may be said in one, and sending it. */
export { type Fact, type Line, line, type RuleId, textOf } from './line.ts'
export { type Mail, MailNotSent, mailIsOn, sendMail, useMail } from './mail.ts'
