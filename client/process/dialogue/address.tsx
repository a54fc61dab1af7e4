import { useSyncExternalStore, type AnchorHTMLAttributes } from 'react';

const subscribe = (listener: () => void) => {
  addEventListener('popstate', listener);
  return () => removeEventListener('popstate', listener);
};
const now = () => location.pathname + location.search;

/** The address as it stands: what has been fetched stays when one goes from part to part. */
export const useAddress = (): string => useSyncExternalStore(subscribe, now);

export function go(href: string): void {
  history.pushState(null, '', href);
  dispatchEvent(new PopStateEvent('popstate'));
  scrollTo(0, 0);
}

/** A link within the dialogue. Opened in a new tab it is an ordinary one. */
export function Go({
  href,
  ...rest
}: AnchorHTMLAttributes<HTMLAnchorElement> & { readonly href: string }) {
  return (
    <a
      {...rest}
      href={href}
      onClick={(event) => {
        if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        go(href);
      }}
    >
      {rest.children}
    </a>
  );
}
