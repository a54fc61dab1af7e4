import { useCommon } from './common.ts';
import { setLanguage, useLang, type Lang } from './language.ts';

/** What a button to the other language says and does, whatever it looks like on its page. */
export function useLanguageSwitch(): {
  readonly lang: Lang;
  readonly 'aria-label': string;
  readonly onClick: () => void;
  readonly children: string;
} {
  const common = useCommon();
  const other = useLang() === 'da' ? 'en' : 'da';
  return {
    lang: other,
    'aria-label': common.otherLanguageLabel,
    onClick: () => void setLanguage(other),
    children: common.otherLanguage,
  };
}
