/** The fixed cast of demo and tests: invented organisations, units and people at work, with fixed ids. */

import type { Role } from '../platform/access/index.ts'

export const castIds = {
  kalmar: '0197aa00-0000-7000-8000-000000000001',
  stadsmissionen: '0197aa00-0000-7000-8000-000000000002',
  landlord: '0197aa00-0000-7000-8000-000000000003',
  nybro: '0197aa00-0000-7000-8000-000000000004',
  otherLandlord: '0197aa00-0000-7000-8000-000000000005',
  adultUnit: '0197aa00-0000-7000-8000-000000000011',
  preventionUnit: '0197aa00-0000-7000-8000-000000000012',
  debtUnit: '0197aa00-0000-7000-8000-000000000013',
  mobileUnit: '0197aa00-0000-7000-8000-000000000014',
  familyUnit: '0197aa00-0000-7000-8000-000000000015',
  nybroUnit: '0197aa00-0000-7000-8000-000000000016',
} as const

type CastUser = {
  key: string
  id: string
  organisation: string
  unit: string | null
  name: string
  title: { sv: string; en: string }
  /** what they do, one sentence, for the page where a visitor chooses who to be */
  does: { sv: string; en: string }
  roles: readonly Role[]
}

const user = (
  n: number,
  key: string,
  organisation: string,
  unit: string | null,
  name: string,
  roles: readonly Role[],
  title: CastUser['title'],
  does: CastUser['does'],
): CastUser => ({
  key,
  id: `0197aa00-0000-7000-8000-0000000001${String(n).padStart(2, '0')}`,
  organisation,
  unit,
  name,
  roles,
  title,
  does,
})

