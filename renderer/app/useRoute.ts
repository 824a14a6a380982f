import { useCallback, useSyncExternalStore } from 'react';
import { formatRoute, parseRoute, type Navigate, type Route } from '#renderer/lib/route.ts';

/** Where the window is and how to go elsewhere. The hash is the only place that knows, so 后退 works by itself. */
export function useRoute(): readonly [Route, Navigate] {
  const hash = useSyncExternalStore(
    (changed) => {
      window.addEventListener('hashchange', changed);
      return () => window.removeEventListener('hashchange', changed);
    },
    () => window.location.hash,
  );
  const navigate = useCallback<Navigate>((to) => {
    window.location.hash = formatRoute(to);
  }, []);
  return [parseRoute(hash), navigate];
}
