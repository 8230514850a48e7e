import { useEffect, useRef } from 'react';

/**
 * Takes the focus to an element when there is a cause and the focus is nowhere: a button that is off while it sends
 * loses it. Those who can't see the screen go on from what is said there.
 */
export function useFocusWhenLost(cause: unknown) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (cause && document.activeElement === document.body) element.current?.focus();
  }, [cause]);
  return element;
}
