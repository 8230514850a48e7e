import { useSyncExternalStore } from 'react';

const STORED = 'anamnesis.token';

export type SessionState = 'none' | 'open' | 'expired';

const listeners = new Set<() => void>();
let token = sessionStorage.getItem(STORED);
let state: SessionState = token ? 'open' : 'none';

function become(next: SessionState): void {
  if (state === next) return;
  state = next;
  for (const listener of listeners) listener();
}

/** The session of this tab. It ends with the tab; an expired one leaves the screen as it is until it is renewed. */
export const session = {
  token: () => token,
  open(given: string): void {
    token = given;
    sessionStorage.setItem(STORED, given);
    become('open');
  },
  expire(): void {
    if (state === 'open') become('expired');
  },
  end(): void {
    token = null;
    sessionStorage.removeItem(STORED);
    become('none');
  },
};

export function useSession(): SessionState {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => state,
  );
}
