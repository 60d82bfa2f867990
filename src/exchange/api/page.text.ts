/** Words of the readable page about the interface. */

import { dictionary } from '../../platform/text/index.ts'

export const text = dictionary({
  sv: {
    title: 'Gränssnitt för andra system',
    lead: 'Hyresvärdens system kan skicka meddelanden om hyror och störningar hit och läsa kommunens svar. Kommunens egna system kan lämna in Kronofogdens underrättelser.',
    document: 'OpenAPI-dokumentet',
    documentNote: 'för den som vill låta ett verktyg skriva koden (version 3.1)',
    start: 'Så kommer du igång',
    steps: {
      key: 'Skaffa en nyckel. En uthyrare gör den själv under Nycklar i Hemvist; kommunens egna nycklar gör systemförvaltaren. Nyckeln visas en gång.',
      header: 'Skicka nyckeln i huvudet Authorization vid varje anrop. Inloggning och kakor används inte här.',
      once: 'Skicka ett eget värde i Idempotency-Key för varje nytt ärende, och samma värde när du försöker igen. Då blir det aldrig två.',
      findings:
        'Läs findings i svaret: där står vad lagen vill ha som saknas, medan det ännu går att rätta. Rätta med ett nytt meddelande som har corrects.',
      answer: 'Läs svaret med GET, eller låt Hemvist säga till när det har kommit.',
    },
    first: 'Ett första anrop',
    rules: 'Det som gäller alla anrop',
    rule: {
      format:
        'Allt är JSON i UTF-8. Datum skrivs 2026-11-21, tidpunkter 2026-11-21T09:00:00Z, belopp i kronor med högst två decimaler.',
      language: 'Accept-Language: en ger engelska i brister och fel, annars blir det svenska.',
      size: 'En begäran får vara högst 256 kB.',
      limit:
        'En nyckel får göra 120 anrop i minuten om inget annat är bestämt. RateLimit säger hur många som är kvar, och svaret 429 har Retry-After. Tusentals meddelanden på en gång skickas som fil under Meddelanden.',
      kept: 'Ett värde i Idempotency-Key blir ihågkommet i 35 dagar. Samma värde och samma innehåll ger samma svar igen, med Idempotent-Replayed: true. Samma värde med annat innehåll nekas.',
      log: 'Varje anrop skrivs i nyckelns logg: när, vilken adress, vilket svar. Innehållet skrivs inte.',
      day: 'Ett meddelande räknas från den dag det tas emot här (JB 12 kap. 63 §). Tiden i kvittot är den som gäller.',
    },
    operations: 'Adresserna',
    scope: 'Rättighet',
    request: 'Begäran',
    answer: 'Svar',
    noBody: 'Inget innehåll',
    webhooks: 'Aviseringar',
    webhooksLead:
      'Hemvist skickar POST till er mottagare när kommunen har svarat eller rättat ett svar, lovat något eller gett ett åtagande. Aviseringen säger bara vad som har hänt; hämta resten med nyckeln. Svara 2xx inom tio sekunder. Allt annat skickas igen i upp till fyra och ett halvt dygn, och en avisering kan därför komma mer än en gång: känn igen den på id.',
    verify:
      'Kontrollera signaturen innan något annat görs. Den är gjord enligt Standard Webhooks (standardwebhooks.com), som har färdiga bibliotek för de flesta språk: webhook-id, webhook-timestamp och webhook-signature med mottagarens hemlighet. I ett dygn efter att hemligheten har bytts finns två signaturer; det räcker att en stämmer. En hemlighet som gjordes av en tidigare version behöver bytas för att biblioteken ska ta den.',
    verifyTitle: 'Så kontrolleras signaturen',
    bad: 'En avisering vars signatur inte stämmer kommer inte från Hemvist: svara 400 och gör inget med den.',
    problems: 'När svaret är nej',
    problemsLead:
      'Ett nej kommer som application/problem+json (RFC 9457). type säger vilket slag, errors säger vad som är fel och var, instance är numret att uppge för den som sköter Hemvist.',
    code: 'Slag',
    status: 'Svar',
    meaning: 'Vad det betyder',
    keys: 'Till nycklarna',
  },
  en: {
    title: 'Interface for other systems',
    lead: 'A landlord’s system can send messages about rents and disturbances here and read the municipality’s answers. The municipality’s own systems can hand in Kronofogden’s notices.',
    document: 'The OpenAPI document',
    documentNote: 'for whoever lets a tool write the code (version 3.1)',
    start: 'How to begin',
    steps: {
      key: 'Get a key. A letting agent makes it under Keys in Hemvist; the municipality’s own keys are made by its administrator. The key is shown once.',
      header: 'Send the key in the header Authorization with every request. Logins and cookies aren’t used here.',
      once: 'Send a value of your own in Idempotency-Key for each new thing, and the same value when you try again. Then there are never two.',
      findings:
        'Read findings in the answer: they say what the law wants that is missing, while it can still be corrected. Correct it with a new message that has corrects.',
      answer: 'Read the answer with GET, or let Hemvist tell you when it has come.',
    },
    first: 'A first request',
    rules: 'What holds for all requests',
    rule: {
      format:
        'Everything is JSON in UTF-8. Dates are written 2026-11-21, moments 2026-11-21T09:00:00Z, amounts in kronor with at most two decimals.',
      language: 'Accept-Language: en gives English in findings and faults; it is Swedish otherwise.',
      size: 'A request may be 256 kB at most.',
      limit:
        'A key may make 120 requests a minute unless something else is decided. RateLimit says how many are left, and the answer 429 has Retry-After. Thousands of messages at once are sent as a file under Messages.',
      kept: 'A value in Idempotency-Key is remembered for 35 days. The same value and the same content give the same answer again, with Idempotent-Replayed: true. The same value with other content is refused.',
      log: 'Every request is written in the key’s log: when, which address, which answer. The content isn’t.',
      day: 'A message counts from the day that it is received here (JB 12 kap. 63 §). The moment of the receipt is the one that holds.',
    },
    operations: 'The addresses',
    scope: 'Scope',
    request: 'Request',
    answer: 'Answer',
    noBody: 'No content',
    webhooks: 'Notices',
    webhooksLead:
      'Hemvist posts to your receiver when the municipality has answered or corrected an answer, promised something or given an undertaking. The notice says only what has happened; fetch the rest with the key. Answer 2xx within ten seconds. Everything else is sent again for up to four and a half days, so a notice may come more than once: know it by its id.',
    verify:
      'Verify the signature before anything else is done. It follows Standard Webhooks (standardwebhooks.com), which has ready libraries for most languages: webhook-id, webhook-timestamp and webhook-signature with the receiver’s secret. For a day after the secret was changed there are two signatures; it is enough that one agrees. A secret made by an earlier version must be changed for the libraries to take it.',
    verifyTitle: 'How the signature is verified',
    bad: 'A notice whose signature doesn’t agree doesn’t come from Hemvist: answer 400 and do nothing with it.',
    problems: 'When the answer is no',
    problemsLead:
      'A no comes as application/problem+json (RFC 9457). type says which kind, errors says what is wrong and where, instance is the number to give to whoever looks after Hemvist.',
    code: 'Kind',
    status: 'Answer',
    meaning: 'What it means',
    keys: 'To the keys',
  },
})
