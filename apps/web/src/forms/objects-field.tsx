import { Button, Fieldset, Group } from '@mantine/core';
import type { ComponentType } from 'react';
import { useI18n } from '../i18n/i18n.js';
import type { FieldProps } from './field.js';
import { itemsOf, membersOf } from './json-schema.js';
import { type Lesion, LesionGrid } from './lesion-grid.js';
import { NewLesions } from './new-lesions.js';

type Member = Readonly<Record<string, unknown>>;

/** A list of things with fields of their own, e.g. lesions: a row of controls for each, `Inner` for each field. */
export function ObjectsField({ Inner, ...props }: FieldProps & { Inner: ComponentType<FieldProps> }) {
  const { field, path, value, onChange, errors, context } = props;
  const { code, t } = useI18n();
  const members = (Array.isArray(value) ? value : []) as readonly Member[];
  if (field.name === 'targetLesions') {
    const lesions = members as readonly Lesion[];
    return <LesionGrid record={context.record} value={lesions} onChange={onChange} errors={errors} />;
  }
  if (field.name === 'newLesions') return <NewLesions value={members} onChange={onChange} />;
  const items = itemsOf(field.schema);
  return (
    <Fieldset legend={code('field', field.name)}>
      {members.map((member, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a member has no identity but its place
        <Group key={index} align="flex-end" mb="xs">
          {membersOf(items, items).map((inner) => (
            <Inner
              key={inner.name}
              field={inner}
              path={`${path}.${index}.${inner.name}`}
              value={member[inner.name]}
              onChange={(changed) =>
                onChange(
                  members.map((each, at) => (at === index ? { ...each, [inner.name]: changed } : each)),
                )
              }
              errors={errors}
              context={context}
            />
          ))}
          <Button
            size="xs"
            variant="default"
            onClick={() => onChange(members.filter((_, at) => at !== index))}
          >
            {t('ct.removeLesion')}
          </Button>
        </Group>
      ))}
      <Button size="xs" variant="default" onClick={() => onChange([...members, {}])}>
        {t('ct.addLesion')}
      </Button>
    </Fieldset>
  );
}
