import { Button, Group, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useParams } from 'react-router';
import { dataCutsQuery } from '../../api/queries.js';
import { useMay } from '../../api/session.js';
import { useI18n } from '../../i18n/i18n.js';
import { Empty } from '../../ui/empty.js';
import { Page } from '../../ui/page.js';
import { Pending } from '../../ui/pending.js';
import { useFilter } from '../../ui/use-filter.js';
import { CutDiff } from '../cuts/cut-diff.js';
import { SubjectDiff } from './subject-diff.js';

/** Two moments of the study or of one subject beside each other: what differs, and which events made it so. */
export function Screen() {
  const { t } = useI18n();
  const { study = '' } = useParams();
  const mayRead = useMay('subject.history');
  const { filter, set } = useFilter();
  const cuts = useQuery(dataCutsQuery(study));
  const { from = '', to = '', patient = '' } = filter;
  return (
    <Page title={t('nav.compare')} hint={t('compare.hint')}>
      <Moments
        key={`${from}/${to}/${patient}`}
        asked={{ from, to, patient }}
        subjects={mayRead}
        cuts={cuts.data?.dataCuts.map(({ name }) => name) ?? []}
        onAsk={(asked) => set(asked, false)}
      />
      {from === '' || to === '' ? (
        <Empty title={t('compare.choose')} />
      ) : (
        <Pending of={cuts}>
          {({ dataCuts, position }) => {
            const fixed = (word: string) => (word === 'now' ? String(position) : word);
            const ends = { from: fixed(from), to: fixed(to) };
            return patient !== '' && mayRead ? (
              <SubjectDiff study={study} patient={patient} cuts={dataCuts} {...ends} />
            ) : (
              <CutDiff study={study} {...ends} />
            );
          }}
        </Pending>
      )}
    </Page>
  );
}

interface Asked {
  readonly from: string;
  readonly to: string;
  readonly patient: string;
}

function Moments(props: {
  asked: Asked;
  subjects: boolean;
  cuts: readonly string[];
  onAsk: (asked: Record<keyof Asked, string>) => void;
}) {
  const { t } = useI18n();
  const [asked, setAsked] = useState(props.asked);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    props.onAsk(asked);
  };
  const field = (name: keyof Asked) => (
    <TextInput
      label={t(`compare.${name}`)}
      name={name}
      required={name !== 'patient'}
      list={name === 'patient' ? undefined : 'moments'}
      pattern={name === 'patient' ? undefined : '\\S+'}
      value={asked[name]}
      onChange={(event) => setAsked({ ...asked, [name]: event.currentTarget.value.trim() })}
      w={250}
    />
  );
  return (
    <form onSubmit={submit}>
      <Group align="flex-end">
        {field('from')}
        {field('to')}
        {props.subjects && field('patient')}
        <Button type="submit">{t('compare.show')}</Button>
      </Group>
      <datalist id="moments">
        <option value="now">{t('cuts.now')}</option>
        {props.cuts.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </form>
  );
}
