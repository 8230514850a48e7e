import { UnstyledButton } from '@mantine/core';
import { Fragment } from 'react';
import type { OutcomeName, OutcomeRow } from '#trial';
import { useI18n } from '../i18n/i18n.js';
import { useExplain } from './explain-drawer.js';
import { intervalText, shareText, valueText } from './figure.js';
import classes from './outcome-table.module.css';

interface OutcomeTableProps {
  readonly outcome: OutcomeName;
  readonly caption: string;
  readonly rows: readonly OutcomeRow[];
  /** With what was printed and whether it agrees. */
  readonly published?: boolean;
}

/** Rows of an outcome by section. Every number is a button that opens the subjects and events behind it. */
export function OutcomeRows({ outcome, caption, rows, published = false }: OutcomeTableProps) {
  const { t, phrase } = useI18n();
  const columns = published ? 6 : 4;
  return (
    <div className="scroll-x">
      <table className="plain">
        <caption className={classes.caption}>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('outcome.figure')}</th>
            {published && (
              <th scope="col" className="number">
                {t('outcome.published')}
              </th>
            )}
            <th scope="col" className="number">
              {t(published ? 'outcome.recomputed' : 'outcome.value')}
            </th>
            <th scope="col" className="number">
              {t('outcome.share')}
            </th>
            <th scope="col">{t('outcome.ci')}</th>
            {published && <th scope="col">{t('outcome.agrees')}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <Fragment key={row.id}>
              {row.section !== null && row.section !== rows[index - 1]?.section && (
                <tr className="section">
                  <th scope="colgroup" colSpan={columns}>
                    {phrase(row.section)}
                  </th>
                </tr>
              )}
              <Row outcome={outcome} row={row} published={published} />
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ outcome, row, published }: { outcome: OutcomeName; row: OutcomeRow; published: boolean }) {
  const i18n = useI18n();
  const { t, phrase, code, number } = i18n;
  const explain = useExplain();
  const differs = row.agrees === false;
  return (
    <tr
      data-row={row.id}
      data-agrees={row.agrees ?? undefined}
      className={differs ? classes.differs : undefined}
    >
      <th scope="row" className={classes.label}>
        {code('code', phrase(row.label))}
        {row.group !== null && <span className={classes.hint}> {code('code', row.group)}</span>}
        {row.note !== null && <div className={classes.hint}>{phrase(row.note)}</div>}
      </th>
      {published && <td className="number">{row.published ?? '–'}</td>}
      <td className="number">
        <UnstyledButton
          className={classes.figure}
          onClick={() => explain(outcome, row.id)}
          aria-label={`${phrase(row.label)} ${valueText(row, i18n)}: ${t('explain.title')}`}
        >
          {valueText(row, i18n)}
        </UnstyledButton>
      </td>
      <td className="number">
        {shareText(row, i18n)}
        {row.unknown > 0 && (
          <div className={classes.hint}>{t('outcome.unknown', { n: number(row.unknown) })}</div>
        )}
      </td>
      <td>{intervalText(row, i18n).replace(/^95% CI /, '')}</td>
      {published && (
        <td className={classes.verdict}>
          {row.agrees === null || row.agrees === undefined
            ? t('outcome.unprinted')
            : t(differs ? 'outcome.no' : 'outcome.yes')}
        </td>
      )}
    </tr>
  );
}
