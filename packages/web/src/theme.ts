import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** Deep teal: calm, and far from every colour that a disposition has. */
const TEAL: MantineColorsTuple = [
  '#e8f6f6',
  '#d2e9ea',
  '#a6d3d5',
  '#75bcc0',
  '#4fa8ad',
  '#389ba1',
  '#0f5c63',
  '#0d545a',
  '#0a474d',
  '#06373b',
];

export const THEME = createTheme({
  colors: { teal: TEAL },
  primaryColor: 'teal',
  primaryShade: { light: 6, dark: 3 },
  autoContrast: true,
  fontFamily: 'system-ui, sans-serif',
  fontFamilyMonospace: 'ui-monospace, monospace',
  headings: { fontFamily: 'inherit', fontWeight: '650' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  // Nearly everything that is asked is needed; what is not, says so.
  components: { InputWrapper: { defaultProps: { withAsterisk: false } } },
});
