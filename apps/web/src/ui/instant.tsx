import { useI18n } from '../i18n/i18n.js';

/** A UTC instant as the log has it and, where the reader is elsewhere, as the reader's clock shows it. */
export function Instant({ utc }: { utc: string }) {
  const { instant } = useI18n();
  const elsewhere = new Date(utc).getTimezoneOffset() !== 0;
  return (
    <time dateTime={utc}>
      {elsewhere && `${instant(utc)} · `}
      <span className="nowrap">{utcText(utc)}</span>
    </time>
  );
}

/** `2026-03-01 12:00:00 UTC` */
export const utcText = (utc: string): string => `${utc.slice(0, 10)} ${utc.slice(11, 19)} UTC`;
