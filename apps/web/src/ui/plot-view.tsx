import { type KeyboardEvent, type MouseEvent, useRef } from 'react';

/** What a mark of a picture stands for. */
export interface MarkTarget {
  readonly patient?: string;
  readonly event?: string;
  readonly explain?: string;
}

/** A picture made by a plot function. Its marks act by mouse and keyboard alike. */
export function PlotView({ svg, onMark }: { svg: string; onMark?: (target: MarkTarget) => void }) {
  const frame = useRef<HTMLDivElement>(null);
  const act = (element: EventTarget) => {
    const found = (element as Element).closest<SVGElement>('[data-patient],[data-event],[data-explain]');
    if (found && onMark) onMark({ ...found.dataset });
    return found !== null;
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    if (act(event.target)) event.preventDefault();
  };
  return (
    // The marks inside are the controls, each with its own name and place in the tab order.
    // biome-ignore lint/a11y/noStaticElementInteractions: events of the marks bubble to here
    <div
      ref={frame}
      className="plot scroll-x"
      onClick={(event: MouseEvent) => act(event.target)}
      onKeyDown={onKey}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: the plot functions escape all text they are given
      dangerouslySetInnerHTML={{ __html: svg }}
    />
  );
}
