/** What stands on a group's slip, and in the text that is copied. Danish, whatever language the page speaks. */
export const SLIP = {
  invitation: (group: string) => `Invitation til ${group}`,
  kicker: 'Invitation til',
  what: 'Møde',
  when: 'Dato',
  meetingUnknown: 'I hører fra os, når mødet er fundet.',
  whenUnknown: 'Datoen er ikke fundet endnu.',
  timeAndPlace: 'Tid og sted: ______________________________',
  about: 'Det vil vi især gerne tale med jer om:',
  contact: (owner: string) => `Spørgsmål, eller brug for hjælp? Kontakt ${owner}.`,
  contactBlank: 'Spørgsmål, eller brug for hjælp? Kontakt: ____________________',
  noNames: 'Vi skriver ikke ned, hvem der kommer. Ingen behøver at sige sit navn.',
} as const;
