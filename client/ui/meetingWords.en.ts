/**
 * What a dialogue meeting is called and asks, for those who read English. What the desk has written itself stays as it
 * was written.
 */
const en: Readonly<Record<string, string>> = {
  'Ankomst og bord': 'Arrival and table',
  'Velkommen. Find dit bord, og tjek ind.': 'Welcome. Find your table and check in.',
  Velkomst: 'Welcome',
  'Hvad er valgt, og hvad kan I ændre?': 'What has been chosen, and what can you change?',
  [`Kommunalbestyrelsen har valgt de nøgleord og grundelementer, som visionen skal bygge på. I aften folder I dem ud, tryktester dem og skriver dem bedre.

I skal ikke vælge om. I skal sige, om sætningerne holder.

Skriv én ting ad gangen. Du behøver ikke at skrive dit navn. Det er i orden at være uenig.`]: `The council has chosen the keywords and core elements that the vision is to be built on. Tonight you unfold them, pressure-test them and write them better.

You are not asked to choose again. You are asked to say whether the sentences hold.

Write one thing at a time. You do not need to write your name. It is fine to disagree.`,
  'Prøv: send en seddel': 'Try: send a note',
  'Hvordan kom du hertil i aften?': 'How did you get here tonight?',
  'Prøv: sæt en prik': 'Try: set a dot',
  'Kaffe eller te?': 'Coffee or tea?',
  'Runde 1: Udfold': 'Round 1: Unfold',
  'Hvordan ser det ud i 2029?': 'What does it look like in 2029?',
  'Skift emne': 'Change of topic',
  'Bordet bliver. Emnet skifter.': 'The table stays. The topic changes.',
  'Runde 2: Tryktest': 'Round 2: Pressure test',
  'Holder sætningen?': 'Does the sentence hold?',
  'Mad og pause': 'Food and break',
  'Læs, hvad de andre borde har skrevet.': 'Read what the other tables have written.',
  'Runde 3: Skriv den om': 'Round 3: Rewrite it',
  'Hvordan skal sætningen lyde?': 'How should the sentence read?',
  'Tre pointer': 'Three points',
  'Hvad er bordets tre vigtigste pointer?': 'What are the table’s three most important points?',
  'Bordene samler': 'The tables gather',
  'Hvilke sedler siger det samme?': 'Which notes say the same?',
  'Prikker på galleriet': 'Dots on the gallery',
  'Hvad er vigtigst at tage med videre?': 'What matters most to take along?',
  'Hvad politikerne hørte': 'What the politicians heard',
  'Hvad hørte du i aften?': 'What did you hear tonight?',
  Skala: 'Scale',
  'Hvor enig er du i hvert grundelement?': 'How much do you agree with each core element?',
  'Hvad sker der nu': 'What happens now',
  'Hvad bliver der af dine ord?': 'What becomes of your words?',
  [`Alle sedler bliver gemt med de ord, I skrev.

Den 22. juni skriver kommunalbestyrelsen det første udkast. Den bruger det, I har sagt på de tre dialogmøder og på de små møder.

Gem din kvittering. Med den kan du se, hvad dine sedler blev brugt til.`]: `All notes are kept in the words you wrote.

On 22 June the council writes the first draft. It uses what you have said at the three dialogue meetings and at the small meetings.

Keep your receipt. It lets you see what your notes were used for.`,
  'Tak og farvel': 'Thank you and goodbye',
  'Tak for i aften': 'Thank you for tonight',
  'Kom godt hjem.': 'Have a safe trip home.',
};

export default en;
