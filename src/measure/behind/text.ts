/** The words of what lies behind a figure: its people, its definition, and why it changed. */

import { dictionary, formatNumber } from '../../platform/text/index.ts'

const people = (n: number) => `${formatNumber(n, 'sv')} ${n === 1 ? 'person' : 'personer'}`
const peopleEn = (n: number) => `${formatNumber(n, 'en')} ${n === 1 ? 'person' : 'people'}`

export const behindText = dictionary({
  sv: {
    rowsTitle: 'Personerna bakom siffran',
    rowsLead: (figure: string, week: string) => `${figure}. ${week}.`,
    hidden: (n: number) => `${people(n)} som du inte får se`,
    hiddenWhy:
      'De räknas i siffran, men du har inget skäl att läsa om dem, till exempel för att identiteten är skyddad eller för att en annan organisation har mött dem.',
    logged: 'Att du öppnar listan skrivs i läsloggen för var och en.',
    name: 'Namn',
    situation: 'Situation',
    living: 'Boende',
    since: 'Sedan',
    sourceOf: { stay: 'natt på boende', placement: 'placering', lease: 'hyresavtal', told: 'berättat' },
    because: 'Uppgiften kommer från',
    notShown: 'visas inte i listor',
    nobody: 'Ingen i den här gruppen',
    nobodyText: 'Här står de personer som en siffra räknar. Gå tillbaka och välj en annan siffra.',
    everybody: 'Alla i räkningen',
    rule: 'Regel',
    ours: 'vårt val',
    theirs: 'från källan',
    rules: 'Reglerna en i taget',
    sources: 'Källor',
    situationsTitle: 'De fyra situationerna',
    situationsLead:
      'Socialstyrelsens definition, återgiven med våra ord, och de boendeformer som Hemvist har i var och en.',
    included: 'Vad som ingår',
    forms: 'Boendeformer i Hemvist',
    survey2023: 'Så kom siffran fram 2023',
    notCounted: 'Räknas inte',
    ethos: 'Jämfört med ETHOS Light',
    ethosLead:
      'ETHOS Light är Europas indelning av hemlöshet. Hur den möter de fyra situationerna är vår egen läsning.',
    ethosCategory: 'Grupp i ETHOS Light',
    sourceAsGiven: 'Källorna är återgivna som de följde med uppgifterna. De är inte kontrollerade.',
  },
  en: {
    rowsTitle: 'The people behind the figure',
    rowsLead: (figure, week) => `${figure}. ${week}.`,
    hidden: (n) => `${peopleEn(n)} that you may not see`,
    hiddenWhy:
      'They are part of the figure, but you have no reason to read about them, for example because their identity is protected or because another organisation met them.',
    logged: 'That you open this list is written to the read log for each of them.',
    name: 'Name',
    situation: 'Situation',
    living: 'Living',
    since: 'Since',
    sourceOf: { stay: 'night at a shelter', placement: 'placement', lease: 'lease', told: 'told' },
    because: 'Known from',
    notShown: 'not shown in lists',
    nobody: 'Nobody in this group',
    nobodyText: 'Here stand the people that a figure counts. Go back and choose another figure.',
    everybody: 'Everybody in the count',
    rule: 'Rule',
    ours: 'our choice',
    theirs: 'from the source',
    rules: 'The rules one by one',
    sources: 'Sources',
    situationsTitle: 'The four situations',
    situationsLead:
      'The definition of the National Board of Health and Welfare in our words, and the forms of living that Hemvist has in each.',
    included: 'What belongs to it',
    forms: 'Forms of living in Hemvist',
    survey2023: 'How the figure was made in 2023',
    notCounted: 'Not counted',
    ethos: 'Compared with ETHOS Light',
    ethosLead:
      'ETHOS Light is Europe’s way of dividing homelessness. How it meets the four situations is our own reading.',
    ethosCategory: 'Group in ETHOS Light',
    sourceAsGiven: 'The sources are given as they came with the facts. They have not been verified.',
  },
})
