/** The channels of the plan, and the invitation that goes with the dialogue meetings. */
export const CHANNELS = ['web', 'paper', 'own', 'invitation'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Characters that a channel takes; null = as many as one likes. */
export const LIMIT_OF: Readonly<Record<Channel, number | null>> = {
  web: null,
  paper: 600,
  own: 280,
  invitation: null,
};

export const da = {
  title: 'Tekster til at annoncere',
  lead: 'Udfyld sted, dato og tid. Ret teksten, hvis du vil. Kopiér den derefter derhen, hvor den skal bruges.',
  place: 'Sted',
  placeHint: 'For eksempel torvet i Skovlunde',
  date: 'Dato',
  time: 'Klokken',
  channel: {
    web: 'Kommunens hjemmeside',
    paper: 'Ballerup Bladet',
    own: 'Din egen profil på sociale medier',
    invitation: 'Invitation til dialogmøde',
  } satisfies Record<Channel, string> as Record<Channel, string>,
  hint: {
    web: 'Sekretariatet lægger teksten på hjemmesiden.',
    paper: 'Højst 600 tegn med mellemrum.',
    own: 'Højst 280 tegn. Det er dit eget opslag: Du skriver selv og står selv for svar. Brug ikke kommunens logo.',
    invitation: 'Til dem, der bliver inviteret til Fremtidens Ballerup.',
  } satisfies Record<Channel, string> as Record<Channel, string>,
  text: 'Tekst',
  count: (n: number) => `${n} tegn`,
  left: (n: number, limit: number) => `${n} af ${limit} tegn`,
  over: (over: number, limit: number) =>
    `${over} tegn for meget. Der er plads til ${limit}. Gør teksten kortere.`,
  gaps: 'Udfyld det, der står i klammer, før du bruger teksten.',
  copy: 'Kopiér teksten',
  copied: 'Kopieret',
  copyYourself: 'Teksten er markeret. Kopiér den selv.',
  again: 'Brug skabelonen igen',
};
