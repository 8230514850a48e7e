import { NativeSelect } from '@mantine/core';

interface ChoiceFilterProps<Choice extends string> {
  readonly label: string;
  readonly name: string;
  readonly value: string | undefined;
  readonly choices: readonly Choice[];
  /** What no choice means. */
  readonly none: string;
  readonly text: (choice: Choice) => string;
  readonly onChange: (value: string) => void;
}

/** One of a few choices, or none of them, that a list is narrowed to. */
export function ChoiceFilter<Choice extends string>(props: ChoiceFilterProps<Choice>) {
  return (
    <NativeSelect
      label={props.label}
      name={props.name}
      value={props.value ?? ''}
      onChange={(event) => props.onChange(event.currentTarget.value)}
    >
      <option value="">{props.none}</option>
      {props.choices.map((choice) => (
        <option key={choice} value={choice}>
          {props.text(choice)}
        </option>
      ))}
    </NativeSelect>
  );
}
