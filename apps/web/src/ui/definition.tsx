import { Accordion, Table, Text } from '@mantine/core';
import type { OutcomeView } from '../api/queries.js';
import { useI18n } from '../i18n/i18n.js';

/** How a table was made: its definition, the rules in force, the position it reflects. */
export function Definition({ of }: { of: OutcomeView }) {
  const { t, phrase, code } = useI18n();
  /** `partialDates`, or of one thing: `endpoint.RFS`. */
  const ruleName = (name: string) => {
    const [rule = '', ...of] = name.split('.');
    return [code('field', rule), ...(of.length > 0 ? [code('code', of.join('.'))] : [])].join(' ');
  };
  return (
    <Accordion variant="contained">
      <Accordion.Item value="definition">
        <Accordion.Control>
          {t('outcome.definition')} · {t('outcome.asOfPosition', { n: of.position })}
        </Accordion.Control>
        <Accordion.Panel>
          <Text size="sm" mb="sm" maw="80ch">
            {phrase(of.definition)}
          </Text>
          <Table>
            <Table.Tbody>
              {Object.entries(of.rules).map(([name, rule]) => (
                <Table.Tr key={name}>
                  <Table.Th>{ruleName(name)}</Table.Th>
                  <Table.Td>{rule === null ? '–' : code('code', phrase(rule))}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Accordion.Panel>
      </Accordion.Item>
    </Accordion>
  );
}
