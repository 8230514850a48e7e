import { TextInput } from '@mantine/core';

interface TextFilterProps {
  readonly label: string;
  readonly name: string;
  readonly value: string | undefined;
  readonly onChange: (value: string) => void;
}

/** Words that a list is narrowed to, once they are typed. */
export function TextFilter({ label, name, value = '', onChange }: TextFilterProps) {
  return (
    <TextInput
      key={value}
      label={label}
      name={name}
      defaultValue={value}
      onBlur={(event) => onChange(event.currentTarget.value.trim())}
      onKeyDown={(event) => event.key === 'Enter' && onChange(event.currentTarget.value.trim())}
      w={180}
    />
  );
}
