import type { ReactNode } from 'react';
import type { Mark } from '../../data/article.ts';
import styles from './text.module.css';
import { webAddress } from './web-address.ts';

interface Props {
  readonly mark: Mark;
  readonly isFirst: boolean;
  readonly children: ReactNode;
}

/** Text under one inline mark. */
export function InlineMark({ mark, isFirst, children }: Props) {
  switch (mark.type) {
    case 'emphasis':
      return <em>{children}</em>;
    case 'strong':
      return <strong>{children}</strong>;
    case 'code':
      return <code>{children}</code>;
    case 'strike':
      return <s>{children}</s>;
    case 'underline':
      return <u>{children}</u>;
    case 'sub':
      return <sub>{children}</sub>;
    case 'sup':
      return <sup>{children}</sup>;
    case 'link':
      return (
        <TextLink href={mark.href} isFirst={isFirst}>
          {children}
        </TextLink>
      );
  }
}

interface LinkProps {
  readonly href: string;
  readonly isFirst: boolean;
  readonly children: ReactNode;
}

/**
 * A link that the window itself never follows: it has no address the browser knows of. The page hears its clicks and
 * hands the address to the host.
 */
function TextLink({ href, isFirst, children }: LinkProps) {
  const address = webAddress(href);
  if (!address) return children;
  return (
    <span role="link" className={styles['link']} data-address={address} title={address} tabIndex={isFirst ? 0 : -1}>
      {children}
    </span>
  );
}
