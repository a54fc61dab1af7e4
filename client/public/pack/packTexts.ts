import type { Lens, Verdict } from '#shared/board/board.ts';
import { dotsPerPerson } from '#shared/voting/rules.ts';

/**
 * What is printed. It is the same for all who hold a meeting: it takes no side, carries no logo and names no
 * party. Danish, whatever language the page around it speaks.
 */
export const INTRO = {
  title: 'Vil du være med til at prøve ordene af?',
  parts: [
    {
      heading: 'Hvorfor mødes vi?',
      text: 'Kommunalbestyrelsen er i gang med en ny vision. Den har valgt nogle nøgleord og grundelementer, den gerne vil tale med dig om. De er et udgangspunkt. De er ikke besluttet.',
    },
    {
      heading: 'Hvad skal vi tale om?',
      text: 'Holder sætningerne? Mangler der noget? Skal noget laves om? Du behøver ikke at være enig, og du behøver ikke at forberede dig.',
    },
    {
      heading: 'Sådan foregår det',
      text: 'Mødet varer godt en time. Tre sætninger bliver læst højt. Du skriver på kort, og I tager dem ét ad gangen rundt om bordet. Derefter prøver I én eller to sætninger af med fire spørgsmål. Til sidst sætter du prikker.',
    },
    {
      heading: 'Hvad bliver det brugt til?',
      text: 'Det, I siger, bliver skrevet på et opsamlingskort. Kortet bliver en del af kommunens sag om visionen. Kommunalbestyrelsen bruger det, når den skriver det første udkast. Kortet viser, hvad deltagerne mente. Det viser ikke, hvad alle borgere mener.',
    },
    {
      heading: 'Dit navn',
      text: 'Du behøver ikke at sige dit navn, og ingen skriver det ned.',
    },
  ],
  keywords: 'Nøgleord',
  elements: 'Grundelementer',
} as const;

export const SHEET = {
  of: (n: number, all: number) => `Grundelement ${n} af ${all}`,
  keywordOf: 'Nøgleord',
  tally: 'Sæt en streg for hver',
  missing: 'Hvad mangler? Hvordan ville du skrive den?',
  dots: 'Prikker',
} as const;

export const CARDS = {
  title: 'Klip ud langs stregerne',
  note: 'Min seddel',
  noteAbout: 'Det handler om sætning nr.',
} as const;

export const QUESTIONS = {
  title: 'Fire spørgsmål til en sætning',
  lead: 'Tag én sætning ad gangen. Stil spørgsmålene ét for ét, og skriv svarene ned med de ord, der bliver sagt. Spørg til sidst: Holder sætningen, holder den med en ændring, eller holder den ikke?',
  /** Said to those who hold the meeting. */
  after: 'Et spørgsmål, I ikke nåede, er ikke prøvet. Det tæller ikke som et ja.',
} as const;

export const RUN_SHEET = {
  title: 'Drejebog: 65 minutter',
  lead: 'Lad en anden styre mødet, hvis du kan. Så kan du lytte.',
  head: ['Tid', 'Minutter', 'Det gør I', 'Det skal du bruge'],
  /** Minutes from the start, minutes, what, with what. */
  rows: (elements: number): readonly (readonly [number, number, string, string])[] => {
    const dots = dotsPerPerson(elements);
    return [
      [0, 5, 'Velkomst: Hvorfor er jeg her?', 'Arket om mødet'],
      [5, 5, 'Tre sætninger bliver læst højt', 'Arkene'],
      [10, 5, 'Stille: Skriv på kort, tre hver', 'Kort og blyanter'],
      [15, 20, 'Runde om bordet, ét kort ad gangen', 'Kortene'],
      [35, 15, 'Prøv én eller to sætninger af', 'De fire spørgsmål'],
      [
        50,
        5,
        dots === null ? 'Sæt streger på arkene' : `Sæt prikker på arkene, ${dots} hver`,
        'Ark og tuscher',
      ],
      [55, 5, 'Runde: Hvis du kun måtte sige én ting', 'Opsamlingskortet'],
      [60, 5, 'Udfyld opsamlingskortet', 'Telefonen eller papirkortet'],
    ];
  },
  before: 'Tag med',
  bring: [
    'Ét ark til hver sætning, I vil tale om',
    'Kort, mindst tre til hver deltager',
    'Blyanter, tuscher og tape',
    'De fire spørgsmål',
    'Opsamlingskortet på telefon eller papir',
    'Arket om mødet og arket på let dansk til dem, der vil have det',
  ],
  rules: 'Godt at huske',
  remember: [
    'Skriv ordene, som de bliver sagt.',
    'Forsvar ikke sætningerne. Spørg.',
    'Sørg for, at alle når at sige noget.',
    'Send kortet samme dag, hvis du kan, og senest efter fem dage.',
  ],
} as const;

