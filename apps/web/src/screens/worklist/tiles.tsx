import { SimpleGrid, Text, UnstyledButton } from '@mantine/core';
import { useI18n } from '../../i18n/i18n.js';
import classes from './tiles.module.css';

export interface Tile {
  readonly id: string;
  readonly label: string;
  readonly count: number | undefined;
}

interface TilesProps {
  readonly label: string;
  readonly tiles: readonly Tile[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

/** How much of each kind waits; the chosen one is listed below. */
export function Tiles({ label, tiles, chosen, onChoose }: TilesProps) {
  const { number } = useI18n();
  return (
    <SimpleGrid cols={{ base: 2, sm: 3, lg: 6 }} spacing="xs" role="group" aria-label={label}>
      {tiles.map(({ id, label: words, count }) => (
        <UnstyledButton
          key={id}
          className={classes.tile}
          aria-pressed={id === chosen}
          data-tile={id}
          onClick={() => onChoose(id)}
        >
          <Text fw={700} size="xl" component="span">
            {count === undefined ? '…' : number(count)}
          </Text>
          <Text size="sm" component="span">
            {words}
          </Text>
        </UnstyledButton>
      ))}
    </SimpleGrid>
  );
}
