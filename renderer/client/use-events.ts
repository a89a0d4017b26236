import { useEffect, useEffectEvent } from 'react';
import type { EventName, Events } from '../../preload/contract.ts';
import { listen } from './client.ts';

/** Hears one kind of event for as long as the component is there; `hear` may change between renders. */
export function useEvents<Name extends EventName>(name: Name, hear: (payload: Events[Name]) => void): void {
  const heard = useEffectEvent(hear);
  useEffect(
    () =>
      listen((event) => {
        if (event.name === name) heard(event.payload as Events[Name]);
      }),
    [name],
  );
}
