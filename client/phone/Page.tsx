import type { ReactNode } from 'react';
import { PageFrame, type PageFrameProps } from '../ui/PageFrame.tsx';
import { go } from './route.ts';
import { usePhoneWords } from './words.ts';

export function PrivacyLink({ children }: { children: ReactNode }) {
  return (
    <a
      href="/privatliv"
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey) return;
        event.preventDefault();
        go('/privatliv');
      }}
    >
      {children}
    </a>
  );
}

export interface PageProps extends Omit<PageFrameProps, 'footer' | 'wide'> {
  footer?: ReactNode;
}

/** Every page of the phone; what we keep about people is one press away. */
export function Page({ footer, ...frame }: PageProps) {
  const words = usePhoneWords();
  return <PageFrame footer={footer ?? <PrivacyLink>{words.privacy}</PrivacyLink>} {...frame} />;
}
