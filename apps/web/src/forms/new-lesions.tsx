import { Button, Checkbox, Fieldset, Group } from '@mantine/core';
import { useI18n } from '../i18n/i18n.js';
import { typedNumber } from './tidy.js';
import { TypedInput } from './typed-input.js';

type NewLesion = Readonly<Record<string, unknown>>;

/** Lesions that were not there before. */
export function NewLesions(props: {
  value: readonly NewLesion[];
  onChange: (value: readonly NewLesion[]) => void;
}) {
  const { t, code } = useI18n();
  const { value, onChange } = props;
  const set = (index: number, change: NewLesion) =>
    onChange(value.map((lesion, at) => (at === index ? { ...lesion, ...change } : lesion)));
  return (
    <Fieldset legend={code('field', 'newLesions')}>
      {value.map((lesion, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a new lesion has no identity but its place
        <Group key={index} align="flex-end" mb="xs">
          {['lesionId', 'organ', 'longestDiameterMm'].map((name) => (
            <TypedInput
              key={name}
              label={code('field', name)}
              name={`newLesions.${index}.${name}`}
              w={140}
              value={lesion[name]}
              parse={name === 'longestDiameterMm' ? typedNumber : String}
              onChange={(value) => set(index, { [name]: value })}
            />
          ))}
          <Checkbox
            label={code('field', 'equivocal')}
            pb={8}
            checked={lesion.equivocal === true}
            onChange={(event) => set(index, { equivocal: event.currentTarget.checked })}
          />
          <Button size="xs" variant="default" onClick={() => onChange(value.filter((_, at) => at !== index))}>
            {t('ct.removeLesion')}
          </Button>
        </Group>
      ))}
      <Button
        size="xs"
        variant="default"
        onClick={() => onChange([...value, { lesionId: `N${value.length + 1}` }])}
      >
        {t('ct.addNewLesion')}
      </Button>
    </Fieldset>
  );
}
