import { useEffect } from 'react';
import { applyTheme } from '../ui/theme.ts';
import { useSettings } from './useSettings.ts';

/** Holds the document to the theme of the settings; before they are read, to what main.tsx set. */
export function useTheme(): void {
  const theme = useSettings((settings) => settings?.theme);
  useEffect(() => {
    if (theme) applyTheme(theme);
  }, [theme]);
}
