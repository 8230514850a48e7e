import type { PublishedFigure } from '../../study/publication.js';
import { agreement } from '../agreement.js';
import type { Cohort } from '../cohort.js';
import { measure } from '../measure.js';
import { type Finding, finding, type Outcome, toOutcome } from '../outcome-table.js';

/** What the study's publications print, beside the same figures recomputed from the events. */
export function paper(cohort: Cohort): Outcome {
  const { publications } = cohort.study;
  return toOutcome(
    {
      name: 'paper',
      title: 'Published and recomputed figures',
      definition:
        'Each published figure is kept as printed and recomputed from the recorded events by its own definition; ' +
        '"agrees" compares at the precision of print. Figures without a published value are the registry\'s additions.',
      rules: {
        ...cohort.rules,
        ...Object.fromEntries(publications.map(({ id, citation }) => [`publication.${id}`, citation])),
      },
    },
    ['section', 'label', 'published', 'value', 'unit', 'numerator', 'denominator', 'ci', 'agrees', 'note'],
    publications.flatMap((publication) =>
      publication.figures.map((figure) =>
        figureRow(cohort, figure, publications.length > 1 ? publication.id : null),
      ),
    ),
  );
}

function figureRow(cohort: Cohort, figure: PublishedFigure, publication: string | null): Finding {
  const measured = measure(figure.measure, cohort.subjects);
  return finding(
    {
      id: publication === null ? figure.id : `${publication}.${figure.id}`,
      section: figure.section,
      label: figure.label,
      published: figure.published,
      agrees: agreement(figure.published, measured),
      note: figure.note ?? null,
    },
    measured,
  );
}
