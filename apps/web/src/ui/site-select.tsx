import { NativeSelect } from '@mantine/core';
import { useStudy } from '../api/queries.js';
import { useI18n } from '../i18n/i18n.js';

/** A site of the study, or all of them. */
export function SiteSelect(props: { study: string; value: string; onChange: (site: string) => void }) {
  const { t } = useI18n();
  const { sites } = useStudy(props.study);
  return (
    <NativeSelect
      label={t('patients.site')}
      name="site"
      value={props.value}
      onChange={(event) => props.onChange(event.currentTarget.value)}
    >
      <option value="">{t('patients.allSites')}</option>
      {sites.map(({ siteId, name }) => (
        <option key={siteId} value={siteId}>
          {siteId} {name}
        </option>
      ))}
    </NativeSelect>
  );
}
