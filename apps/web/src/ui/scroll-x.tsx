import type { ReactNode } from 'react';

/** What may be wider than the screen, moved by arrow keys too. */
export function ScrollX({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="scroll-x" tabIndex={0} role="region" aria-label={label}>
      {children}
    </div>
  );
}
