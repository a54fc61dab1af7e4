export const da = {
  receiptTitle: 'Din kvittering',
  receiptLead: 'Se, hvad der er blevet af dine sedler.',
  unknownTitle: 'Siden findes ikke',
  unknownText: 'Tjek, om adressen er skrevet rigtigt.',
};
