import { Badge } from '@mantine/core';
import { useI18n } from '../i18n/i18n.js';
import type { PartMarks } from '../subject/governance.js';

/** One glyph for each thing that can be said about data; it means the same on every screen. */
export const MARK_GLYPHS = { QUERIED: '?', LOCKED: '▣', SIGNED: '✓', BROKEN: '≠' } as const;

/** What was said about data, each with its glyph and in words. */
export function MarkBadges({ marks }: { marks: PartMarks }) {
  const { t } = useI18n();
  return (
    <>
      {marks.queries > 0 && (
        <Badge variant="default" data-mark="QUERIED">
          {MARK_GLYPHS.QUERIED} {t('mark.queries', { n: marks.queries })}
        </Badge>
      )}
      {marks.locked && (
        <Badge variant="default" data-mark="LOCKED">
          {MARK_GLYPHS.LOCKED} {t('mark.LOCKED')}
        </Badge>
      )}
      {marks.signed && (
        <Badge variant="default" data-mark="SIGNED">
          {MARK_GLYPHS.SIGNED} {t('mark.SIGNED')}
        </Badge>
      )}
      {marks.broken && (
        <Badge color="red.9" data-mark="BROKEN">
          {MARK_GLYPHS.BROKEN} {t('mark.BROKEN')}
        </Badge>
      )}
      {marks.verified && (
        <Badge variant="default" data-mark="VERIFIED">
          {t('mark.verified')}
        </Badge>
      )}
    </>
  );
}
