import { useI18n } from '../../i18n/i18n.js';
import type { Impact } from '../../subject/use-impact.js';
import type { SubjectView } from '../../subject/use-subject.js';
import { useValueText } from '../../ui/value-text.js';

interface FieldChangesProps {
  readonly subject: SubjectView;
  readonly changes: Impact['changes'];
}

/** Fields of the derived record that would be others, as the registry names them, before and after. */
export function FieldChanges({ subject, changes }: FieldChangesProps) {
  const { t } = useI18n();
  const text = useValueText(subject.events);
  const pathText = usePathText(subject);
  return (
    <div className="scroll-x">
      <table className="plain" data-field-changes={changes.length}>
        <thead>
          <tr>
            <th scope="col">{t('change.what')}</th>
            <th scope="col">{t('change.before')}</th>
            <th scope="col">{t('change.after')}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ path, before, after }) => (
            <tr key={path}>
              <th scope="row">{pathText(path)}</th>
              <td className="removed">{text(before)}</td>
              <td className="added">{text(after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** `assessments[<event>].sumMm` in words; an element that an event made is told by the event's date. */
function usePathText({ events }: SubjectView): (path: string) => string {
  const { code, date } = useI18n();
  const element = (name: string) => {
    const event = events.find(({ eventId }) => eventId === name);
    if (event) return event.occurredOn ? date(event.occurredOn) : code('event', event.type);
    return code('code', name);
  };
  return (path) =>
    [...path.matchAll(/\[([^\]]+)\]|[^.[\]]+/g)]
      .map(([part, name]) => (name === undefined ? code('field', part) : element(name)))
      .join(' · ');
}