export const castUsers: readonly CastUser[] = [
  user(
    1,
    'siv',
    castIds.kalmar,
    castIds.adultUnit,
    'Siv Lindgren',
    ['socialWorker'],
    { sv: 'Socialsekreterare', en: 'Social worker' },
    {
      sv: 'Svarar på signaler, utreder, beslutar och följer en person till ett eget hem.',
      en: 'Answers signals, investigates, decides and follows a person to a home of their own.',
    },
  ),
  user(
    2,
    'petra',
    castIds.kalmar,
    castIds.preventionUnit,
    'Petra Ek',
    ['preventionOfficer'],
    { sv: 'Vräkningsförebyggare', en: 'Prevention officer' },
    {
      sv: 'Ser till att en obetald hyra inte blir en vräkning.',
      en: 'Sees to it that an unpaid rent doesn’t become an eviction.',
    },
  ),
  user(
    3,
    'bo',
    castIds.kalmar,
    castIds.debtUnit,
    'Bo Sandell',
    ['debtAdviser'],
    { sv: 'Budget- och skuldrådgivare', en: 'Budget and debt adviser' },
    { sv: 'Hjälper ett hushåll att få ihop ekonomin.', en: 'Helps a household to make ends meet.' },
  ),
  user(
    4,
    'mats',
    castIds.kalmar,
    castIds.mobileUnit,
    'Mats Öberg',
    ['housingSupport'],
    { sv: 'Boendestödjare, mobila teamet', en: 'Housing support, mobile team' },
    { sv: 'Besöker hemma, på den boendes villkor.', en: 'Visits at home, on the tenant’s terms.' },
  ),
  user(
    5,
    'agneta',
    castIds.kalmar,
    null,
    'Agneta Holm',
    ['manager'],
    { sv: 'Enhetschef', en: 'Manager' },
    {
      sv: 'Ser helheten: klockor, siffror och var det brister.',
      en: 'Sees the whole: clocks, figures and where it fails.',
    },
  ),
  user(
    6,
    'nils',
    castIds.stadsmissionen,
    null,
    'Nils Åberg',
    ['shelterWorker'],
    { sv: 'Nattpersonal, akutboendet', en: 'Night staff, the shelter' },
    { sv: 'Tar emot den som ska sova här i natt.', en: 'Receives whoever is to sleep here tonight.' },
  ),
  user(
    7,
    'noor',
    castIds.stadsmissionen,
    null,
    'Noor Haddad',
    ['outreachWorker'],
    { sv: 'Uppsökare', en: 'Outreach worker' },
    {
      sv: 'Möter människor ute och säger till när någon sover utomhus.',
      en: 'Meets people out there and tells when somebody sleeps outdoors.',
    },
  ),
  user(
    8,
    'hanna',
    castIds.landlord,
    null,
    'Hanna Wik',
    ['landlordAgent'],
    { sv: 'Uthyrare', en: 'Letting agent' },
    {
      sv: 'Lämnar lägenheter och hör av sig när en hyra är obetald.',
      en: 'Lets flats and gets in touch when a rent is unpaid.',
    },
  ),
  user(
    9,
    'ture',
    castIds.nybro,
    castIds.nybroUnit,
    'Ture Malm',
    ['socialWorker'],
    { sv: 'Socialsekreterare, Nybro', en: 'Social worker, Nybro' },
    {
      sv: 'Handlägger i grannkommunen och ser bara det som rör hans egna.',
      en: 'Works in the next municipality and sees only what concerns his own.',
    },
  ),
  user(
    10,
    'rut',
    castIds.kalmar,
    null,
    'Rut Norén',
    ['logReviewer'],
    { sv: 'Logggranskare', en: 'Log reviewer' },
    { sv: 'Granskar vem som har öppnat vad och varför.', en: 'Reviews who has opened what, and why.' },
  ),
  user(
    11,
    'anja',
    castIds.kalmar,
    null,
    'Anja Berglund',
    ['analyst'],
    { sv: 'Utvecklingsledare', en: 'Analyst' },
    { sv: 'Arbetar med siffror och ser aldrig en person.', en: 'Works with figures and never sees a person.' },
  ),
  user(
    12,
    'adam',
    castIds.kalmar,
    null,
    'Adam Frisk',
    ['administrator'],
    { sv: 'Systemförvaltare', en: 'Administrator' },
    {
      sv: 'Sköter användare och inställningar, utan personuppgifter.',
      en: 'Looks after users and settings, without personal data.',
    },
  ),
  user(
    13,
    'siv2',
    castIds.kalmar,
    castIds.adultUnit,
    'Sven Lood',
    ['socialWorker'],
    { sv: 'Socialsekreterare', en: 'Social worker' },
    { sv: 'Sivs kollega på samma enhet.', en: 'Siv’s colleague in the same unit.' },
  ),
  user(
    14,
    'sofia',
    castIds.kalmar,
    castIds.familyUnit,
    'Sofia Rask',
    ['socialWorker'],
    { sv: 'Socialsekreterare, barn och familj', en: 'Social worker, children and families' },
    { sv: 'Arbetar med familjer på en annan enhet.', en: 'Works with families in another unit.' },
  ),
  user(
    15,
    'inger',
    castIds.stadsmissionen,
    null,
    'Inger Palm',
    ['partnerManager'],
    { sv: 'Verksamhetschef, Stadsmissionen', en: 'Manager, Stadsmissionen' },
    {
      sv: 'Svarar för partnerskapet: vad som är lovat, vad som blev gjort och vad nästa möte ska bestämma.',
      en: 'Answers for the partnership: what is promised, what was done, and what the next meeting must decide.',
    },
  ),
  user(
    16,
    'jonna',
    castIds.nybro,
    null,
    'Jonna Strid',
    ['onCallWorker'],
    { sv: 'Socialjour, Kalmar och Nybro', en: 'On call, Kalmar and Nybro' },
    {
      sv: 'Har jour för två kommuner: läser om den det gäller just då, och ordnar en plats i natt.',
      en: 'Is on call for two municipalities: reads about whom it concerns then, and finds a place for tonight.',
    },
  ),
  user(
    17,
    'olle',
    castIds.kalmar,
    null,
    'Olle Sand',
    ['onCallWorker'],
    { sv: 'Socialjour, Kalmar', en: 'On call, Kalmar' },
    { sv: 'Tar över jouren efter Jonna.', en: 'Takes over after Jonna.' },
  ),
]
