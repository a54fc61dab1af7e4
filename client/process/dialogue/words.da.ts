import type { Form } from '#shared/board/board.ts';
import type { ReportState } from '#shared/dialogue/due.ts';
import type { MeetingReport } from '#shared/dialogue/report.ts';
import type { InviteeKind, InviteeStatus, NoteOutcomeKind } from '#shared/process/process.ts';
import type { Cell } from '#shared/voting/breakdown.ts';
import { listOf, plural } from '../../ui/format.ts';
import type { Part } from './parts.ts';
import type { ElementState } from './picture/state.ts';

/** Words of the office's pages about the dialogue. */
export const da = {
  parts: 'Dialogens sider',
  part: {
    invitationer: 'Invitationer',
    moeder: 'Små møder',
    ordlyd: 'Ordlyd',
    billede: 'Samlet billede',
    kvitteringer: 'Kvitteringer',
    materiale: 'Materiale',
  } satisfies Record<Part, string> as Record<Part, string>,
  meeting: 'Møde',
  wordingN: (n: number) => `Ordlyd ${n}`,
  noRelease:
    'Der er ikke givet noget videre endnu. Giv det valgte videre fra mødet den 2. marts. Så står det her.',

  invitations: {
    about: (n: number) =>
      n === 0
        ? 'De grupper, der skal inddrages.'
        : `${n} ${plural(n, 'gruppe', 'grupper')} skal inddrages.`,
    neverPersons:
      'Listen har grupper, aldrig personer. Skriv ikke navne, telefonnumre eller private mailadresser.',
    proposed: (n: number) =>
      n === 1
        ? 'Mødet den 2. marts valgte en gruppe, som ikke er på listen'
        : `Mødet den 2. marts valgte ${n} grupper, som ikke er på listen`,
    takeProposed: (n: number) => (n === 1 ? 'Sæt gruppen på listen' : `Sæt de ${n} på listen`),
    none: 'Listen er tom. Sæt grupperne fra 2. marts på, eller tilføj en selv.',
    noneThere: 'Ingen grupper er inviteret til dette møde endnu.',
    add: 'Tilføj gruppe',
    printAll: 'Print alle sedler',
    counts: 'Hvor langt er invitationerne?',
    total: 'I alt',
    groups: 'Grupper',
    showMeeting: 'Vis',
    allMeetings: 'Alle møder',
    undecided: 'Ikke fordelt endnu',
    meeting: 'Møde',
    meetingOf: (name: string) => `Møde for ${name}`,
    statusOf: (name: string) => `Status for ${name}`,
    kindLabel: 'Slags',
    kind: {
      citizens: 'Borgergruppe',
      board: 'Råd eller nævn',
      association: 'Forening',
      company: 'Virksomhed',
      school: 'Skole',
      staff: 'Medarbejdere',
    } satisfies Record<InviteeKind, string> as Record<InviteeKind, string>,
    statusLabel: 'Status',
    status: {
      planned: 'Planlagt',
      invited: 'Inviteret',
      accepted: 'Kommer',
      declined: 'Kommer ikke',
      attended: 'Har deltaget',
    } satisfies Record<InviteeStatus, string> as Record<InviteeStatus, string>,
    riskIs: (risk: string) => `Pas på: ${risk}`,
    ownerIs: (owner: string) => `Ansvarlig: ${owner}`,
    noOwner: 'Ingen ansvarlig endnu',
    edit: 'Ret',
    slip: 'Seddel',
    editTitle: (name: string) => `Ret: ${name}`,
    name: 'Gruppe',
    nameHint: 'For eksempel “Forældre til børn i dagtilbud”.',
    nameMissing: 'Giv gruppen et navn.',
    owner: 'Ansvarlig',
    ownerHint: 'En funktion eller et kontor, for eksempel “Politisk Sekretariat”.',
    reach: 'Hvordan når vi dem?',
    reachHint: 'For eksempel “via forældrebestyrelser”.',
    risk: 'Hvad kan holde dem væk?',
    riskHint: 'For eksempel “kan kun efter kl. 17”.',
    text: 'Gruppens egen tekst',
    textHint: 'Tomt felt: Gruppen får den fælles tekst.',
    commonIs: 'Den fælles tekst:',
    startFromCommon: 'Ret i den fælles tekst',
    useCommon: 'Brug den fælles tekst igen',
    elements: 'Det skal gruppen især tale om',
    noElements: 'Der er ikke givet noget videre at tale om endnu.',
    remove: 'Tag af listen',
    removeSure: (name: string) => `Tag “${name}” af listen?`,
    removeAbout: 'Alt, hvad der står om gruppen her, bliver slettet, også dens egen tekst.',
    keep: 'Behold gruppen',
    draft: 'Her er din kladde. Den er ikke gemt.',
    dropDraft: 'Kassér kladden',
    close: 'Luk, og behold kladden',
    save: 'Gem',
    saveNew: 'Tilføj gruppen',
    saving: 'Gemmer …',
  },

  slip: {
    title: 'Sedler til grupperne',
    back: 'Tilbage til invitationerne',
    sheets: (n: number) => `${n} ${plural(n, 'side', 'sider')} A4. Kan printes i sort og hvid.`,
    print: 'Print',
    none: 'Der er ingen grupper at printe til.',
    copy: 'Kopiér teksten',
    copied: 'Kopieret',
    copyYourself: 'Markér teksten, og kopiér den.',
  },

  meetings: {
    about: (n: number) =>
      n === 0
        ? 'Møder, som et medlem selv holder.'
        : `${n} ${plural(n, 'møde', 'møder')}, som medlemmer selv holder.`,
    none: 'Ingen har skrevet sig på et møde endnu. Medlemmerne gør det selv på siden Mine møder.',
    silence:
      'Et møde uden opsamlingskort vises som ikke indberettet. Det tæller aldrig som enighed.',
    state: {
      planned: 'Aftalt',
      awaited: 'Holdt, kortet ventes',
      remind: 'Bed om kortet',
      missing: 'Ikke indberettet',
      reported: 'Indberettet',
      cancelled: 'Aflyst',
    } satisfies Record<ReportState, string> as Record<ReportState, string>,
    late: 'Her mangler et kort',
    all: 'Alle møder',
    by: 'Vis efter',
    byWhat: { date: 'Dato', member: 'Medlem', group: 'Gruppe' },
    own: 'Medlemmernes egne møder',
    memberNone: 'Har ikke skrevet sig på et møde.',
    groupNone: 'Intet lille møde.',
    cancelled: (n: number) => `${n} ${plural(n, 'aflyst møde', 'aflyste møder')}`,
    uncovered: (n: number) =>
      n === 0 ? 'Grupper, ingen dækker' : `${n} ${plural(n, 'gruppe', 'grupper')}, ingen dækker`,
    allCovered: 'Alle grupper har et møde.',
    noGroups: 'Der er ingen grupper på listen over invitationer endnu.',
    inHall: (n: number) =>
      `${n} ${plural(n, 'gruppe er', 'grupper er')} inviteret til et dialogmøde og har intet lille møde`,
    idle: (n: number) =>
      n === 0 ? 'Medlemmer uden møde' : `${n} ${plural(n, 'medlem', 'medlemmer')} uden møde`,
    allBusy: 'Alle medlemmer har mindst ét møde.',
    noSeats: 'Der er ingen medlemmer på siden Deltagere endnu.',
    at: (time: string) => `kl. ${time.replace(':', '.')}`,
    present: ({ people, estimated }: MeetingReport['present']) =>
      people === null
        ? 'Antal til stede er ikke kendt'
        : estimated
          ? `cirka ${people} til stede, skønnet`
          : `${people} til stede, talt`,
    read: 'Læs kortet',
    back: 'Tilbage til de små møder',
    noMeeting: 'Mødet findes ikke',
    reportedAt: (date: string) => `indberettet ${date}`,
    fewPresent:
      'Færre end 5 var til stede. I den offentlige udgave lægges kortet sammen med andre små møder, så ingen kan genkendes.',
    oneThing: 'Hvis de kun måtte sige én ting',
    overwrite: 'Overskriv',
    overwriteThis: (text: string) => `Overskriv: ${text}`,
    overwriteWith: 'Skriv det uden oplysninger om andre',
    overwriteHelp:
      'Brug det, når ordene fortæller noget privat om en anden. De gamle ord forsvinder for altid, også i loggen.',
    earlier: 'Stod på kortet før',
    earlierHelp:
      'Medlemmet har rettet det siden. Ordene ligger stadig i loggen og i tidligere udgaver af resultatet.',
    overwriteNow: 'Overskriv for altid',
    notMentioned: (n: number) => `${n} står ikke på kortet`,
    verdicts: 'Holder den?',
    notCounted: 'Ikke talt',
    lenses: 'Prøvet',
    noLenses: 'Ingen af testspørgsmålene er prøvet',
    dots: 'Prikker',
    noDots: 'Ingen sat',
    points: 'Pointer',
    quotes: 'Ordret',
  },

  wording: {
    about: 'De ord, der ligger på bordene. Alle ordlyde bliver gemt.',
    keeps:
      'En ny ordlyd gælder for de møder, der kommer. Har nogen svaret på et møde, beholder mødet sin ordlyd. Hent den nye på pulten, før mødet begynder.',
    reword: 'Ny ordlyd',
    rewordTitle: (title: string) => `Ny ordlyd: ${title}`,
    history: (n: number) => `Vis alle ${n} ordlyde`,
    usedAt: (dates: readonly string[]) => `brugt ${listOf(dates, 'og')}`,
    because: (reason: string) => `Ændret, fordi: ${reason}`,
    gone: 'slettet:',
    came: 'tilføjet:',
    title: 'Overskrift',
    titleMissing: 'Skriv en overskrift.',
    description: 'Forklaring',
    reason: 'Hvorfor ændres ordlyden?',
    reasonHint: 'Begrundelsen følger ordlyden. Skriv, hvad der blev sagt, og hvor.',
    reasonMissing: 'Skriv en begrundelse.',
    difference: 'Det bliver ændret',
    noDifference: 'Ordlyden er som før. Ret i felterne.',
    rewrites: (n: number) => (n === 0 ? 'Forslag fra møderne' : `${n} forslag fra møderne`),
    noRewrites: 'Ingen har skrevet sætningen om endnu.',
    newer: (n: number) => `Imens er ordlyd ${n} kommet til`,
    continueFrom: (n: number) => `Fortsæt fra ordlyd ${n} med min tekst`,
    save: (n: number) => `Gem som ordlyd ${n}`,
    saving: 'Gemmer …',
    close: 'Luk, og behold kladden',
  },

  picture: {
    from: (title: string, date: string) => `Bygger på “${title}”, givet videre ${date}.`,
    state: {
      untested: 'Ikke prøvet endnu',
      few: 'For få svar til at sige noget',
      differs: 'Møderne siger ikke det samme',
      split: 'Intet svar har flertal',
      holds: 'De fleste siger: holder',
      holds_changed: 'De fleste siger: holder med ændring',
      fails: 'De fleste siger: holder ikke',
    } satisfies Record<ElementState, string> as Record<ElementState, string>,
    inHall: 'Dialogmøder',
    of: (wording: number, what: string) => `Ordlyd ${wording}: ${what}`,
    sizes: (people: readonly number[]) => `n = ${people.join(' · ')}`,
    sizesFromTo: (meetings: number, from: number, to: number) =>
      `${meetings} ${plural(meetings, 'møde', 'møder')}, n = ${from === to ? from : `${from}–${to}`}`,
    lensesTried: (n: number, of: number) => `${n} af ${of} testspørgsmål prøvet`,
    newestUntried: 'den nyeste ordlyd er ikke prøvet',
    inputs: 'Det er med',
    noHall: 'Der er ikke holdt et dialogmøde endnu.',
    present: 'Til stede',
    walkIns: (n: number) => `heraf ${n} uden invitation`,
    listeners: 'Medlemmer, der lyttede',
    tables: 'Borde',
    shown: 'Sedler vist',
    held: 'Venter',
    hidden: 'Skjult',
    notHeld: 'ikke holdt endnu',
    smallIn: (reported: number, missing: number, toCome: number) =>
      `Små møder: ${reported} indberettet · ${missing} mangler · ${toCome} ikke holdt eller lige holdt. Det, der mangler, tæller ikke som enighed.`,
    priorities: 'Kommunalbestyrelsens valg og borgernes prikker',
    prioritiesAbout:
      'Grupper efter prikker, ikke pladser. Kun det, begge har sat prikker på, kan sammenlignes.',
    noPriorities:
      'Når et dialogmøde har vist prikkerne på galleriet, står de her ved siden af valget den 2. marts.',
    compareWith: 'Sammenlign med',
    council: 'Kommunalbestyrelsen, 2. marts',
    dotsIn: (n: number) => `${n} ${plural(n, 'prik', 'prikker')}`,
    citizens: 'Deltagerne',
    votedIn: (n: number) => `${n} satte prikker`,

    back: 'Tilbage til oversigten',
    previous: 'Forrige',
    next: 'Næste',
    noElement: 'Det findes ikke i det, der er givet videre',
    elementNothing: 'Der er ikke kommet noget ind om det endnu. Det betyder ikke, at det holder.',
    councilSaid: (dots: number, people: number) =>
      `2. marts: ${dots} ${plural(dots, 'prik', 'prikker')} fra ${people} ${plural(people, 'medlem', 'medlemmer')}`,
    councilNone: '2. marts: ikke sat til afstemning',
    change: 'Fra møde til møde',
    otherWording: (meetings: readonly string[]) =>
      `${listOf(meetings, 'og')} havde en anden ordlyd.`,
    verdicts: 'Holder den?',
    smallMeeting: 'Lille møde',
    n: 'n',
    marker: 'Prikker',
    smallSilent: (untested: number, other: number, missing: number) =>
      [
        untested > 0
          ? `${untested} ${plural(untested, 'møde har', 'møder har')} ikke prøvet det`
          : '',
        other > 0 ? `${other} havde en anden ordlyd` : '',
        missing > 0 ? `${missing} er ikke indberettet` : '',
      ]
        .filter(Boolean)
        .join(' · '),
    showAllSmall: (n: number) => `Vis alle ${n} små møder`,
    missingWhich: 'Se, hvilke der ikke er indberettet',
    lenses: 'Testspørgsmål',
    lens: 'Spørgsmål',
    lensKey: (names: readonly string[]) => `Svar: ${names.join(' · ')}`,
    onCards: (n: number, of: number) => `prøvet på ${n} af ${of} kort`,
    groups: 'Efter tilknytning',
    groupsOf: (which: string) => `${which}, efter tilknytning`,
    groupsTooSmall: 'Vises ikke: For få svar, så nogen kunne genkendes.',
    affiliation: 'Tilknytning',
    unsaid: 'Ikke oplyst',
    others: (names: readonly string[]) => `Øvrige (${listOf(names, 'og')})`,
    cell: {
      almost_all: 'næsten alle',
      almost_none: 'næsten ingen',
      hidden: 'vises ikke',
    } satisfies Record<Exclude<Cell, number>, string> as Record<Exclude<Cell, number>, string>,
    scale: 'Skala 1–5',
    work: 'Arbejdet ved bordene',
    workAbout: 'Sedler og borde i hver runde, og prikker på galleriet.',
    notesAtTables: (notes: number, tables: number) =>
      notes === 0 ? '–' : `${notes} fra ${tables} ${plural(tables, 'bord', 'borde')}`,
    dotsPhone: 'Prikker, telefon',
    dotsPaper: 'Prikker, papir',
    words: 'Med deltagernes ord',
    wordsAbout: (shown: number, held: number, hidden: number) =>
      [
        `${shown} ${plural(shown, 'seddel', 'sedler')}`,
        held > 0 ? `${held} venter på at blive læst` : '',
        hidden > 0 ? `${hidden} skjult` : '',
      ]
        .filter(Boolean)
        .join(' · '),
    wordsFrom: 'Vis fra',
    everywhere: 'Alle steder',
    noWords: 'Der er ingen sedler her.',
    formOf: {
      rewrite: 'Nye ord',
      pressure: 'Tryktest: hvorfor',
      unfold: 'Udfoldet',
      point: 'Pointer',
      heard: 'Hørt af medlemmer',
    } satisfies Partial<Record<Form, string>> as Partial<Record<Form, string>>,
    because: (reason: string) => `fordi: ${reason}`,
    translated: (text: string) => `På dansk: ${text}`,
    listener: 'et medlem, der lyttede',
    showAll: (n: number) => `Vis alle ${n}`,
  },

  receipts: {
    about:
      'Den, der har skrevet en seddel, kan følge den med sin kvittering. Skriv her, hvad der blev af den.',
    none: 'Der er ingen sedler endnu.',
    left: (open: number, all: number) => `${open} af ${all} sedler er ikke behandlet endnu`,
    allDone: (n: number) => `Alle ${n} sedler er behandlet`,
    all: 'Alle',
    element: 'Om',
    noElement: 'Ikke om noget bestemt',
    team: 'Bord',
    form: 'Runde',
    outcome: 'Resultat',
    search: 'Søg i sedlerne',
    list: 'Sedler',
    shown: (shown: number, marked: number) =>
      `${shown} ${plural(shown, 'seddel', 'sedler')} vist · ${marked} markeret`,
    markShown: (n: number) => `Markér de ${n} viste`,
    unmark: 'Fjern alle markeringer',
    noneShown: 'Ingen sedler passer til det valgte. Vælg noget bredere.',
    rewritten: (text: string) => `Ny sætning: ${text}`,
    bar: 'Sæt resultatet for de markerede',
    becameOf: 'Hvad blev det til?',
    where: {
      used: 'Brugt i hvad?',
      influenced: 'Hvad påvirkede den?',
      operations: 'Sendt til hvem?',
    } satisfies Partial<Record<NoteOutcomeKind, string>> as Partial<
      Record<NoteOutcomeKind, string>
    >,
    whereMissing: 'Skriv hvor. Det står på kvitteringen.',
    why: 'Mere at sige? (kan undværes)',
    whyNot: 'Hvorfor ikke?',
    reasonMissing: 'Skriv hvorfor. Den, der skrev sedlen, skal kunne læse det.',
    setN: (n: number) =>
      n === 0 ? 'Sæt for de markerede' : `Sæt for ${n} ${plural(n, 'seddel', 'sedler')}`,
    setting: 'Gemmer …',
    set: (n: number, outcome: string) => `${n} ${plural(n, 'seddel', 'sedler')}: ${outcome}.`,
    markFirst: 'Markér sedler på listen først.',
    reads: (bundle: number | null) =>
      `Den, der skrev sedlen, læser det på sin kvittering med det samme.${bundle === null ? '' : ` Det bliver sendt i bundter på ${bundle}.`}`,
    replaces: (n: number) => `${n} af dem har et svar i forvejen. Det bliver erstattet.`,
    restMarked: 'De sedler, der ikke blev gemt, er stadig markeret.',
  },

  material: {
    about: 'Det, der går ud af huset, og det, møderne giver videre.',
    pack: 'Samtalepakken',
    packFrom: (title: string, date: string, n: number) =>
      `Bygger på “${title}”, givet videre ${date}: ${n} ${plural(n, 'nøgleord eller grundelement', 'nøgleord og grundelementer')}.`,
    openPack: 'Åbn samtalepakken',
    packAbout:
      'Den er ens for alle: introduktion, A3-ark, kort, testspørgsmål, drejebog, opsamlingskort og letlæst udgave.',
    openAnnouncements: 'Åbn annonceteksterne',
    announcementsAbout: 'Til hjemmesiden, avisen og medlemmets egen profil. Hver har sin længde.',
    handedOn: 'Givet videre fra dialogmøderne',
    noMeetings: 'Der er ikke oprettet et dialogmøde endnu. Det gør du på siden Plan.',
    released: (version: number, date: string) => `Version ${version}, givet videre ${date}`,
    notReleased: 'Ikke givet videre endnu',
    desk: 'Åbn pulten',
    cards: (n: number, of: number) =>
      of === 0
        ? 'Ingen små møder endnu.'
        : `${n} af ${of} små møder har givet et opsamlingskort videre.`,
  },

  files: {
    title: 'Filer',
    edition: { public: 'Offentlig udgave', internal: 'Intern udgave' },
    about: {
      public: 'Uden skjulte sedler og tilknytning. Små grupper er lagt sammen.',
      internal: 'Til sagen. Må ikke sendes ud af huset.',
    },
    fetch: (edition: string, format: string) => `Hent ${edition.toLowerCase()} som ${format}`,
  },
};

export type OfficeWords = typeof da;
