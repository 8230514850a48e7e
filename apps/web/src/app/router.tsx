import { createBrowserRouter, Navigate, type RouteObject } from 'react-router';
import { Failure } from '../ui/failure.js';
import { Loading } from '../ui/loading.js';
import { Activate } from './activate.js';
import { Home } from './home.js';
import { Shell } from './shell.js';
import { StudyFrame } from './study-frame.js';

/** Each screen is a chunk of its own, fetched when its route is opened. */
const screen = (path: string, load: () => Promise<{ Screen: React.ComponentType }>): RouteObject => ({
  path,
  lazy: async () => ({ Component: (await load()).Screen }),
});

const studyScreens: RouteObject[] = [
  { index: true, element: <Navigate to="patients" replace /> },
  screen('patients', () => import('../screens/patients/patients.js')),
  screen('patients/enrol', () => import('../screens/record/enrol.js')),
  screen('patients/:patient', () => import('../screens/patient/patient.js')),
  screen('patients/:patient/record/:command', () => import('../screens/record/record.js')),
  screen('patients/:patient/change/:event', () => import('../screens/change/change.js')),
  screen('patients/:patient/sign', () => import('../screens/sign/sign.js')),
  screen('patients/:patient/replay', () => import('../screens/replay/replay.js')),
  screen('queries', () => import('../screens/queries/queries.js')),
  screen('serious', () => import('../screens/serious/serious.js')),
  screen('consents', () => import('../screens/consents/consents.js')),
  screen('locks', () => import('../screens/locks/locks.js')),
  screen('visits', () => import('../screens/visits/visits.js')),
  screen('import', () => import('../screens/import/import.js')),
  screen('exports', () => import('../screens/exports/exports.js')),
  screen('dashboard', () => import('../screens/outcomes/dashboard.js')),
  screen('paper', () => import('../screens/outcomes/paper.js')),
  screen('survival', () => import('../screens/outcomes/survival.js')),
  screen('plots', () => import('../screens/plots/plots.js')),
  screen('criteria', () => import('../screens/criteria/criteria.js')),
  screen('worklist', () => import('../screens/worklist/worklist.js')),
  screen('cuts', () => import('../screens/cuts/cuts.js')),
  screen('compare', () => import('../screens/compare/compare.js')),
  screen('access', () => import('../screens/access/access.js')),
  screen('privacy', () => import('../screens/privacy/privacy.js')),
  screen('erasures', () => import('../screens/erasures/erasures.js')),
  screen('cohort', () => import('../screens/cohort/cohort.js')),
  screen('integrity', () => import('../screens/integrity/integrity.js')),
  screen('audit', () => import('../screens/audit/audit.js')),
];

export const router = createBrowserRouter([
  { path: 'activate', element: <Activate />, errorElement: <Failure /> },
  {
    element: <Shell />,
    errorElement: <Failure />,
    hydrateFallbackElement: <Loading />,
    children: [
      { index: true, element: <Home /> },
      {
        path: 's/:study',
        element: <StudyFrame />,
        errorElement: <Failure />,
        children: [{ errorElement: <Failure />, children: studyScreens }],
      },
      { path: '*', element: <Failure notFound /> },
    ],
  },
]);
