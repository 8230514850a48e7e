import { Button, Checkbox, Fieldset, NativeSelect, Text, TextInput } from '@mantine/core';
import type { PatientRecord } from '#trial';
import { useI18n } from '../i18n/i18n.js';
import { earlierOf } from './earlier.js';
import { typedNumber } from './tidy.js';
import { TypedInput } from './typed-input.js';

/** A target lesion as it is being typed. */
export interface Lesion {
  readonly lesionId?: string;
  readonly organ?: string;
  readonly lymphNode?: boolean;
  readonly state?: string;
  readonly longestDiameterMm?: number | string;
  readonly shortAxisMm?: number | string;
  readonly perpendicularMm?: number | string;
  readonly depthMm?: number | string;
  readonly meanHu?: number | string;
}

const SIZES = ['longestDiameterMm', 'perpendicularMm', 'depthMm', 'meanHu'] as const;
/** Of a lymph node the short axis counts. */
const NODAL_SIZES = ['shortAxisMm', 'perpendicularMm', 'depthMm', 'meanHu'] as const;
const STATES = ['MEASURED', 'TOO_SMALL', 'ABSENT', 'NOT_EVALUABLE'];

interface LesionGridProps {
  readonly record: PatientRecord | null;
  readonly value: readonly Lesion[];
  readonly onChange: (lesions: readonly Lesion[]) => void;
  readonly errors: Readonly<Record<string, string>>;
}

/** Target lesions, a row for each; what was measured before stands left of what is measured now. */
export function LesionGrid({ record, value, onChange, errors }: LesionGridProps) {
  const { t, code, date, number } = useI18n();
  const earlier = earlierOf(record?.assessments ?? []);
  const set = (index: number, change: Partial<Lesion>) =>
    onChange(value.map((lesion, at) => (at === index ? { ...lesion, ...change } : lesion)));
  const before = (assessment: PatientRecord['assessments'][number], lesion: Lesion) => {
    const found = assessment.lesions.find(({ lesionId }) => lesionId === lesion.lesionId);
    if (!found) return '–';
    return found.sizeMm === null ? code('code', found.state) : number(found.sizeMm);
  };
  const setNode = (index: number, lymphNode: boolean) => {
    const { longestDiameterMm, shortAxisMm, ...lesion } = value[index]!;
    const size = longestDiameterMm ?? shortAxisMm;
    const measured = size === undefined ? {} : { [lymphNode ? 'shortAxisMm' : 'longestDiameterMm']: size };
    onChange(value.with(index, { ...lesion, lymphNode, ...measured }));
  };
  const input = (lesion: Lesion, index: number, name: (typeof SIZES | typeof NODAL_SIZES)[number]) => (
    <TypedInput
      aria-label={`${lesion.lesionId ?? ''} ${code('field', name)}`}
      name={`targetLesions.${index}.${name}`}
      inputMode="decimal"
      w={66}
      value={lesion[name]}
      parse={typedNumber}
      error={errors[`targetLesions.${index}.${name}`] !== undefined}
      onChange={(value) => set(index, { [name]: value })}
    />
  );
  return (
    <Fieldset legend={t('ct.targetLesions')}>
      <div className="scroll-x">
        <table className="plain">
          <thead>
            <tr>
              <th scope="col">{code('field', 'lesionId')}</th>
              <th scope="col">{code('field', 'organ')}</th>
              <th scope="col">{code('field', 'lymphNode')}</th>
              {earlier.map((assessment) => (
                <th scope="col" key={assessment.eventId} className="number">
                  {date(assessment.on)}
                  {assessment.role === 'BASELINE' && <div>{code('code', 'BASELINE')}</div>}
                </th>
              ))}
              {SIZES.map((name) => (
                <th scope="col" key={name}>
                  {code('field', name)}
                </th>
              ))}
              <th scope="col">{code('field', 'state')}</th>
            </tr>
          </thead>
          <tbody>
            {value.map((lesion, index) => (
              // Rows have no identity but their place: the lesion's id is typed.
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              <tr key={index}>
                <td>
                  <TextInput
                    aria-label={code('field', 'lesionId')}
                    name={`targetLesions.${index}.lesionId`}
                    w={58}
                    value={lesion.lesionId ?? ''}
                    onChange={(event) => set(index, { lesionId: event.currentTarget.value })}
                  />
                </td>
                <td>
                  <TextInput
                    aria-label={`${lesion.lesionId ?? ''} ${code('field', 'organ')}`}
                    name={`targetLesions.${index}.organ`}
                    w={96}
                    value={lesion.organ ?? ''}
                    onChange={(event) => set(index, { organ: event.currentTarget.value })}
                  />
                </td>
                <td>
                  <Checkbox
                    aria-label={`${lesion.lesionId ?? ''} ${code('field', 'lymphNode')}`}
                    name={`targetLesions.${index}.lymphNode`}
                    checked={lesion.lymphNode === true}
                    onChange={(event) => setNode(index, event.currentTarget.checked)}
                  />
                </td>
                {earlier.map((assessment) => (
                  <td key={assessment.eventId} className="number">
                    {before(assessment, lesion)}
                  </td>
                ))}
                {(lesion.lymphNode ? NODAL_SIZES : SIZES).map((name) => (
                  <td key={name}>{input(lesion, index, name)}</td>
                ))}
                <td>
                  <NativeSelect
                    aria-label={`${lesion.lesionId ?? ''} ${code('field', 'state')}`}
                    name={`targetLesions.${index}.state`}
                    w={124}
                    value={lesion.state ?? 'MEASURED'}
                    onChange={(event) => set(index, { state: event.currentTarget.value })}
                  >
                    {STATES.map((state) => (
                      <option key={state} value={state}>
                        {code('code', state)}
                      </option>
                    ))}
                  </NativeSelect>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Text size="sm" c="gray.7" mt="xs">
        {t('ct.units')}
      </Text>
      <Button.Group mt="xs">
        <Button
          size="xs"
          variant="default"
          onClick={() => onChange([...value, { lesionId: `T${value.length + 1}` }])}
        >
          {t('ct.addLesion')}
        </Button>
        <Button
          size="xs"
          variant="default"
          disabled={value.length === 0}
          onClick={() => onChange(value.slice(0, -1))}
        >
          {t('ct.removeLesion')}
        </Button>
      </Button.Group>
    </Fieldset>
  );
}
