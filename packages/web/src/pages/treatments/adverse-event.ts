/**
 * An adverse event as it is sent; what nobody says is left out.
 * @example eventBody({ on: '2026-11-28', what: 'Swelling', severity: 'mild', actions: '', reported: '' }, id)
 */
export const eventBody = (
  { on, what = '', severity, actions = '', reported = '' }: Readonly<Record<string, string>>,
  treatment: string,
) => ({
  treatment,
  on,
  what: what.trim(),
  severity,
  ...(actions.trim() !== '' && { actions: actions.trim() }),
  ...(reported !== '' && { reported: reported === 'yes' }),
});
