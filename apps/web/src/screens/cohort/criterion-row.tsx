import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import type { FactDescription } from '#trial';
import { useI18n } from '../../i18n/i18n.js';
import classes from '../../ui/outcome-table.module.css';
import { type Criterion, emptyCriterion, type How, WAYS } from './criterion.js';
import { Values } from './values.js';

interface RowProps {
  readonly index: number;
  readonly criterion: Criterion;
  readonly facts: readonly FactDescription[];
  readonly onChange: (criterion: Criterion) => void;
  readonly onRemove: () => void;
}

/** A criterion to fill in: the fact, how it is asked for, and the values. */
export function CriterionRow({ index, criterion, facts, onChange, onRemove }: RowProps) {
  const { t, code, phrase } = useI18n();
  const fact = facts.find(({ name }) => name === criterion.fact);
  const choose = (name: string) => {
    const chosen = facts.find((each) => each.name === name);
    if (chosen) onChange(emptyCriterion(chosen));
  };
  return (
    <Group align="flex-end" gap="xs" component="fieldset" m={0} p={0} bd="none" data-criterion={index}>
      <legend className={classes.caption}>{t('cohort.criterion', { n: index + 1 })}</legend>
      <NativeSelect
        label={t('cohort.fact')}
        name={`fact.${index}`}
        value={criterion.fact}
        onChange={(event) => choose(event.currentTarget.value)}
        w={300}
      >
        {facts.map(({ name, label }) => (
          <option key={name} value={name}>
            {code('code', phrase(label))}
          </option>
        ))}
      </NativeSelect>
      {fact && (
        <NativeSelect
          label={t('cohort.how')}
          name={`how.${index}`}
          value={criterion.how}
          onChange={(event) => onChange({ ...criterion, how: event.currentTarget.value as How })}
          w={150}
        >
          {WAYS[fact.type].map((how) => (
            <option key={how} value={how}>
              {t(`cohort.how.${how}`)}
            </option>
          ))}
        </NativeSelect>
      )}
      {fact && (criterion.how === 'is' || criterion.how === 'is-not') && (
        <Values index={index} fact={fact} criterion={criterion} onChange={onChange} />
      )}
      {criterion.how === 'range' &&
        (['low', 'high'] as const).map((end) => (
          <TextInput
            key={end}
            label={`${t(`cohort.${end}`)}${fact?.unit ? ` (${phrase(fact.unit)})` : ''}`}
            name={`${end}.${index}`}
            inputMode="decimal"
            value={criterion[end]}
            onChange={(event) => onChange({ ...criterion, [end]: event.currentTarget.value })}
            w={120}
          />
        ))}
      <Button variant="default" onClick={onRemove} aria-label={t('cohort.removeNth', { n: index + 1 })}>
        {t('cohort.remove')}
      </Button>
    </Group>
  );
}
