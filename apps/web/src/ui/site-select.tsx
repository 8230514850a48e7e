import { NativeSelect } from '@mantine/core';
import { useStudy } from '../api/queries.js';
import { useI18n } from '../i18n/i18n.js';

interface SiteSelectProps {
  readonly study: string;
  readonly value: string;
  readonly onChange: (site: string) => void;
  /** What no choice means; all sites unless told. */
  readonly none?: string;
}

/** A site of the study, or none in particular. */
export function SiteSelect(props: SiteSelectProps) {
  const { t } = useI18n();
  const { sites } = useStudy(props.study);
  return (
    <NativeSelect
      label={t('patients.site')}
      name="site"
      value={props.value}
      onChange={(event) => props.onChange(event.currentTarget.value)}
    >
      <option value="">{props.none ?? t('patients.allSites')}</option>
      {sites.map(({ siteId, name }) => (
        <option key={siteId} value={siteId}>
          {siteId} {name}
        </option>
      ))}
    </NativeSelect>
  );
}