export const PAPER_CARD = {
  title: 'Opsamlingskort',
  lead: 'Skriv ingen navne på kortet, heller ikke i teksten.',
  date: 'Dato',
  venue: 'Slags sted',
  present: 'Antal til stede',
  counted: 'talt',
  estimated: 'skønnet',
  count: 'Hvor mange mente hvad? Udfyld kun de sætninger, I talte om.',
  head: ['Nr.', 'Sætning', 'Holder', 'Med ændring', 'Holder ikke', 'Prikker'],
  tried: 'Spørgsmål, vi prøvede',
  about: 'Sætning nr.',
  points: 'De tre vigtigste pointer',
  quotes: 'Citater, ord for ord',
  oneThing: 'Hvis du kun måtte sige én ting',
  send: 'Tast kortet ind på din egen side under Mine møder, eller aflevér det til sekretariatet. Senest fem dage efter mødet.',
  copies: 'Kopiér siden, hvis I talte om flere sætninger.',
} as const;

export const EASY = {
  title: 'Samtale om vores kommune',
  parts: [
    'Vi vil gerne høre, hvad du mener.',
    'Politikerne har skrevet nogle sætninger. De handler om, hvordan kommunen skal være i fremtiden.',
    'Sætningerne er ikke færdige. Du kan hjælpe med at gøre dem bedre.',
    'Du må sige ja, nej og ved ikke. Du må skrive på dit eget sprog.',
    'Du skal ikke sige, hvad du hedder.',
  ],
  how: 'Tænk på én sætning. Sæt kryds:',
  verdict: {
    holds: 'God, som den er',
    holds_changed: 'God, men noget skal laves om',
    fails: 'Ikke god',
  } satisfies Record<Verdict, string> as Record<Verdict, string>,
  questions: 'Spørgsmål til sætningen',
  lens: {
    everyday: 'Hvad bliver anderledes for dig på en helt almindelig dag?',
    who: 'Hvem bliver glad for det? Hvem bliver glemt?',
    price: 'Det koster penge. Hvad skal vi så ikke gøre?',
    clash: 'Passer den sammen med de andre sætninger?',
  } satisfies Partial<Record<Lens, string>> as Partial<Record<Lens, string>>,
  write: 'Skriv eller tegn:',
  sentences: 'Sætningerne',
} as const;

export const NAMES = {
  title: 'Navne og private oplysninger',
  lead: 'Til dig, der holder mødet.',
  parts: [
    {
      heading: 'Skriv aldrig navne ned',
      lines: [
        'Kortet har ingen plads til navne. Lav heller ikke en deltagerliste.',
        'Skriv antallet, og om det er talt eller skønnet.',
        'På en skole er klassen nok. På en arbejdsplads er det nok, at det er en virksomhed.',
      ],
    },
    {
      heading: 'I en partiforening',
      lines: [
        'At være til stede viser, hvad man mener politisk. Det er en følsom oplysning.',
        'Skriv derfor intet om, hvem der kom. Er I meget få, så skriv kun det, mødet sagde samlet.',
      ],
    },
    {
      heading: 'Når nogen fortæller om andre',
      lines: [
        'Skriv ikke om andres sygdom, økonomi, familie eller sag. Skriv, hvad det handler om: “En pårørende fortæller, at …”',
        'Skriv aldrig personnumre, adresser eller telefonnumre.',
        'Et citat må gerne være ord for ord. Lad navnet på den, det handler om, være ude.',
      ],
    },
    {
      heading: 'Billeder',
      lines: [
        'Tag gerne et billede af papirerne. Tag ikke billeder af mennesker.',
        'Slet billedet, når kortet er sendt.',
      ],
    },
    {
      heading: 'Sedler og ark bagefter',
      lines: [
        'Aflevér papirerne til sekretariatet, eller makulér dem, når kortet er sendt.',
        'Det, der står på kortet, bliver en del af kommunens sag og kan blive udleveret, hvis nogen søger aktindsigt.',
      ],
    },
    {
      heading: 'Hvis nogen spørger',
      lines: [
        'Kommunen er ansvarlig for oplysningerne. Sekretariatet svarer på spørgsmål om at se, rette og slette.',
      ],
    },
  ],
} as const;

export const FOOTER = (title: string): string => `${title} · Samtalepakke · Vejledende`;
