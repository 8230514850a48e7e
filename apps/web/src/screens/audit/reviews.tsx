import { Alert, Anchor, Button, Card, Stack, Text, Textarea, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Link } from 'react-router';
import { type Filter, reviewsQuery } from '../../api/audit.js';
import { answer, api } from '../../api/client.js';
import { useI18n } from '../../i18n/i18n.js';
import { Pending } from '../../ui/pending.js';
import { useProblemText } from '../../ui/problem-text.js';

/** Who looked at what of the audit trail and what they found; what was looked at can be opened again. */
export function Reviews(props: { study: string; filter: Filter; mayReview: boolean }) {
  const { t, code, instant, number } = useI18n();
  const reviews = useQuery(reviewsQuery(props.study));
  return (
    <Card withBorder padding="md" component="section">
      <Title order={2} size="h4" mb="sm">
        {t('audit.reviews')}
      </Title>
      {props.mayReview && <Review study={props.study} filter={props.filter} />}
      <Pending of={reviews}>
        {({ reviews: found }) => (
          <Stack gap="xs" mt="sm">
            {found.length === 0 && <Text size="sm">{t('audit.noReviews')}</Text>}
            {found.map(({ reviewedAt, printedName, actor, actingRole, filter, upTo, conclusion }) => (
              <div key={`${reviewedAt}/${actor}`} data-review="">
                <Text size="sm" fw={600}>
                  {printedName ?? actor} ({code('role', actingRole)}) · {instant(reviewedAt)}
                </Text>
                <Text size="sm">{conclusion}</Text>
                <Anchor size="sm" component={Link} to={`?${new URLSearchParams(filter)}`}>
                  {t('audit.reviewed', { what: Object.values(filter).join(', ') || '*', n: number(upTo) })}
                </Anchor>
              </div>
            ))}
          </Stack>
        )}
      </Pending>
    </Card>
  );
}

function Review({ study, filter }: { study: string; filter: Filter }) {
  const { t } = useI18n();
  const problemText = useProblemText();
  const queries = useQueryClient();
  const [conclusion, setConclusion] = useState('');
  const review = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/studies/{study}/audit/reviews', {
          params: { path: { study } },
          body: { filter, conclusion },
        }),
      ),
    onSuccess: () => {
      setConclusion('');
      return queries.invalidateQueries({ queryKey: reviewsQuery(study).queryKey });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    review.mutate();
  };
  return (
    <form onSubmit={submit}>
      <Textarea
        label={t('audit.conclusion')}
        description={t('audit.conclusionHint')}
        name="conclusion"
        required
        autosize
        minRows={2}
        value={conclusion}
        onChange={(event) => setConclusion(event.currentTarget.value)}
        maw={700}
      />
      <Button type="submit" mt="sm" loading={review.isPending}>
        {t('audit.review')}
      </Button>
      {review.error && (
        <Alert color="red" role="alert" mt="sm">
          {problemText(review.error)}
        </Alert>
      )}
    </form>
  );
}
