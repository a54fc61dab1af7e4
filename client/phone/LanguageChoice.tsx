import { setLanguage, useLang, type Lang } from '../ui/language.ts';
import { cx } from '../ui/cx.ts';
import styles from './JoinPage.module.css';

const NAMES: Readonly<Record<Lang, string>> = { da: 'Dansk', en: 'English' };

/** Both languages at the door, each in its own words: nobody should have to find a switch in a foreign footer. */
export function LanguageChoice() {
  const now = useLang();
  return (
    <div className={styles['languages']}>
      {(['da', 'en'] as const).map((lang) => (
        <button
          key={lang}
          type="button"
          lang={lang}
          aria-pressed={lang === now}
          className={cx(styles['language'], lang === now && styles['now'])}
          onClick={() => void setLanguage(lang)}
        >
          {NAMES[lang]}
        </button>
      ))}
    </div>
  );
}
