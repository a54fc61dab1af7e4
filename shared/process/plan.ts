import type { ActivityPlan, When } from './process.ts';

const MONTHS = {
  da: [
    'januar',
    'februar',
    'marts',
    'april',
    'maj',
    'juni',
    'juli',
    'august',
    'september',
    'oktober',
    'november',
    'december',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
} as const;
const PARTS = {
  da: { primo: 'primo', medio: 'medio', ultimo: 'ultimo' },
  en: { primo: 'early', medio: 'mid', ultimo: 'late' },
} as const;

type Lang = 'da' | 'en';

const monthName = (lang: Lang, month: string): string =>
  MONTHS[lang][Number(month.slice(5, 7)) - 1] ?? month;

/** All months from `from` to `to`, both included; both as "2016-03". */
function monthsBetween(from: string, to: string): string[] {
  const months: string[] = [];
  let [year = 0, month = 1] = from.split('-').map(Number);
  while (months.length < 60) {
    const key = `${year}-${String(month).padStart(2, '0')}`;
    if (key > to) break;
    months.push(key);
    month++;
    if (month > 12) {
      month = 1;
      year++;
    }
  }
  return months;
}

/** A time in words, in the precision the plan has: "2. marts 2016", "marts, april og maj 2016", "primo 2017". */
export function formatWhen(when: When, lang: Lang = 'da'): string {
  switch (when.kind) {
    case 'day': {
      const day = Number(when.date.slice(8, 10));
      const year = when.date.slice(0, 4);
      const month = monthName(lang, when.date);
      return lang === 'da' ? `${day}. ${month} ${year}` : `${day} ${month} ${year}`;
    }
    case 'months': {
      const months = monthsBetween(when.from, when.to);
      const year = when.to.slice(0, 4);
      const sameYear = when.from.slice(0, 4) === year;
      if (months.length === 0 || !sameYear) {
        const fromYear = when.from.slice(0, 4);
        return `${monthName(lang, when.from)} ${fromYear} – ${monthName(lang, when.to)} ${year}`;
      }
      const namesOf = months.map((m) => monthName(lang, m));
      const last = namesOf.pop() ?? '';
      const and = lang === 'da' ? ' og ' : ' and ';
      return `${namesOf.length > 0 ? namesOf.join(', ') + and : ''}${last} ${year}`;
    }
    case 'part': {
      const of =
        when.of.length > 4 ? `${monthName(lang, when.of)} ${when.of.slice(0, 4)}` : when.of;
      return `${PARTS[lang][when.part]} ${of}`;
    }
    case 'before':
      return `${lang === 'da' ? 'før' : 'before'} ${monthName(lang, when.month)} ${when.month.slice(0, 4)}`;
  }
}

/** First day the time can mean, ISO date; for sorting and calendars. */
export function startOf(when: When): string {
  switch (when.kind) {
    case 'day':
      return when.date;
    case 'months':
      return `${when.from}-01`;
    case 'part': {
      const offset = { primo: 0, medio: 1, ultimo: 2 }[when.part];
      if (when.of.length > 4) return `${when.of}-${String(1 + offset * 10).padStart(2, '0')}`;
      return `${when.of}-${String(1 + offset * 4).padStart(2, '0')}-01`;
    }
    case 'before': {
      // How long before is not known; the month before stands for it.
      const [year = 0, month = 1] = when.month.split('-').map(Number);
      return month === 1 ? `${year - 1}-12-01` : `${year}-${String(month - 1).padStart(2, '0')}-01`;
    }
  }
}

/** Order in time: a stretch of months comes after the single days of its first month. */
export function compareWhen(a: When, b: When): number {
  const key = (when: When): string => (when.kind === 'months' ? `${when.from}-99` : startOf(when));
  return key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0;
}

const council = 'Kommunalbestyrelsen (25)';

const activity = (
  id: string,
  plan: Partial<ActivityPlan> & Pick<ActivityPlan, 'title' | 'when'>,
) => ({
  id,
  plan: {
    circle: council,
    purpose: '',
    standing: 'indicative' as const,
    handsOn: '',
    preset: 'empty' as const,
    held: false,
    ...plan,
  },
});

/** The built-in plan: "Revideret proces- og tidsplan for politisk vision 2029". */
export const VISION_2029: readonly { readonly id: string; readonly plan: ActivityPlan }[] = [
  activity('a0', {
    title: 'Visionsseminar og tre temaworkshops',
    when: { kind: 'before', month: '2016-03' },
    purpose:
      'Råmateriale til visionen. Temaerne er By og Mennesker, Fællesskab og Velfærd. Seminaret er den fjerde kilde.',
    handsOn: 'Fire lister med nøgleord og grundelementer',
    held: true,
  }),
  activity('a1', {
    title: 'Politisk workshop',
    when: { kind: 'day', date: '2016-03-02' },
    purpose:
      'Temaernes arbejde bliver præsenteret. Kommunalbestyrelsen vælger nøgleord og grundelementer og aftaler, hvem der skal inddrages.',
    handsOn:
      'Valgte nøgleord · valgte grundelementer · rammen · hvem der inddrages · hvem der tager hvilket møde',
    preset: 'workshop-march',
  }),
  activity('a2', {
    title: 'Individuelle politiske dialogmøder',
    when: { kind: 'months', from: '2016-03', to: '2016-05' },
    circle: 'Ét medlem sammen med borgere, råd, nævn, kommissioner, partiforeninger, skoler m.fl.',
    purpose: 'Give plads til, at visionen bliver til i fællesskab.',
    handsOn: 'Et opsamlingskort for hvert møde',
    preset: 'small-meeting',
  }),
  activity('a3', {
    title: 'Fremtidens Ballerup – dialogmøde 1',
    when: { kind: 'day', date: '2016-04-14' },
    circle: 'Udvalgte borgergrupper og virksomheder samt kommunalbestyrelsen',
    purpose: 'Udfolde, videreudvikle og trykteste de valgte grundelementer.',
    handsOn:
      'Sedler, tryktest, omskrivninger, prikker og skala for hvert grundelement og hver ordlyd',
    preset: 'dialogue',
  }),
  activity('a4', {
    title: 'Fremtidens Ballerup – dialogmøde 2',
    when: { kind: 'day', date: '2016-05-03' },
    circle: 'Udvalgte borgergrupper og virksomheder samt kommunalbestyrelsen',
    purpose: 'Det samme møde med nye deltagere, så svarene kan sammenlignes.',
    handsOn: 'Som dialogmøde 1',
    preset: 'dialogue',
  }),
  activity('a5', {
    title: 'Fremtidens Ballerup – dialogmøde 3',
    when: { kind: 'day', date: '2016-05-24' },
    circle: 'Udvalgte borgergrupper og virksomheder samt kommunalbestyrelsen',
    purpose: 'Det samme møde med nye deltagere, så svarene kan sammenlignes.',
    handsOn: 'Som dialogmøde 1',
    preset: 'dialogue',
  }),
  activity('a6', {
    title: 'Politisk workshop – første udkast',
    when: { kind: 'day', date: '2016-06-22' },
    purpose: 'Skrive det første udkast til visionen på grundlag af de tre dialogmøder.',
    handsOn: 'Udkast 1 med kilde til hver sætning og åbne punkter',
  }),
  activity('a7', {
    title: 'Drøftelse i de politiske udvalg',
    when: { kind: 'months', from: '2016-08', to: '2016-10' },
    circle: 'De enkelte udvalg. Gæster kan inviteres, og udvalg kan mødes sammen.',
    purpose:
      'Hvad udkastet betyder for politikområderne og de politiske pejlemærker. Udvalgene skriver ikke udkastet om.',
    standing: 'statement',
    handsOn: 'Én udtalelse fra hvert udvalg · pejlemærker · ændringsforslag',
  }),
  activity('a8', {
    title: 'KMB temamøde',
    when: { kind: 'day', date: '2016-10-26' },
    purpose: 'Forslag til vision ud fra input fra borgere, virksomheder og udvalg.',
    handsOn: 'Forslag og ændringsliste med kilde og grund',
  }),
  activity('a9', {
    title: 'KMB-møde: godkendelse',
    when: { kind: 'months', from: '2016-11', to: '2016-11' },
    circle: 'Kommunalbestyrelsen, åbent møde',
    purpose: 'Godkende visionen.',
    standing: 'decision',
    handsOn: 'Godkendt vision · navngivne stemmer · tekst til referatet',
  }),
  activity('a10', {
    title: 'Lancering',
    when: { kind: 'part', part: 'primo', of: '2017' },
    circle: 'Ballerup Kommune, borgere og virksomheder',
    purpose:
      'Gøre visionen kendt. Borgere og virksomheder kan blive bedt om at foreslå, hvordan den bliver til virkelighed.',
    handsOn: 'Forslag til at gøre visionen til virkelighed, med status og svar',
  }),
];
