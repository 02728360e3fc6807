import { Suspense } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { Toaster } from '../ui/toast.tsx';
import { UiProvider } from '../ui/UiProvider.tsx';
import { NotFoundPage } from './pages/NotFoundPage.tsx';
import { routes } from './routes.ts';
import { ErrorBoundary } from './shell/ErrorBoundary.tsx';
import { PageSkeleton } from './shell/PageSkeleton.tsx';
import { Shell } from './shell/Shell.tsx';
import { useTheme } from './useTheme.ts';

/** The whole app: providers, shell, and the page of the address. */
export function App() {
  const [location] = useLocation();
  useTheme();
  return (
    <UiProvider>
      <Shell>
        <ErrorBoundary key={location}>
          <Suspense fallback={<PageSkeleton />}>
            <Switch>
              {routes.map(({ path, Page }) => (
                <Route key={path} path={path}>
                  {(params) => <Page params={params} />}
                </Route>
              ))}
              <Route>
                <NotFoundPage />
              </Route>
            </Switch>
          </Suspense>
        </ErrorBoundary>
      </Shell>
      <Toaster />
    </UiProvider>
  );
}
