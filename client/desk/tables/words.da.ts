import { plural } from '../../ui/format.ts';

const tables = (n: number) => `${n} ${plural(n, 'bord', 'borde')}`;
const slips = (n: number) => `${n} ${plural(n, 'seddel', 'sedler')}`;

export const da = {
  intro: 'Lav bordene, fordel politikerne, og udskriv det, der skal ligge på hvert bord.',

  // Tables
  howMany: 'Hvor mange borde?',
  make: (n: number) => `Lav ${tables(n)}`,
  add: (n: number) => `Tilføj ${tables(n)}`,
  remove: (n: number) => `Fjern ${tables(n)}`,
  range: 'Skriv et tal fra 1 til 100.',
  removeAsk: (n: number) => `Fjern ${tables(n)}?`,
  removeText: (names: string) =>
    `Der sidder nogen ved ${names}. De skal finde et andet bord. Deres sedler bliver.`,
  none: 'Der er ingen borde endnu. Skriv, hvor mange der står i salen.',
  list: 'Bordene',
  table: 'Bord',
  people: 'Sidder her',
  members: 'Lytter med',
  membersNone: 'ingen',
  total: (people: number, members: number) =>
    `${people} ${plural(people, 'deltager', 'deltagere')} har fundet et bord. ${members} ${plural(members, 'medlem', 'medlemmer')} er fordelt.`,
  moveTo: (name: string) => `Flyt ${name} til`,
  noTable: 'Intet bord',

  // Council members
  deal: 'Fordel politikerne',
  dealHelp:
    'De bliver fordelt jævnt. To fra samme gruppe kommer kun til samme bord, når gruppen er større end antallet af borde.',
  dealWho: 'Hvem skal fordeles?',
  dealAll: 'Alle medlemmer',
  dealPresent: 'Dem, der er tjekket ind',
  dealGo: (n: number) => `Fordel ${n} ${plural(n, 'medlem', 'medlemmer')}`,
  dealAgain: 'Den fordeling, der er nu, bliver lavet om. Deltagernes borde bliver.',
  dealNone: 'Der er ingen at fordele.',
  sameGroup: (names: string) => `Samme gruppe ved samme bord: ${names}`,

  // Sheets
  sheets: 'Bordark',
  sheetsHelp:
    'Et ark til hvert bord: stort nummer, QR-kode og mødekode til deltagerne. Nederst en strimmel til bordværten med link til bordets egen enhed.',
  sheetsWarn:
    'Når du laver nye ark, holder de tidligere værtslinks til de valgte borde op med at virke.',
  sheetsGo: (n: number) => `Lav ark til ${tables(n)}`,
  sheetsAsk: (n: number) => `Lav nye ark til ${tables(n)}?`,
  sheetsReady: (n: number) => `Ark til ${tables(n)} er klar`,
  once: 'Værtslinkene vises kun nu. Udskriv dem, før du lukker.',
  print: 'Udskriv',
  close: 'Luk arkene',
  printFirst: 'Udskriv og luk først det, der er klar.',
  which: 'Hvilke borde?',
  all: 'Alle borde',

  // On paper
  comeIn: 'Kom med på din telefon',
  howTo: [
    'Åbn kameraet, og peg på koden.',
    'Vælg sprog, og hvem du er her som.',
    'Du er ved bordet. Siden skifter selv.',
  ],
  orCode: (address: string) => `Eller gå til ${address}, og skriv`,
  noPhone: 'Ingen telefon? Skriv på papir. Bordværten taster det ind, præcis som du skriver det.',
  hostTitle: (name: string) => `Til bordværten ved ${name}`,
  hostText:
    'Klip strimlen af. Scan koden med bordets tablet eller telefon. Linket gælder kun dette bord.',
  joinQr: (name: string) => `QR-kode til deltagere ved ${name}`,
  hostQr: (name: string) => `QR-kode til bordværten ved ${name}`,

  // Slips
  slips: 'Nummererede sedler',
  slipsHelp:
    'Sedler til dem, der skriver på papir: 8 på et ark. Hver har et nummer til indtastning og en kode, så den, der skrev, kan se, hvad sedlen blev brugt til.',
  from: 'Første nummer',
  count: 'Sedler til hvert bord',
  slipsGo: (n: number) => `Lav ${slips(n)}`,
  slipsWrong: (most: number) => `Skriv et første nummer og et antal fra 1 til ${most}.`,
  slipsReady: (n: number, sheets: number) => `${slips(n)} er klar på ${sheets} ark`,
  slipsOnce: 'Koderne vises kun nu. Udskriv sedlerne, før du lukker.',
  slipsAsk: 'Nogle af numrene er lavet før',
  slipsAgain:
    'Laver du dem igen, virker koderne på de første sedler ikke mere. Gør det kun, hvis ingen har fået dem.',
  slipsAskGo: 'Lav dem igen',
  slipsMany: (most: number) =>
    `Det er flere end ${most.toLocaleString('da')} sedler. Vælg færre borde ad gangen.`,
  slipNumber: (n: number) => `Nr. ${n}`,
  slipWrite: 'Skriv én ting. Skriv ikke dit navn.',
  slipReceipt: 'Klip af, og gem: Se, hvad din seddel blev brugt til.',
  slipQr: (n: number) => `QR-kode til kvittering for seddel ${n}`,
};
