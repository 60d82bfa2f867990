/** The words of closing and reopening. */
import { dictionary } from '../../platform/text/index.ts'

export const text = dictionary({
  sv: {
    closing: {
      title: 'Avsluta ärendet',
      lead: 'Det som har stått i ärendet finns kvar. Ärendet kan öppnas igen.',
      send: 'Avsluta ärendet',
      done: 'Ärendet är avslutat.',
      fields: {
        outcome: { label: 'Hur slutade det?', missing: 'Välj hur det slutade.' },
        words: {
          label: 'Sammanfattning',
          hint: 'Vad som har gjorts, hur det gick och vad personen själv tycker.',
          missing: 'Skriv vad som har gjorts och hur det gick.',
        },
      },
      refusals: { already: 'Ärendet är redan avslutat.' },
    },
    reopening: {
      title: 'Öppna ärendet igen',
      lead: 'Du blir inte ny ansvarig: den som hade ärendet har det igen.',
      send: 'Öppna ärendet igen',
      done: 'Ärendet är öppet igen.',
      fields: { because: { label: 'Varför öppnas det igen?', missing: 'Skriv varför ärendet öppnas igen.' } },
      refusals: { notClosed: 'Ärendet är öppet.' },
    },
    otherOpen: (number: string) => `Personen har ett annat öppet ärende, ${number}. Fortsätt i det.`,
    open: {
      investigationOpen: 'Utredningen pågår. Avsluta den med en bedömning, också om den läggs ned.',
      notCarriedOut: (day: string) =>
        `Beslutet ${day} är beviljat men inte verkställt. Låt insatsen börja, eller fatta ett nytt beslut. Har personen tackat nej, flyttat eller inte längre behov väljer du det som utfall.`,
      interventionRunning: (kind: string) => `${kind} pågår efter beslut. Avsluta insatsen.`,
      followUpPlanned: (day: string) => `En uppföljning är planerad ${day}. Håll den eller ställ in den.`,
      transferOpen: 'En begäran om överflyttning väntar på svar. Registrera svaret.',
      transferWithInspectorate: (to: string) =>
        `IVO eller domstolen har inte avgjort om ärendet ska flyttas till ${to}. Kommunen ansvarar tills dess`,
      decisionUnserved: (day: string) => `Personen har inte fått del av beslutet ${day}`,
      appealRuns: (day: string) => `Ett beslut som gick personen emot kan överklagas till och med ${day}`,
      appealWaits: (day: string) =>
        `Överklagandet som kom in ${day} är inte överlämnat. Pröva det och överlämna det till domstolen.`,
      courtWaits: (day: string) => `Överklagandet som kom in ${day} ligger hos domstolen`,
      signalUnanswered: (day: string) => `Den som lämnade signalen ${day} har inte fått svar`,
      nightBooked: (day: string) => `En plats för natten är bokad, till och med ${day}`,
      guestNow: 'Personen bor just nu på ett boende för natten',
      offerOut: (day: string) => `Ett erbjudande om bostad väntar på svar, senast ${day}`,
      homeComing: (day: string) => `En bostad är tackad ja till från ${day} och har inget hyresavtal än`,
      waitsForHome: (day: string) =>
        `Personen väntar på ett hem sedan ${day}. När ärendet är avslutat matchas ingen bostad`,
      matterRuns: (number: string) => `Hyreshotet ${number} pågår`,
      lives: {
        ownHome: 'Personen bor i ett eget hem, efter det som är känt. Berätta hur personen bor nu om det inte stämmer',
        secondHand:
          'Personen bor i andra hand genom kommunen, efter det som är känt. Berätta hur personen bor nu, eller välj ett annat utfall',
        elsewhere:
          'Personen har inget eget hem, efter det som är känt. Berätta hur personen bor nu, eller välj ett annat utfall',
        homeless:
          'Personen är utan bostad, efter det som är känt. Berätta hur personen bor nu, eller välj ett annat utfall',
        unknown: 'Det är inte uppskrivet hur personen bor nu',
      },
    },
  },
  en: {
    closing: {
      title: 'Close the case',
      lead: 'What stood in the case stays. The case can be reopened.',
      send: 'Close the case',
      done: 'The case is closed.',
      fields: {
        outcome: { label: 'How did it end?', missing: 'Choose how it ended.' },
        words: {
          label: 'Summary',
          hint: 'What was done, how it went, and what the person thinks.',
          missing: 'Write what was done and how it went.',
        },
      },
      refusals: { already: 'The case is closed already.' },
    },
    reopening: {
      title: 'Reopen the case',
      lead: 'You don’t become responsible: whoever had the case has it again.',
      send: 'Reopen the case',
      done: 'The case is open again.',
      fields: { because: { label: 'Why is it reopened?', missing: 'Write why the case is reopened.' } },
      refusals: { notClosed: 'The case is open.' },
    },
    otherOpen: (number) => `The person has another open case, ${number}. Go on in that one.`,
    open: {
      investigationOpen: 'The investigation is open. End it with an assessment, also when it is laid down.',
      notCarriedOut: (day) =>
        `The decision of ${day} is granted but not carried out. Let the intervention begin, or make a new decision. If the person declined, moved or needs it no more, choose that as the outcome.`,
      interventionRunning: (kind) => `${kind} runs on a decision. End the intervention.`,
      followUpPlanned: (day) => `A follow-up is planned ${day}. Hold it or call it off.`,
      transferOpen: 'A transfer request waits for an answer. Register the answer.',
      transferWithInspectorate: (to) =>
        `IVO or a court hasn’t decided whether the case moves to ${to}. The municipality answers for it until then`,
      decisionUnserved: (day) => `The person hasn’t got the decision of ${day}`,
      appealRuns: (day) => `A decision that went against the person can be appealed until ${day}`,
      appealWaits: (day) => `The appeal that came in ${day} has not been sent on. Try it and send it to the court.`,
      courtWaits: (day) => `The appeal that came in ${day} is before the court`,
      signalUnanswered: (day) => `Whoever left the signal on ${day} hasn’t got an answer`,
      nightBooked: (day) => `A place for the night is booked, until ${day}`,
      guestNow: 'The person is a guest of a house for the night at this moment',
      offerOut: (day) => `An offer of a home waits for an answer, by ${day}`,
      homeComing: (day) => `A home from ${day} is accepted and has no lease yet`,
      waitsForHome: (day) =>
        `The person has waited for a home since ${day}. Once the case is closed no dwelling is matched`,
      matterRuns: (number) => `The home at risk ${number} runs`,
      lives: {
        ownHome: 'The person lives in a home of their own, by what is known. Tell how they live now if that isn’t so',
        secondHand:
          'The person lives second-hand through the municipality, by what is known. Tell how they live now, or choose another outcome',
        elsewhere:
          'The person has no home of their own, by what is known. Tell how they live now, or choose another outcome',
        homeless: 'The person is without a home, by what is known. Tell how they live now, or choose another outcome',
        unknown: 'How the person lives now isn’t written down',
      },
    },
  },
})
