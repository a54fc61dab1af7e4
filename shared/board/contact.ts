const EMAIL = /[^\s@]+@[^\s@]+\.[a-z]{2,}/i;
/** Eight digits in the ways Danes write a telephone number. No lookbehind: the oldest browsers cannot read it. */
const PHONE = /(?:^|[^\d.,])(?:\d{8}|\d{4} \d{4}|\d{2}([ .-])\d{2}\1\d{2}\1\d{2})(?![\d]|[.,]\d)/;

/** What looks like a telephone number or an e-mail address: worth a warning, and never a stop. */
export const looksLikeContact = (text: string): boolean => EMAIL.test(text) || PHONE.test(text);
