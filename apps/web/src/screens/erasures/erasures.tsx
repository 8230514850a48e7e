import { Anchor, Card, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { answer, api } from '../../api/client.js';
import { useMay, useSession } from '../../api/session.js';
import { useI18n } from '../../i18n/i18n.js';
import { Empty } from '../../ui/empty.js';
import { Page } from '../../ui/page.js';
import { Pending } from '../../ui/pending.js';
import { ScrollX } from '../../ui/scroll-x.js';
import { useFilter } from '../../ui/use-filter.js';
import { Decide } from './decide.js';
import { RequestErasure } from './request-erasure.js';

const STATES = ['REQUESTED', 'DECLINED', 'ERASED'] as const;

/** Erasures of who subjects are: asked for by one person, approved or declined by another, done for good. */
export function Screen() {
  const { t, code } = useI18n();
  const { study = '' } = useParams();
  const mayErase = useMay('identity.erase');
  const account = useSession().who?.accountId;
  const { filter, set } = useFilter();
  const state = STATES.find((each) => each === filter.state);
  const erasures = useQuery({
    queryKey: ['study', study, 'erasures', state],
    queryFn: () =>
      answer(
        api.GET('/api/studies/{study}/erasures', {
          params: { path: { study }, query: state ? { state } : {} },
        }),
      ),
  });
  return (
    <Page title={t('nav.erasures')} hint={t('erasures.hint')}>
      {mayErase && <RequestErasure study={study} />}
      <NativeSelect
        label={t('erasures.state')}
        name="state"
        value={state ?? ''}
        onChange={(event) => set({ state: event.currentTarget.value })}
        maw={260}
      >
        <option value="">{t('erasures.all')}</option>
        {STATES.map((each) => (
          <option key={each} value={each}>
            {code('code', `ERASURE_${each}`)}
          </option>
        ))}
      </NativeSelect>
      <Pending of={erasures}>
        {({ erasures: found }) =>
          found.length === 0 ? (
            <Empty title={t('erasures.none')} hint={t('erasures.noneHint')} />
          ) : (
            <Card withBorder padding="md">
              <ScrollX label={t('nav.erasures')}>
                <table className="plain wide" data-erasures={found.length}>
                  <thead>
                    <tr>
                      <th scope="col">{t('patients.subject')}</th>
                      <th scope="col">{t('erasures.state')}</th>
                      <th scope="col">{t('erasures.requested')}</th>
                      <th scope="col">{t('erasures.decided')}</th>
                      {mayErase && <th scope="col">{t('erasures.act')}</th>}
                    </tr>
                  </thead>
                  <tbody>
                    {found.map((erasure) => (
                      <tr key={erasure.patientId} data-erasure={erasure.patientId} data-state={erasure.state}>
                        <th scope="row">
                          <Anchor component={Link} to={`/s/${study}/patients/${erasure.patientId}`}>
                            {erasure.patientId}
                          </Anchor>
                        </th>
                        <td>{code('code', `ERASURE_${erasure.state}`)}</td>
                        <td>
                          <Step of={erasure.requested} />
                        </td>
                        <td>
                          <Step of={erasure.decided} />
                        </td>
                        {mayErase && (
                          <td>
                            {erasure.state === 'REQUESTED' && (
                              <Decide
                                study={study}
                                patient={erasure.patientId}
                                own={erasure.requested?.by === account}
                              />
                            )}
                          </td>
                        )}
                      </tr>
                    ))}
                  </tbody>
                </table>
              </ScrollX>
            </Card>
          )
        }
      </Pending>
    </Page>
  );
}

interface PersonStep {
  readonly by: string;
  readonly printedName: string | null;
  readonly role: string;
  readonly at: string;
  readonly reason: string;
}

/** Who did it, in which role, when and why. */
function Step({ of }: { of: PersonStep | null }) {
  const { code, instant } = useI18n();
  if (!of) return '–';
  return (
    <>
      {of.printedName ?? of.by} ({code('role', of.role)})
      <br />
      <time dateTime={of.at}>{instant(of.at)}</time>
      <br />
      {of.reason}
    </>
  );
}
