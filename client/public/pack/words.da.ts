export const PARTS = [
  'intro',
  'sheets',
  'cards',
  'questions',
  'runSheet',
  'card',
  'easy',
  'names',
] as const;
export type Part = (typeof PARTS)[number];

/** The page around the pack. What is printed is Danish and lies in `packTexts.ts`. */
export const da = {
  title: 'Samtalepakke',
  lead: 'Alt til et lille møde om visionen. Pakken er ens for alle og må bruges af alle.',
  loading: 'Henter pakken …',
  empty: 'Pakken er ikke klar endnu',
  emptyText: 'Den kommer her, når kommunalbestyrelsen har valgt nøgleord og grundelementer.',
  choose: 'Vælg, hvad du vil printe',
  part: {
    intro: 'Om mødet',
    sheets: 'Et ark til hvert grundelement',
    cards: 'Kort til at klippe ud',
    questions: 'De fire spørgsmål',
    runSheet: 'Drejebog til 65 minutter',
    card: 'Opsamlingskort på papir',
    easy: 'Let dansk',
    names: 'Navne og private oplysninger',
  } satisfies Record<Part, string> as Record<Part, string>,
  sheetSize: 'Størrelse på arkene',
  a4: 'A4, almindelig printer',
  a3: 'A3, store ark',
  print: 'Print det valgte',
  printHint: 'Det virker i sort-hvid. Print på én side, når du vil klippe kortene ud.',
  noneChosen: 'Vælg mindst én ting.',
  all: 'Vælg alt',
  none: 'Fravælg alt',
  announce: 'Tekster til at annoncere mødet',
  onWeb: 'Pakken på nettet',
  qr: (url: string) => `QR-kode til ${url}`,
};
