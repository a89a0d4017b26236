import { useSyncExternalStore } from 'react';
import { VisuallyHidden } from 'react-aria-components';
import { latestAnnouncement, watchAnnouncements } from './announcer.ts';

/** Where announcements are spoken from. Two regions take turns, so that the same sentence is heard again. */
export function Announcer() {
  const { text, serial } = useSyncExternalStore(watchAnnouncements, latestAnnouncement);
  return (
    <VisuallyHidden>
      <div aria-live="polite">{serial % 2 === 0 ? text : ''}</div>
      <div aria-live="polite">{serial % 2 === 1 ? text : ''}</div>
    </VisuallyHidden>
  );
}
