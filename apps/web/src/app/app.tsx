import { createTheme, MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from 'react-router/dom';
import { ApiProblem } from '../api/problem.js';
import { I18nProvider } from '../i18n/i18n.js';
import type { Dictionary, Language } from '../i18n/language.js';
import { styleNonce } from './nonce.js';
import { router } from './router.js';

/** Contrast of text on the primary colour is at least 4.5:1. */
const theme = createTheme({
  primaryColor: 'sea',
  respectReducedMotion: true,
  primaryShade: 7,
  autoContrast: true,
  fontFamily: 'system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans SC", sans-serif',
  colors: {
    sea: [
      '#e8f4f9',
      '#d3e6ef',
      '#a6cce0',
      '#76b1d0',
      '#4f9ac2',
      '#368bb9',
      '#1f7aa8',
      '#0b5a7a',
      '#084a65',
      '#033a51',
    ],
  },
  components: {
    Anchor: { defaultProps: { underline: 'always' } },
    Badge: { defaultProps: { tt: 'none' } },
  },
});

/** What the registry refused is not asked again; a lost connection is. Nothing waits unseen for a connection. */
const queries = new QueryClient({
  defaultOptions: {
    mutations: { networkMode: 'always' },
    queries: {
      networkMode: 'always',
      staleTime: 10_000,
      retry: (failures, error) => failures < 2 && !(error instanceof ApiProblem && error.status < 500),
    },
  },
});

export function App({ first, language }: { first: Dictionary; language: Language }) {
  return (
    <MantineProvider theme={theme} getStyleNonce={() => styleNonce} forceColorScheme="light">
      <I18nProvider first={first} language={language}>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </I18nProvider>
    </MantineProvider>
  );
}
