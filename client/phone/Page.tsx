import type { ReactNode } from 'react';
import { PageFrame, type PageFrameProps } from '../ui/PageFrame.tsx';
import { go } from './route.ts';
import { usePhoneWords } from './words.ts';

/** A link to another page of the phone, which it goes to without loading anew. */
export function OwnLink({
  href,
  className,
  children,
}: {
  href: string;
  className?: string | undefined;
  children: ReactNode;
}) {
  return (
    <a
      href={href}
      className={className}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey) return;
        event.preventDefault();
        go(href);
      }}
    >
      {children}
    </a>
  );
}

export const PrivacyLink = ({ children }: { children: ReactNode }) => (
  <OwnLink href="/privatliv">{children}</OwnLink>
);

export interface PageProps extends Omit<PageFrameProps, 'footer' | 'wide'> {
  footer?: ReactNode;
}

/** Every page of the phone; what we keep about people is one press away. */
export function Page({ footer, ...frame }: PageProps) {
  const words = usePhoneWords();
  return <PageFrame footer={footer ?? <PrivacyLink>{words.privacy}</PrivacyLink>} {...frame} />;
}
