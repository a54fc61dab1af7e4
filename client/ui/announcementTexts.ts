import type { Channel } from './announcements.da.ts';

/** Where and when, in the words of the text; empty = not known yet. */
export interface Occasion {
  readonly place: string;
  readonly date: string;
  readonly time: string;
}

interface Template {
  readonly text: string;
  /** Said when somebody has filled in where and when; the text stands without it too. */
  readonly occasion: string;
}

/** What somebody reads who is invited to a dialogue meeting: by mail, and on the slip of a group. */
export function invitationTo(title: string): string {
  return [
    `Du er inviteret til ${title}. Vi har brug for, at du hjælper os med at trykteste de sætninger, kommunalbestyrelsen har valgt.`,
    'Vi sidder ved små borde og taler sammen. Du kan skrive på din egen telefon eller på papir. Du behøver ikke at sige dit navn.',
    'Fortæl os, hvis du har brug for tolk, teleslynge, kørestolsplads eller noget andet.',
  ].join('\n\n');
}

/** What is sent out is Danish, whatever language the page speaks. */
const TEMPLATES: Readonly<Record<Channel, Template>> = {
  web: {
    text:
      'Vær med til at tegne Ballerup i 2029\n\n' +
      'Kommunalbestyrelsen er i gang med en ny vision for kommunen. I marts valgte politikerne de ord og sætninger, de gerne vil tale med dig om. I april og maj tager de ud og lytter. Mød dem på skoler, i foreninger og på torvet. Se datoerne her. Du behøver ikke at forberede dig.',
    occasion: '\n\nMøde: [sted] den [dato] kl. [tid]',
  },
  paper: {
    text: 'Hvad skal kendetegne Ballerup i 2029? De 25 medlemmer af kommunalbestyrelsen tager i marts, april og maj ud i kommunen for at høre, hvad du mener. De har nogle få sætninger med, som de gerne vil have trykprøvet: Holder de? Mangler der noget? Har din forening, arbejdsplads eller skoleklasse lyst til besøg, så skriv til kommunen eller ring til Politisk Sekretariat.',
    occasion: '\n\nMøde: [sted] den [dato] kl. [tid]',
  },
  own: {
    text: 'Jeg vil gerne høre, hvad DU mener om Ballerup i 2029. Jeg kommer på [sted] den [dato] kl. [tid]. Kom forbi og sig, om ordene holder. Alle er velkomne.',
    occasion: '',
  },
  invitation: {
    text: invitationTo('Fremtidens Ballerup'),
    occasion: '\n\nMødet er [sted] den [dato] kl. [tid].',
  },
};

/** A channel's text with what is known filled in; what is not stays in brackets. */
export function announcement(channel: Channel, { place, date, time }: Occasion): string {
  const { text, occasion } = TEMPLATES[channel];
  const known = place.trim() !== '' || date !== '' || time !== '';
  return (text + (known ? occasion : ''))
    .replace('[sted]', place.trim() || '[sted]')
    .replace('[dato]', date || '[dato]')
    .replace('[tid]', time || '[tid]');
}

/** Something in brackets has not been filled in. */
export const hasGaps = (text: string): boolean => /\[(sted|dato|tid)\]/.test(text);
