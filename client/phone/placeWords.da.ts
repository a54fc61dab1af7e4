export const da = {
  where: 'Hvor sidder du?',
  whereHelp: 'Nummeret står på bordet.',
  noTable: 'Jeg har ikke et bord',
  invited: 'Blev du inviteret?',
  invitedHelp: 'Vi bruger det kun til at se, om vi har nået dem, vi gerne ville høre.',
  invitedYes: 'Ja, jeg blev inviteret',
  invitedNo: 'Nej, jeg kom af mig selv',
  youSitAt: (name: string) => `Du sidder ved ${name}.`,
  otherTable: 'Vælg et andet bord',
  changeTitle: 'Skift bord',
  changeHelp: 'Det, du allerede har sendt, bliver ved det bord, hvor du skrev det.',
};

export type PlaceWords = typeof da;
