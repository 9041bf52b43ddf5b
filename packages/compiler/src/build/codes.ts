import { type CodeEntry, type CodeMode, SYSTEMS, type System } from '@primum/contract';
import type { CodeLists } from '../shapes/common.ts';
import type { Systems } from '../shapes/meta.ts';

/** A code as written: `CODE`, `CODE DISPLAY` or `CODE DISPLAY [how verified]`. */
export interface WrittenCode {
  readonly code: string;
  readonly display: string | null;
  readonly verified: string | null;
}

/**
 * Takes a written code apart.
 * @example readCode('100 light rain [V1]') // { code: '100', display: 'light rain', verified: 'V1' }
 */
export const readCode = (written: string): WrittenCode => {
  const [, code = '', display, verified] = /^(\S+)(?:\s+(.*?))?(?:\s*\[([^\]]*)\])?$/s.exec(written.trim()) ?? [];
  return { code, display: display === undefined || display === '' ? null : display, verified: verified ?? null };
};

/** The lists of a concept that say something by code, with what they say. */
export const MODES = Object.freeze({ codes: 'is', ask: 'ask', hint: 'hint', absent: 'no' } as const);
export type ModeKey = keyof typeof MODES;
export const MODE_KEYS: readonly ModeKey[] = Object.freeze(['codes', 'ask', 'hint', 'absent'] as const);

interface Meaning {
  readonly mode: CodeMode;
  readonly concept: string | null;
  readonly within?: 'allergy';
}

const entry = (systems: Systems, system: System, written: string, meaning: Meaning): CodeEntry => {
  const { code, display, verified } = readCode(written);
  const about = systems[system];
  return {
    system,
    code: about.byPrefix ? code.replaceAll('.', '').toUpperCase() : code,
    ...meaning,
    display,
    verified: verified ?? 'systems.yaml',
  };
};

/**
 * The entries of lists of codes that all mean the same.
 * @example codeEntries(systems, { icd10: ['X1.2'] }, { mode: 'is', concept: 'rain' })[0].code // 'X12'
 */
export const codeEntries = (systems: Systems, lists: CodeLists, meaning: Meaning): readonly CodeEntry[] =>
  SYSTEMS.flatMap((system) => (lists[system] ?? []).map((written) => entry(systems, system, written, meaning)));
