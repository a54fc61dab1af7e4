export const da = {
  title: 'Sådan bruger vi det, du skriver',
  parts: [
    {
      heading: 'Det, du skriver',
      lines: [
        'Dine forslag bliver en del af kommunens sag om visionen. De kan blive vist på skærmen, skrevet i referatet og udleveret, hvis nogen søger aktindsigt.',
        'Skriv derfor ikke om andres private forhold, og skriv ikke personnumre.',
        'En medarbejder kan skjule et forslag. Grunden bliver noteret, og antallet kan alle se. Kritik af kommunen er aldrig en grund.',
      ],
    },
    {
      heading: 'Hvem du er',
      lines: [
        'Er du med som medlem, hører dine forslag til din plads. De andre ser ikke, hvem der har skrevet hvad. Det gør sekretariatet.',
        'Er du med uden personligt link, gemmer vi ikke dit navn. Vi gemmer kun, hvad du er her som, for eksempel borger eller forening.',
        'Til et dialogmøde gemmer vi også, hvilket bord du sidder ved, og om du blev inviteret. Salen ser, hvilket bord en seddel kommer fra, men ikke hvem der har skrevet den.',
      ],
    },
    {
      heading: 'Din kvittering',
      lines: [
        'Når du har sendt en seddel til et dialogmøde, får du en kode. Med den kan du se, hvad der bliver af dine sedler. Vi gemmer koden sådan, at vi ikke selv kan læse den.',
        'Koden viser kun sedler, aldrig stemmer. Alle, der har koden, kan læse sedlerne.',
      ],
    },
    {
      heading: 'Det, du stemmer',
      lines: [
        'I en skjult afstemning viser vi ikke, hvem der har stemt hvad. Så længe den er åben, kan systemet kende din stemme, så du kan ændre den.',
        'Når afstemningen lukker, sletter vi forbindelsen mellem dig og din stemme. Derefter har kun din egen enhed en kopi.',
        'I en afstemning med navn kan alle se, hvad du har stemt. Det står der, før du stemmer.',
      ],
    },
    {
      heading: 'På din enhed',
      lines: [
        'Telefonen gemmer det, du er i gang med at skrive, det, der venter på at blive sendt, en kopi af dine egne stemmer, din kvittering, og om du blev inviteret.',
        'Er du med som medlem, gemmer den også dit navn, listen over dine små møder og de opsamlingskort, der ikke er sendt.',
        'Låner du telefonen ud, kan den, der har den, se det. Det forsvinder, når du sletter data for siden i din browser.',
        'Siden henter ikke noget fra andre end kommunens server, og den bruger ikke sporing.',
      ],
    },
    {
      heading: 'Dine rettigheder',
      lines: [
        'Du kan bede sekretariatet om at se, rette eller slette oplysninger om dig. Spørg mødelederen, så får du at vide, hvem du skal skrive til.',
      ],
    },
  ],
};
