import { Group, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { RESPONSE_RULES } from '#clinical';
import { factCatalogue, mayBeNamed } from '#trial';
import type { AnalysisPart } from '../api/analysis.js';
import { cohortsQuery, useStudy } from '../api/queries.js';
import { useI18n } from '../i18n/i18n.js';
import type { Key } from '../i18n/language.js';
import { useFilter } from './use-filter.js';

const LABELS: Readonly<Record<AnalysisPart, Key>> = {
  cohort: 'analysis.cohort',
  groupBy: 'analysis.groupBy',
  criteria: 'analysis.criteria',
  endpoint: 'outcome.endpoint',
  start: 'analysis.start',
  censorAt: 'analysis.censorAt',
};

/** A part of the analysis to choose; without one the protocol's own stands, which `unless` names. */
export function Choice(props: {
  part: AnalysisPart;
  options: readonly { readonly value: string; readonly label: string }[];
  unless: string | null;
}) {
  const { t } = useI18n();
  const { filter, set } = useFilter();
  return (
    <NativeSelect
      label={t(LABELS[props.part])}
      name={props.part}
      value={filter[props.part] ?? ''}
      onChange={(event) => set({ [props.part]: event.currentTarget.value })}
      maw={290}
    >
      {props.unless !== null && <option value="">{props.unless}</option>}
      {props.options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </NativeSelect>
  );
}

/** Whom an analysis speaks of, by which criteria, and in which groups where it has some. All of it is part of the address. */
export function AnalysisBar(props: { study: string; groups?: boolean; children?: ReactNode }) {
  const { study, groups = true, children } = props;
  const { t, code, phrase } = useI18n();
  const { protocol } = useStudy(study);
  const cohorts = useQuery(cohortsQuery(study));
  const rules = Object.keys(RESPONSE_RULES).filter((rule) => rule !== protocol.response.criteria);
  const facts = factCatalogue(protocol).filter(
    ({ name, type }) => mayBeNamed(name) && (type === 'text' || type === 'boolean'),
  );
  return (
    <Group align="flex-end" gap="sm">
      {children}
      <Choice
        part="cohort"
        unless={t('analysis.everybody')}
        options={(cohorts.data?.cohorts ?? []).map(({ name }) => ({ value: name, label: name }))}
      />
      <Choice
        part="criteria"
        unless={t('analysis.protocol', { rule: code('code', protocol.response.criteria) })}
        options={rules.map((rule) => ({ value: rule, label: code('code', rule) }))}
      />
      {groups && (
        <Choice
          part="groupBy"
          unless={phrase('Treatment setting')}
          options={facts.map(({ name, label }) => ({ value: name, label: code('code', phrase(label)) }))}
        />
      )}
    </Group>
  );
}
