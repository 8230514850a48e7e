import { TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';

interface TypedInputProps extends Omit<TextInputProps, 'value' | 'onChange'> {
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  /** What a text means; a text that means nothing is given back for the contract to complain of. */
  readonly parse: (text: string) => unknown;
}

/** A text that stands for a value: shown as it is typed, read at every key, shown as it was read when it is left. */
export function TypedInput({ value, onChange, parse, ...rest }: TypedInputProps) {
  const [text, setText] = useState(() => shown(value));
  const read = text === '' ? undefined : parse(text);
  const current = shown(value) === shown(read) ? text : shown(value);
  const type = (typed: string) => {
    setText(typed);
    onChange(typed === '' ? undefined : parse(typed));
  };
  return (
    <TextInput
      {...rest}
      value={current}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={() => setText(shown(value))}
    />
  );
}

const shown = (value: unknown): string => (value === undefined || value === null ? '' : String(value));
