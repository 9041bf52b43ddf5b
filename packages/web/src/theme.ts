import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

/** Deep teal: calm, and far from every colour that a disposition has. */
const TEAL: MantineColorsTuple = [
  '#e8f6f6',
  '#d2e9ea',
  '#a6d3d5',
  '#75bcc0',
  '#4fa8ad',
  '#1b737b',
  '#0f5c63',
  '#0d545a',
  '#0a474d',
  '#06373b',
];

export const THEME = createTheme({
  colors: { teal: TEAL },
  primaryColor: 'teal',
  primaryShade: { light: 6, dark: 5 },
  autoContrast: true,
  fontFamily: 'system-ui, sans-serif',
  fontFamilyMonospace: 'ui-monospace, monospace',
  headings: { fontFamily: 'inherit', fontWeight: '650' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  components: {
    // Nearly everything that is asked is needed; what is not, says so.
    InputWrapper: { defaultProps: { withAsterisk: false } },
    // What stands on a button goes on in the next line where it is long, and is never cut off.
    Button: {
      styles: {
        root: {
          display: 'inline-flex',
          alignItems: 'center',
          justifyContent: 'center',
          height: 'auto',
          minHeight: 'var(--button-height)',
          paddingBlock: '0.3rem',
        },
        label: { whiteSpace: 'normal', height: 'auto', overflow: 'visible' },
      },
    },
  },
});

/** Paper, and text that is quiet or a warning and still has the contrast of text. */
export const VARIABLES: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#f7f8f7',
    '--mantine-color-dimmed': 'var(--primum-quiet)',
    '--mantine-color-text': '#16232a',
    '--mantine-color-error': '#8c1a1a',
    '--mantine-color-red-outline': '#8c1a1a',
    '--mantine-color-orange-outline': '#7f4000',
    '--mantine-color-gray-outline': '#4a575e',
  },
  dark: {
    '--mantine-color-body': '#12191d',
    '--mantine-color-dimmed': 'var(--primum-quiet)',
    '--mantine-color-text': '#e9eef0',
    '--mantine-color-error': '#ff9f97',
    '--mantine-color-red-outline': '#ff9f97',
    '--mantine-color-orange-outline': '#ffb774',
    '--mantine-color-gray-outline': '#b6c0c6',
  },
});
