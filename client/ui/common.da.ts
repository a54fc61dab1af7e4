import type { HideReason, ItemKind } from '#shared/board/board.ts';
import type { RejectionCode } from '#shared/kernel/rejection.ts';
import type { Standing } from '#shared/process/process.ts';
import type { Agreement, ItemView } from '#shared/session/views.ts';
import type { Disposition } from '#shared/board/board.ts';
import type { TieChoice } from '#shared/session/events.ts';

/** Values of a rejection, for its words. */
type Args = Readonly<Record<string, string | number>>;

export const da = {
  exercise: 'ØVELSE',
  timeIsUp: 'Tiden er gået. Skriv din sætning færdig.',
  timeLeft: 'Tid tilbage',
  counter: (n: number, limit: number) => `${n} af ${limit} tegn`,
  skip: 'Gå til indholdet',
  close: 'Luk',
  cancel: 'Fortryd',
  back: 'Tilbage',
  next: 'Videre',
  send: 'Send',
  save: 'Gem',
  edit: 'Ret',
  saved: 'Gemt',
  sending: 'Sendes …',
  saving: 'Gemmer …',
  tryAgain: 'Prøv igen',
  hide: 'Skjul',
  show: 'Vis',
  and: 'og',
  atTime: (time: string) => `kl. ${time}`,
  otherLanguage: 'English',
  otherLanguageLabel: 'Switch to English',

  // Around the step that runs
  newStep: (title: string) => `Nyt trin: ${title}`,
  newStepText: 'Mødet er gået videre. Din tekst er gemt her.',
  goToStep: 'Gå til næste trin',
  nowAt: (title: string) => `Nu: ${title}`,
  again: (round: number, reason: string) => `Runde ${round}. Vi gør det igen, fordi ${reason}`,

  connecting: 'Forbinder …',
  online: 'på',
  offline: 'Ingen forbindelse. Vi prøver igen. Det, du har sendt, er gemt.',
  offlineShort: 'ingen forbindelse',
  backOnline: 'Forbindelsen er tilbage.',
  storageBlocked:
    'Din browser gemmer ikke noget på denne enhed. Lad siden være åben, til alt er sendt.',

  kind: {
    keyword: 'nøgleord',
    element: 'grundelement',
    group: 'gruppe',
    meeting: 'møde',
    note: 'seddel',
  } satisfies Record<ItemKind, string> as Record<ItemKind, string>,
  kinds: {
    keyword: 'Nøgleord',
    element: 'Grundelementer',
    group: 'Grupper, vi vil inddrage',
    meeting: 'Møder',
    note: 'Sedler',
  } satisfies Record<ItemKind, string> as Record<ItemKind, string>,
  kindHelp: {
    keyword: 'Ét eller to ord, som visionen skal bygge på.',
    element: 'En kort sætning om det, vi vil.',
    group: 'Dem, vi vil tale med om visionen.',
    meeting: 'Et møde, som et medlem kan holde.',
    note: 'Skriv én ting ad gangen.',
  } satisfies Record<ItemKind, string> as Record<ItemKind, string>,
  itemStatus: {
    visible: 'Sendt',
    held: 'Venter på at blive vist',
    hidden: 'Skjult',
    withdrawn: 'Trukket tilbage',
  } satisfies Record<ItemView['status'], string> as Record<ItemView['status'], string>,
  standing: {
    indicative: 'Vejledende',
    statement: 'Udtalelse',
    decision: 'Beslutning',
  } satisfies Record<Standing, string> as Record<Standing, string>,
  agreement: {
    broad: 'Bred opbakning',
    divided: 'Delt',
    unclear: 'Uafklaret',
    mixed: 'Blandet',
  } satisfies Record<Agreement, string> as Record<Agreement, string>,
  /** Index 1–5; 0 is abstaining. */
  scaleSteps: [
    'Jeg undlader at svare',
    'Jeg støtter det fuldt ud',
    'Jeg støtter det, men har en bemærkning',
    'Jeg er i tvivl eller vil vide mere',
    'Jeg er uenig, men kan leve med det',
    'Jeg kan ikke støtte det',
  ],
  scaleShort: [
    'Undlader',
    'Fuld støtte',
    'Støtte med bemærkning',
    'I tvivl',
    'Kan leve med det',
    'Kan ikke støtte',
  ],
  hideReason: {
    attack: 'angreb på person',
    others_data: 'oplysninger om andre',
    off_topic: 'uden for emnet',
    illegal: 'ulovligt',
    duplicate: 'dublet',
  } satisfies Record<HideReason, string> as Record<HideReason, string>,
  disposition: {
    keep: 'Behold',
    keep_changed: 'Behold ændret',
    drop: 'Udgår',
  } satisfies Record<Disposition, string> as Record<Disposition, string>,
  tieChoice: {
    all: 'Alle de lige går videre',
    none: 'Ingen af de lige går videre',
    runoff: 'Omvalg mellem de lige',
    talk: 'Mødet taler sig frem',
  } satisfies Record<TieChoice, string> as Record<TieChoice, string>,

  somethingWrong: 'Noget gik galt. Det, du har skrevet, er gemt her. Prøv igen.',
  rejection: {
    bad_input: () => 'Det kunne ikke læses. Genindlæs siden, og prøv igen. Din tekst er gemt.',
    too_large: () => 'Det er for stort til at blive sendt. Del det i mindre stykker.',
    text_empty: () => 'Skriv noget, før du sender.',
    text_too_long: (a) =>
      `Teksten er for lang. Der er ${a['over']} tegn for meget. Intet er slettet.`,
    text_cpr: () => 'Det ligner et personnummer. Fjern det, før du sender.',
    text_control: () => 'Teksten har kun usynlige tegn. Skriv den igen.',
    not_allowed: () => 'Det kan du ikke gøre her. Spørg mødelederen.',
    not_found: () => 'Det findes ikke længere. Siden viser det nyeste.',
    already_exists: () => 'Det findes allerede.',
    session_not_open: () => 'Mødet er ikke begyndt. Vent lidt.',
    session_ended: () => 'Mødet er slut. Der kan ikke sendes mere.',
    step_closed: () => 'Trinnet er lukket. Din tekst er gemt her på enheden.',
    step_not_open: () => 'Trinnet er ikke åbent endnu. Vent på mødelederen.',
    step_running: () => 'Trinnet er i gang. Vent, til det er lukket.',
    step_moved_on: (a) =>
      `En anden har allerede skiftet trin. Nu er vi ved: ${a['title'] ?? 'et andet trin'}.`,
    vote_still_open: () => 'Luk afstemningen, før du går videre.',
    vote_not_ended: () => 'Afslut afstemningen, og vis resultatet, før du går videre.',
    vote_closed: () => 'Runden er lukket. Din stemme nåede ikke frem. Sig det til mødelederen.',
    not_eligible: () => 'Du er ikke tjekket ind til denne afstemning. Sig det til mødelederen.',
    ballot_over_budget: (a) =>
      `Du har ${a['budget']} prikker. Tag en prik af, før du sætter flere.`,
    ballot_over_cap: (a) => `Du kan højst sætte ${a['cap']} på hver.`,
    ballot_bad_option: () => 'Listen er ændret. Se den nye liste, og stem igen.',
    ballot_stale: () => 'Du har stemt på en anden enhed. Her ser du den nyeste stemme.',
    too_many_options: (a) => `Der er ${a['n']} at stemme om. Læg sammen, eller del listen.`,
    too_few_options: (a) => `Der er kun ${a['n']} at stemme om. Brug skalaen 1–5 i stedet.`,
    undo_too_late: () => 'Det er for sent at fortryde. Start trinnet igen i stedet.',
    not_in_control: (a) => `${a['name'] ?? 'En anden'} styrer mødet. Overtag styringen først.`,
    control_moved: () => 'En anden har overtaget styringen imens.',
    limit_reached: (a) =>
      `Du har brugt ${a['max']} af ${a['max']}. Ret eller træk en tilbage i stedet.`,
    frozen_by_vote: () => 'Teksten er til afstemning og kan ikke ændres nu.',
    mixed_kinds: () => 'Nøgleord og grundelementer kan ikke lægges sammen.',
    name_from_notes: () => 'Vælg ordene på en af sedlerne som navn.',
    not_your_slice: () => 'Det hører til en anden gruppe.',
    changed_since: () => 'En anden ændrede det imens. Se det nyeste, og prøv igen.',
    nothing_to_undo: () => 'Der er ikke noget at fortryde.',
    not_yours: () => 'Det kan kun den, der skrev det, ændre.',
    answer_incomplete: () => 'Vælg det, der mangler, før du sender.',
    listeners_only_listen: () => 'Til dialogmødet lytter medlemmerne. Skriv det under “Jeg hørte”.',
    slip_used: (a) => `Seddel nr. ${a['slip']} er allerede tastet ind.`,
    paper_unchecked: (a) =>
      `To personer skal tælle papirprikkerne ens, før resultatet vises. Det mangler: ${a['tables']}.`,
    paper_twice: () => 'Papiret er talt på en anden måde. Fjern først de tal.',
    wording_changed: () =>
      'Ordlyden blev ændret, mens du skrev. Læs den nye, og send igen, hvis svaret stadig passer.',
    answered: () => 'Ordlyden ligger fast her. Lav en ny ordlyd på siden Dialog.',
    more_than_present: (a) => `Der er flere svar end de ${a['n']}, der var til stede. Ret tallene.`,
    nothing_released: () =>
      'Kommunalbestyrelsen har ikke givet noget videre endnu. Prøv igen efter workshoppen.',
    redacted: () => 'Teksten er overskrevet og kan ikke vises igen.',
    reason_missing: () => 'Skriv en begrundelse.',
    tie_unresolved: () => 'Der er lige mange ved stregen. Mødet skal vælge, hvad der sker.',
    pen_taken: (a) => `${a['name'] ?? 'En anden'} skriver i dette afsnit.`,
    over_word_limit: (a) => `Der er ${a['over']} ord for meget. Intet er slettet.`,
    wrong_code: () => 'Koden passer ikke. Tjek de 6 tal på skærmen.',
    wrong_receipt: () => 'Koden passer ikke. Tjek de 12 tegn på din kvittering.',
    link_revoked: () => 'Linket gælder ikke længere. Bed sekretariatet om et nyt.',
    slow_down: () => 'Det går for hurtigt. Vent lidt, og prøv igen.',
    wrong_origin: () => 'Siden er åbnet fra en forkert adresse. Brug adressen på skærmen.',
    reload: () => 'Der er kommet en ny udgave. Genindlæs siden. Det, du har skrevet, er gemt.',
    busy: () => 'Det blev ikke gemt. Intet er ændret. Prøv igen.',
    offline: () => 'Ingen forbindelse. Tjek nettet, og prøv igen.',
    command_id_reused: () => 'Det blev ikke gemt. Prøv igen.',
  } satisfies Record<RejectionCode, (args: Args) => string> as Record<
    RejectionCode,
    (args: Args) => string
  >,
};
