/** Words for what is wrong with a file of vacancies, or with a row of it. */

import { dictionary } from '../../platform/text/index.ts'

export const faultText = dictionary({
  sv: {
    fields: {
      address: { label: 'Adress', missing: 'Skriv lägenhetens adress.' },
      freeFrom: { label: 'Ledig från', missing: 'Skriv vilken dag lägenheten blir ledig.' },
      answerBy: { label: 'Svar senast', missing: 'Skriv vilken dag hyresvärden senast vill ha svar.' },
      form: { label: 'Avtal', missing: 'Skriv Första hand eller Andra hand.' },
    },
    roomsOfNew: 'Skriv hur många rum den nya lägenheten har.',
    landlordMissing: 'Skriv vilken hyresvärd lägenheten hör till.',
    onlyYourOwn: (own: string) => `Ni kan bara lämna era egna lägenheter. Lämna kolumnen tom, eller skriv ${own}.`,
    noTools: 'Inget verktyg gäller just nu. Lämna kolumnen tom.',
    twice: (row: string) => `Lägenheten står på andra villkor redan på rad ${row}.`,
    wrongWord: (written: string, near: string) => `”${written}” är inget av orden här. Menade du ”${near}”?`,
    noSuchWord: (written: string, words: string) => `”${written}” är inget av orden här. De är: ${words}.`,
    noWord: (words: string) => `Det som står här är inget av orden. De är: ${words}.`,
    unreadable: 'Ett tecken går inte att läsa. Skriv om texten.',
    lost: (written: string) =>
      `Här står ${written}: kalkylbladet har kortat av eller dolt det som fanns. Skriv om det.`,
    brokenQuote:
      'Ett citattecken börjar här och slutar aldrig, eller slutar mitt i texten. Ta bort det, eller sätt citattecken runt hela texten.',
    surplus: (cells: string) => `Det här hör inte till någon kolumn: ${cells}`,
    refusals: {
      noFile: 'Välj en fil.',
      empty: 'Filen har inga rader med lägenheter.',
      tooLarge: 'Filen är större än 2 MB. Dela upp den.',
      tooManyRows: 'Filen har fler än 5 000 rader. Dela upp den.',
      notText: 'Filen går inte att läsa. Spara den som Excel (xlsx) eller CSV.',
      notWorkbook: 'Excelfilen går inte att läsa. Ta bort lösenordet om den har ett, eller spara den som CSV.',
      noHeaders: 'Ingen rad i filen har mallens rubriker. Hämta mallen och börja med den.',
      unknownColumns: (names: string) =>
        `Filen har kolumner som inte finns i mallen: ${names}. Rätta rubriken eller ta bort kolumnen.`,
      missingColumns: (names: string) => `Kolumnen saknas: ${names}.`,
      columnTwice: (name: string) => `Kolumnen ${name} står två gånger.`,
    },
    quoted: (written: string) => `”${written}”`,
    meant: (written: string, near: string) => `”${written}” (menade du ”${near}”?)`,
  },
  en: {
    fields: {
      address: { label: 'Address', missing: 'Write the dwelling’s address.' },
      freeFrom: { label: 'Free from', missing: 'Write which day the dwelling becomes free.' },
      answerBy: { label: 'Answer by', missing: 'Write the last day that the landlord waits for an answer.' },
      form: { label: 'Lease', missing: 'Write Första hand (first hand) or Andra hand (second hand).' },
    },
    roomsOfNew: 'Write how many rooms the new dwelling has.',
    landlordMissing: 'Write which landlord the dwelling belongs to.',
    onlyYourOwn: (own) => `You can submit your own dwellings only. Leave the column empty, or write ${own}.`,
    noTools: 'No tool holds just now. Leave the column empty.',
    twice: (row) => `The dwelling stands on other terms in row ${row} already.`,
    wrongWord: (written, near) => `“${written}” is none of the words here. Did you mean “${near}”?`,
    noSuchWord: (written, words) => `“${written}” is none of the words here. They are: ${words}.`,
    noWord: (words) => `What stands here is none of the words. They are: ${words}.`,
    unreadable: 'A sign can’t be read. Write the text anew.',
    lost: (written) => `Here stands ${written}: the spreadsheet has shortened or hidden what was there. Write it anew.`,
    brokenQuote:
      'A quote begins here and never ends, or ends in the middle of the text. Remove it, or put quotes around the whole text.',
    surplus: (cells) => `This belongs to no column: ${cells}`,
    refusals: {
      noFile: 'Choose a file.',
      empty: 'The file has no rows with dwellings.',
      tooLarge: 'The file is larger than 2 MB. Split it.',
      tooManyRows: 'The file has more than 5,000 rows. Split it.',
      notText: 'The file can’t be read. Save it as Excel (xlsx) or CSV.',
      notWorkbook: 'The Excel file can’t be read. Remove its password if it has one, or save it as CSV.',
      noHeaders: 'No row of the file has the template’s headers. Get the template and begin with it.',
      unknownColumns: (names) =>
        `The file has columns that aren’t in the template: ${names}. Correct the header or remove the column.`,
      missingColumns: (names) => `The column is missing: ${names}.`,
      columnTwice: (name) => `The column ${name} stands twice.`,
    },
    quoted: (written) => `“${written}”`,
    meant: (written, near) => `“${written}” (did you mean “${near}”?)`,
  },
})
