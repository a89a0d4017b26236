import { type RefObject, useEffect, useState } from 'react';
import styles from './pane.module.css';

/** Where the link under the pointer or the focus leads, in a corner, as browsers show it. */
export function LinkAddress({ scroller }: { readonly scroller: RefObject<HTMLElement | null> }) {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    const pane = scroller.current;
    if (!pane) return;
    const show = ({ target }: Event) => setAddress(addressOf(target));
    const hide = () => setAddress(null);
    pane.addEventListener('pointerover', show);
    pane.addEventListener('focusin', show);
    pane.addEventListener('pointerleave', hide);
    pane.addEventListener('focusout', hide);
    return () => {
      pane.removeEventListener('pointerover', show);
      pane.removeEventListener('focusin', show);
      pane.removeEventListener('pointerleave', hide);
      pane.removeEventListener('focusout', hide);
    };
  }, [scroller]);
  return address === null ? null : (
    <p className={styles['address']} dir="ltr" aria-hidden="true">
      {address}
    </p>
  );
}

/** The address of the link that an event's target lies in, if it lies in one. */
export function addressOf(target: EventTarget | null): string | null {
  const link = target instanceof Element ? target.closest<HTMLElement>('[data-address]') : null;
  return link?.dataset['address'] ?? null;
}
