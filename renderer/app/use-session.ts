import { useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import type { Session } from '../../preload/contract.ts';
import { ask } from '../client/client.ts';
import { createDelayedSave } from './delayed-save.ts';
import { reportSurprise } from './surprises.ts';

const SAVE_DELAY_MS = 400;

/** What this window shows, kept for the next start: soon after a change, and at once when the window goes away. */
export function useSession(first: Session): [Session, (patch: Partial<Session>) => void] {
  const [session, setSession] = useState(first);
  const latest = useRef(first);
  const delayed = useMemo(
    () => createDelayedSave<Session>((value) => ask('session.write', value), SAVE_DELAY_MS, reportSurprise),
    [],
  );

  const leave = useEffectEvent(() => delayed.flush());
  useEffect(() => {
    const left = () => leave();
    window.addEventListener('pagehide', left);
    document.addEventListener('visibilitychange', left);
    return () => {
      window.removeEventListener('pagehide', left);
      document.removeEventListener('visibilitychange', left);
    };
  }, []);

  const change = useCallback(
    (patch: Partial<Session>) => {
      latest.current = { ...latest.current, ...patch };
      setSession(latest.current);
      delayed.save(latest.current);
    },
    [delayed],
  );
  return [session, change];
}
