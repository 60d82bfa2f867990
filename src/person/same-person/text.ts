/** Words of linking records of the same person. */

import { dictionary } from '../../platform/text/index.ts'

export const text = dictionary({
  sv: {
    title: 'Kopplade poster',
    lead: 'Varje organisation har sin egen post om en person. En koppling säger att två poster är samma människa. Ingenting slås ihop, och kopplingen kan brytas utan att något försvinner.',
    none: 'Inga kopplade poster',
    noneWhat: 'När någon har sett att en annan post gäller samma människa står den här, med skälet.',
    noneWho: 'Kommunens personal med skäl att läsa båda posterna',
    name: 'Namn',
    born: 'Född',
    register: 'Register',
    why: 'Skäl',
    linked: 'Kopplad',
    possible: 'Kan vara samma person',
    possibleWhat: 'Så här kan det hänga ihop. Bara poster som du har skäl att läsa är med.',
    possibleNone: 'Inget tyder på att personen finns i fler poster som du har skäl att läsa.',
    sameNumber: 'Samma personnummer eller samordningsnummer.',
    sameBirthDateAndName: 'Samma födelsedatum och samma namn.',
    sameBirthDateSimilarName: 'Samma födelsedatum och nästan samma namn.',
    wasCut: (who: string, when: string, because: string) =>
      `En koppling bröts ${when} av ${who}. Skälet var: ”${because}”`,
    somebody: 'någon',
    other: 'Koppla en annan post',
    otherWhat: 'Sök upp personen först. Den öppnas inte, men du måste ha skäl att läsa om båda.',
    linking: {
      title: 'Koppla',
      send: 'Koppla',
      done: 'Posterna är kopplade.',
      fields: {
        other: 'Den andra posten',
        because: {
          label: 'Hur vet du att det är samma människa?',
          missing: 'Skriv hur du vet det, till exempel att personen har visat legitimation.',
        },
        seen: 'Jag har sett det som talar emot, och vet ändå att det är samma människa',
      },
      refusals: {
        alreadyLinked: 'Posterna är redan kopplade.',
        sameRecord: 'Det är samma post.',
        againstUnseen:
          'Något talar emot att det är samma människa. Läs det, och kryssa i att du har sett det om du vet ändå.',
      },
    },
    cutting: {
      title: 'Bryt kopplingen',
      send: 'Bryt kopplingen',
      done: 'Kopplingen är bruten. Posterna är som de var.',
      fields: {
        because: {
          label: 'Varför är det inte samma människa?',
          missing: 'Skriv varför posterna inte gäller samma människa.',
        },
      },
    },
    linkedBy: 'Kopplad av',
    sideBySide: 'Posterna bredvid varandra',
    what: 'Uppgift',
    thisRecord: 'Den här posten',
    otherRecord: 'Den andra posten',
    differs: 'Skiljer sig',
    unknown: 'Inte känt',
    nothing: 'Inga',
    onOwnPage: 'Står på personens egen sida',
    noDeath: 'Inget noterat',
    sexes: { female: 'Kvinna', male: 'Man' },
    stays: (n: number) => (n === 1 ? '1 vistelse' : `${n} vistelser`),
    rows: {
      name: 'Namn',
      register: 'Register',
      born: 'Född',
      sex: 'Kön',
      number: 'Personnummer eller samordningsnummer',
      former: 'Tidigare nummer',
      died: 'Död',
      cases: 'Ärenden som du får läsa',
      nights: 'Nätter på boenden',
      signals: 'Signaler',
    },
    speaksAgainst: 'Det här talar emot att det är samma människa',
    nothingAgainst: 'Inget i posterna talar emot att det är samma människa. Det betyder inte att det är så.',
    against: {
      sex: 'Posterna har olika kön.',
      birth: 'Posterna har olika födelsedatum eller födelseår.',
      numbers: 'Båda har ett eget giltigt nummer, och det är inte samma nummer.',
      names: 'Inget i namnen liknar varandra.',
      oneDead: 'Den ena är noterad som död, den andra inte.',
      deathDays: 'Posterna har olika dödsdagar.',
      nights: (n: number, latest: string) =>
        n === 1
          ? `Båda sov på ett boende samma natt, ${latest}.`
          : `Båda sov på boenden samma nätter: ${n} nätter, senast ${latest}.`,
    },
    getsBack: 'Det här händer när kopplingen bryts',
    back: {
      own: 'Varje post står för sig igen. Ärenden, nätter, signaler och nummer står kvar på den post där de skrevs.',
      path: 'Vägen visar bara den egna postens historia, och siffrorna räknar posterna som två människor.',
      reading: 'Kopplingen gav ingen rätt att läsa, så ingen förlorar sin rätt att läsa heller.',
      remembered:
        'Att posterna var kopplade, av vem och varför det bröts finns kvar, så att ingen kopplar dem igen utan att veta det. De kan kopplas igen.',
    },
  },
  en: {
    title: 'Linked records',
    lead: 'Each organisation has its own record of a person. A link says that two records are the same human being. Nothing is merged, and a link can be cut without anything being lost.',
    none: 'No linked records',
    noneWhat:
      'When somebody has seen that another record is about the same human being it stands here, with the reason.',
    noneWho: 'The municipality’s staff with a reason to read both records',
    name: 'Name',
    born: 'Born',
    register: 'Register',
    why: 'Reason',
    linked: 'Linked',
    possible: 'May be the same person',
    possibleWhat: 'This is how they may belong together. Only records that you have a reason to read are here.',
    possibleNone: 'Nothing says that the person is in more records that you have a reason to read.',
    sameNumber: 'The same personal or coordination number.',
    sameBirthDateAndName: 'The same birth date and the same name.',
    sameBirthDateSimilarName: 'The same birth date and nearly the same name.',
    wasCut: (who: string, when: string, because: string) =>
      `A link was cut ${when} by ${who}. The reason was: “${because}”`,
    somebody: 'somebody',
    other: 'Link another record',
    otherWhat: 'Search for the person first. They aren’t opened, but you must have a reason to read about both.',
    linking: {
      title: 'Link',
      send: 'Link',
      done: 'The records are linked.',
      fields: {
        other: 'The other record',
        because: {
          label: 'How do you know that it is the same human being?',
          missing: 'Write how you know it, such as that the person has shown identification.',
        },
        seen: 'I have seen what speaks against it, and know all the same that it is the same human being',
      },
      refusals: {
        alreadyLinked: 'The records are already linked.',
        sameRecord: 'It is the same record.',
        againstUnseen:
          'Something speaks against their being the same human being. Read it, and tick that you have seen it if you know all the same.',
      },
    },
    cutting: {
      title: 'Cut the link',
      send: 'Cut the link',
      done: 'The link is cut. The records are as they were.',
      fields: {
        because: {
          label: 'Why is it not the same human being?',
          missing: 'Write why the records aren’t about the same human being.',
        },
      },
    },
    linkedBy: 'Linked by',
    sideBySide: 'The records side by side',
    what: 'What',
    thisRecord: 'This record',
    otherRecord: 'The other record',
    differs: 'Differs',
    unknown: 'Not known',
    nothing: 'None',
    onOwnPage: 'Stands on the person’s own page',
    noDeath: 'Nothing noted',
    sexes: { female: 'Woman', male: 'Man' },
    stays: (n: number) => (n === 1 ? '1 stay' : `${n} stays`),
    rows: {
      name: 'Name',
      register: 'Register',
      born: 'Born',
      sex: 'Sex',
      number: 'Personal or coordination number',
      former: 'Earlier numbers',
      died: 'Died',
      cases: 'Cases that you may read',
      nights: 'Nights at shelters',
      signals: 'Signals',
    },
    speaksAgainst: 'This speaks against their being the same human being',
    nothingAgainst:
      'Nothing in the records speaks against their being the same human being. That doesn’t mean that they are.',
    against: {
      sex: 'The records have different sexes.',
      birth: 'The records have different birth dates or birth years.',
      numbers: 'Both have a valid number of their own, and it isn’t the same number.',
      names: 'Nothing in the names is alike.',
      oneDead: 'One is noted as dead, the other isn’t.',
      deathDays: 'The records have different days of death.',
      nights: (n: number, latest: string) =>
        n === 1
          ? `Both slept at a shelter the same night, ${latest}.`
          : `Both slept at shelters the same nights: ${n} nights, the latest ${latest}.`,
    },
    getsBack: 'This happens when the link is cut',
    back: {
      own: 'Each record stands by itself again. Cases, nights, signals and numbers stay on the record where they were written.',
      path: 'The path shows the history of its own record alone, and the figures count the records as two people.',
      reading: 'The link gave nobody a right to read, so nobody loses one either.',
      remembered:
        'That the records were linked, by whom, and why the link was cut stays, so that nobody links them again without knowing. They can be linked again.',
    },
  },
})
