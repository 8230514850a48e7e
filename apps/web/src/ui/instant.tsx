import { useI18n } from '../i18n/i18n.js';

/** A UTC instant as the reader's clock shows it, and as the log has it. */
export function Instant({ utc }: { utc: string }) {
  const { instant } = useI18n();
  return (
    <time dateTime={utc}>
      {instant(utc)} · {utcText(utc)}
    </time>
  );
}

/** `2026-03-01 12:00:00 UTC` */
export const utcText = (utc: string): string => `${utc.slice(0, 10)} ${utc.slice(11, 19)} UTC`;
