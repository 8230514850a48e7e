import { Group, Text } from '@mantine/core';
import { useId } from 'react';
import classes from './range.module.css';

/** A slider with its name and, in words, where it stands. Arrow keys move it by one. */
export function Range(props: {
  label: string;
  value: number;
  max: number;
  text: string;
  onChange: (value: number) => void;
}) {
  const id = useId();
  return (
    <div>
      <Group justify="space-between">
        <Text component="label" htmlFor={id} fw={600} size="sm">
          {props.label}
        </Text>
        <Text size="sm" data-slider={props.label}>
          {props.text}
        </Text>
      </Group>
      <input
        id={id}
        type="range"
        className={classes.range}
        min={0}
        max={props.max}
        value={props.value}
        aria-valuetext={props.text}
        onChange={(event) => props.onChange(Number(event.currentTarget.value))}
      />
    </div>
  );
}
