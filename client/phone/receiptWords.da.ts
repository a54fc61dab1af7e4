export const da = {
  title: 'Gem din kvittering',
  text: 'Med koden kan du se, hvad dine sedler blev brugt til. Den gælder i hele forløbet, og du behøver ikke en konto.',
  onlyNotes: 'Koden viser kun dine sedler, aldrig dine stemmer. Alle, der har koden, kan læse dem.',
  code: 'Din kode',
  copyLink: 'Kopiér linket',
  copied: 'Linket er kopieret',
  copyYourself: 'Din browser kan ikke kopiere for dig. Marker linket, og kopiér det selv.',
  link: 'Link til din kvittering',
  qr: 'QR-kode til din kvittering',
  open: 'Se, hvad der er blevet af dine sedler',
  photo: 'Tag et billede af skærmen, eller skriv koden ned.',
  waiting: 'Henter din kvittering …',
  failed: 'Din kvittering kom ikke. Dine sedler er gemt. Prøv igen.',
  make: 'Lav min kvittering',
  replaces:
    'Din browser gemmer ikke noget på denne enhed. Laver du en kvittering nu, gælder en tidligere kode ikke længere.',
};

export type ReceiptWords = typeof da;
