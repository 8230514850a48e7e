import { Suspense } from 'react';
import { Outlet, useParams } from 'react-router';
import { useStudy } from '../api/queries.js';
import { ExplainDrawer } from '../ui/explain-drawer.js';
import { Loading } from '../ui/loading.js';

/** Loads the study before any screen of it, and shows what is behind a number on any of them. */
export function StudyFrame() {
  const { study = '' } = useParams();
  useStudy(study);
  return (
    <Suspense fallback={<Loading />}>
      <Outlet />
      <ExplainDrawer study={study} />
    </Suspense>
  );
}
