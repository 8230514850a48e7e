import { Alert } from '@mantine/core';
import { useProblemText } from './problem-text.js';
import { useFocusWhenLost } from './use-focus-when-lost.js';

/** What the registry refused, or that it was not reached; nothing where all went well. */
export function Refusal({ of, title }: { of: unknown; title?: string }) {
  const problemText = useProblemText();
  const alert = useFocusWhenLost(of);
  if (of === null || of === undefined) return null;
  return (
    <Alert ref={alert} tabIndex={-1} color="red" role="alert" {...(title !== undefined && { title })}>
      {problemText(of)}
    </Alert>
  );
}
