import {
  Alert,
  Badge,
  Button,
  Card,
  Group,
  NativeSelect,
  Stack,
  Text,
  Textarea,
  TextInput,
  Title,
} from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { answer, api } from '../../api/client.js';
import { dataCutsQuery } from '../../api/queries.js';
import { useMay } from '../../api/session.js';
import { typedDate } from '../../forms/tidy.js';
import { useI18n } from '../../i18n/i18n.js';
import { Empty } from '../../ui/empty.js';
import { Page } from '../../ui/page.js';
import { Pending } from '../../ui/pending.js';
import { useProblemText } from '../../ui/problem-text.js';
import { CutDiff } from './cut-diff.js';

/** Named views of the study that can be made again for ever, and what differs between two of them. */
export function Screen() {
  const { t, instant, date, number } = useI18n();
  const { study = '' } = useParams();
  const may = useMay('study.configure');
  const [search, setSearch] = useSearchParams();
  const cuts = useQuery(dataCutsQuery(study));
  const [from, to] = [search.get('from') ?? '', search.get('to') ?? 'now'];
  return (
    <Page title={t('nav.cuts')} hint={t('cuts.hint')}>
      {may && <TakeCut study={study} />}
      <Pending of={cuts}>
        {({ dataCuts, position }) =>
          dataCuts.length === 0 ? (
            <Empty title={t('cuts.none')} />
          ) : (
            <>
              <Stack gap="xs">
                {dataCuts.map((cut) => (
                  <Card key={cut.name} withBorder padding="sm" data-cut={cut.name}>
                    <Group justify="space-between">
                      <div>
                        <Text fw={600}>{cut.name}</Text>
                        <Text size="sm">{cut.purpose}</Text>
                        <Text size="sm" c="gray.7">
                          {t('cuts.of', {
                            n: number(cut.knownAt),
                            on: cut.asOf ? date(cut.asOf) : '–',
                            at: instant(cut.takenAt),
                          })}
                        </Text>
                        <code className="id">{cut.tablesHash}</code>
                      </div>
                      <Regenerate study={study} cut={cut.name} />
                    </Group>
                  </Card>
                ))}
              </Stack>
              <Group align="flex-end">
                {(['from', 'to'] as const).map((end) => (
                  <NativeSelect
                    key={end}
                    label={t(`cuts.${end}`)}
                    value={end === 'from' ? from : to}
                    onChange={(event) =>
                      setSearch({ from, to, [end]: event.currentTarget.value }, { replace: true })
                    }
                  >
                    {end === 'from' && <option value="" />}
                    {dataCuts.map(({ name }) => (
                      <option key={name} value={name}>
                        {name}
                      </option>
                    ))}
                    {end === 'to' && <option value="now">{t('cuts.now')}</option>}
                  </NativeSelect>
                ))}
              </Group>
              {from !== '' && <CutDiff study={study} from={from} to={to === 'now' ? String(position) : to} />}
            </>
          )
        }
      </Pending>
    </Page>
  );
}

function Regenerate({ study, cut }: { study: string; cut: string }) {
  const { t } = useI18n();
  const check = useMutation({
    mutationFn: () =>
      answer(api.GET('/api/studies/{study}/data-cuts/{cut}', { params: { path: { study, cut } } })),
  });
  return (
    <Group gap="xs">
      {check.data && (
        <Badge color={check.data.reproduced ? 'teal' : 'red'} role="status">
          {t(check.data.reproduced ? 'cuts.same' : 'cuts.different')}
        </Badge>
      )}
      <Button size="xs" variant="default" loading={check.isPending} onClick={() => check.mutate()}>
        {t('cuts.regenerate')}
      </Button>
    </Group>
  );
}

function TakeCut({ study }: { study: string }) {
  const { t } = useI18n();
  const problemText = useProblemText();
  const queries = useQueryClient();
  const [values, setValues] = useState({ name: '', purpose: '', asOf: '' });
  const take = useMutation({
    mutationFn: () => {
      const { asOf, ...body } = values;
      return answer(
        api.POST('/api/studies/{study}/data-cuts', {
          params: { path: { study } },
          body: { ...body, ...(asOf && { asOf: typedDate(asOf) }) },
        }),
      );
    },
    onSuccess: () => {
      setValues({ name: '', purpose: '', asOf: '' });
      return queries.invalidateQueries({ queryKey: ['study', study, 'cuts'] });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    take.mutate();
  };
  const set = (name: keyof typeof values) => (event: { currentTarget: { value: string } }) =>
    setValues({ ...values, [name]: event.currentTarget.value });
  return (
    <Card withBorder padding="md">
      <Title order={2} size="h4" mb="sm">
        {t('cuts.take')}
      </Title>
      <form onSubmit={submit}>
        <Group align="flex-end">
          <TextInput
            label={t('cuts.name')}
            name="name"
            required
            value={values.name}
            onChange={set('name')}
            w={180}
          />
          <TextInput
            label={t('cuts.asOf')}
            name="asOf"
            placeholder={t('form.datePlaceholder')}
            value={values.asOf}
            onChange={set('asOf')}
            w={160}
          />
          <Textarea
            label={t('cuts.purpose')}
            name="purpose"
            required
            autosize
            value={values.purpose}
            onChange={set('purpose')}
            w={320}
          />
          <Button type="submit" loading={take.isPending}>
            {t('cuts.take')}
          </Button>
        </Group>
      </form>
      {take.error && (
        <Alert color="red" role="alert" mt="sm">
          {problemText(take.error)}
        </Alert>
      )}
    </Card>
  );
}
