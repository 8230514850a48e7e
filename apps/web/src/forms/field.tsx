import {
  Button,
  Checkbox,
  Fieldset,
  Group,
  NativeSelect,
  TagsInput,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useI18n } from '../i18n/i18n.js';
import { type Choice, choicesOf, dosesOf, type FormContext } from './choices.js';
import { GradeField } from './grade-field.js';
import { type FieldSchema, itemsOf, membersOf } from './json-schema.js';
import { MarkersField } from './markers-field.js';
import { ObjectsField } from './objects-field.js';
import { typedDate, typedMoment, typedNumber } from './tidy.js';
import { now, today } from './today.js';
import { TypedInput } from './typed-input.js';

export interface FieldProps {
  readonly field: FieldSchema;
  readonly path: string;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly errors: Readonly<Record<string, string>>;
  readonly context: FormContext;
}

const LONG_TEXT = 1000;

/** The right control for a field of a contract, with its name in the reader's language and its complaint. */
export function Field(props: FieldProps) {
  const { field } = props;
  const { schema, shared, name } = field;
  if (shared === 'PartialDate' || shared === 'CalendarDate') return <DateField {...props} />;
  if (shared === 'Moment') return <MomentField {...props} />;
  if (shared === 'Grade') return <GradeField {...props} />;
  if (choicesOf(name, props.context) || schema.enum) return <ChoiceField {...props} />;
  if (dosesOf(name, props.context)) return <ChoiceField {...props} />;
  if (schema.type === 'boolean')
    return field.nullable ? <ChoiceField {...props} /> : <FlagField {...props} />;
  if (schema.type === 'integer' || schema.type === 'number') return <NumberField {...props} />;
  if (schema.type === 'array' && itemsOf(schema).properties) return <ObjectsField {...props} Inner={Field} />;
  if (schema.type === 'array') return <ListField {...props} />;
  if (schema.properties) return <GroupField {...props} />;
  if (schema.type === 'object') return <MarkersField {...props} />;
  if (schema.anyOf?.some(({ type }) => type === 'integer')) return <NumberField {...props} />;
  return <TextField {...props} />;
}

function useCommon({ field, path, errors }: FieldProps) {
  const { code, phrase } = useI18n();
  const error = errors[path];
  return {
    label: code('field', field.name),
    required: field.required,
    error: error && phrase(error),
    name: path,
  };
}

function DateField(props: FieldProps) {
  const { t } = useI18n();
  return (
    <TypedInput
      {...useCommon(props)}
      placeholder={t('form.datePlaceholder')}
      description={t('form.dateHint')}
      value={props.value}
      onChange={props.onChange}
      parse={typedDate}
      rightSectionWidth={72}
      rightSection={
        <Button size="compact-xs" variant="subtle" onClick={() => props.onChange(today())}>
          {t('form.today')}
        </Button>
      }
      maw={280}
    />
  );
}

function MomentField(props: FieldProps) {
  const { t } = useI18n();
  return (
    <TypedInput
      {...useCommon(props)}
      placeholder={t('form.momentPlaceholder')}
      description={t('form.momentHint')}
      value={props.value}
      onChange={props.onChange}
      parse={typedMoment}
      rightSectionWidth={72}
      rightSection={
        <Button size="compact-xs" variant="subtle" onClick={() => props.onChange(now())}>
          {t('form.now')}
        </Button>
      }
      maw={320}
    />
  );
}

function ChoiceField(props: FieldProps) {
  const { code } = useI18n();
  const { field, context, onChange } = props;
  const common = useCommon(props);
  const doses = dosesOf(field.name, context);
  const numeric = doses !== undefined;
  const flag = field.schema.type === 'boolean';
  const offered: readonly Choice[] =
    choicesOf(field.name, context) ??
    (doses ?? field.schema.enum ?? ['true', 'false']).map((value) => ({ value: String(value) }));
  const present = props.value === undefined || props.value === null ? '' : String(props.value);
  // What is no longer offered is seen all the same: it is what would be sent.
  const gone = present !== '' && !offered.some(({ value }) => value === present);
  const choices = gone ? [...offered, { value: present }] : offered;
  const read = (text: string) => {
    if (text === '') return undefined;
    if (flag) return text === 'true';
    return numeric ? Number(text) : text;
  };
  const preset = field.schema.default;
  return (
    <NativeSelect
      {...common}
      value={present === '' ? String(preset ?? '') : present}
      onChange={(event) => onChange(read(event.currentTarget.value))}
      maw={420}
    >
      {(preset === undefined || preset === null) && <option value="" />}
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {numeric ? `${choice.value} mg/d` : labelOf(choice, code)}
        </option>
      ))}
    </NativeSelect>
  );
}

function labelOf(
  { value, label, of }: { value: string; label?: string | undefined; of?: string | undefined },
  code: (kind: 'code', code: string) => string,
): string {
  if (of !== undefined) return `${value} ${code('code', of)}`;
  const known = code('code', value);
  return known === value && label !== undefined ? label : known;
}

function FlagField(props: FieldProps) {
  const { label, name } = useCommon(props);
  const checked = props.value === undefined ? props.field.schema.default === true : props.value === true;
  return (
    <Checkbox
      label={label}
      name={name}
      checked={checked}
      onChange={(event) => props.onChange(event.currentTarget.checked)}
    />
  );
}

function NumberField(props: FieldProps) {
  return (
    <TypedInput
      {...useCommon(props)}
      inputMode="decimal"
      value={props.value}
      onChange={props.onChange}
      parse={typedNumber}
      maw={200}
    />
  );
}

function TextField(props: FieldProps) {
  const common = useCommon(props);
  const value = typeof props.value === 'string' ? props.value : '';
  if ((props.field.schema.maxLength ?? 0) >= LONG_TEXT) {
    return (
      <Textarea
        {...common}
        autosize
        minRows={2}
        value={value}
        onChange={(event) => props.onChange(event.currentTarget.value)}
      />
    );
  }
  return (
    <TextInput
      {...common}
      value={value}
      onChange={(event) => props.onChange(event.currentTarget.value)}
      maw={420}
    />
  );
}

function ListField(props: FieldProps) {
  const { code, t } = useI18n();
  const common = useCommon(props);
  const value = Array.isArray(props.value) ? (props.value as string[]) : [];
  const members = props.field.schema.items?.enum;
  if (!members) {
    return (
      <TagsInput
        label={common.label}
        description={t('form.tagsHint')}
        error={common.error}
        value={value}
        onChange={(tags) => props.onChange(tags.map((tag) => tag.toUpperCase().replace(/\W+/g, '_')))}
        maw={420}
      />
    );
  }
  return (
    <Checkbox.Group
      label={common.label}
      required={common.required}
      error={common.error}
      value={value}
      onChange={props.onChange}
    >
      <Group gap="md" mt={4}>
        {members.map((member) => (
          <Checkbox key={member} value={String(member)} label={code('code', String(member))} />
        ))}
      </Group>
    </Checkbox.Group>
  );
}

function GroupField(props: FieldProps) {
  const { label } = useCommon(props);
  const value = (props.value ?? {}) as Record<string, unknown>;
  const inner = { ...props.context };
  return (
    <Fieldset legend={label}>
      <Group align="flex-start">
        {membersOf(props.field.schema, props.field.schema).map((member) => (
          <Field
            key={member.name}
            {...props}
            context={inner}
            field={{ ...member, required: false }}
            path={`${props.path}.${member.name}`}
            value={value[member.name]}
            onChange={(changed) => props.onChange({ ...value, [member.name]: changed })}
          />
        ))}
      </Group>
    </Fieldset>
  );
}
