import type { Answer } from '@primum/engine';
import type { KeyboardEvent } from 'react';

/** Which key gives which answer, in the language spoken. */
export type AnswerKeys = Readonly<Record<string, Answer>>;

const isTyped = (target: EventTarget): boolean =>
  target instanceof HTMLInputElement && !['radio', 'checkbox'].includes(target.type);

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** To the first answer of the question so many further; behind the last, to what sends them. */
export const toQuestion = (from: Element, by: number): void => {
  const form = from.closest('form');
  const all = [...(form?.querySelectorAll<HTMLElement>('.question') ?? [])];
  const at = all.findIndex((one) => one.contains(from)) + by;
  const next = all[at]?.querySelector<HTMLElement>('input[type=radio]:checked, input[type=radio]');
  (next ?? (at < 0 ? null : form?.querySelector<HTMLElement>('button[type=submit]')))?.focus();
};

/**
 * Answers by one key, and goes from question to question with the arrows. Nothing is read from what is typed into a field.
 * A no or "not sure" goes on to the next question; a yes stays, because something follows.
 */
export const onQuestionKey =
  (keys: AnswerKeys, answer: (answer: Answer) => void) =>
  (event: KeyboardEvent<HTMLElement>): void => {
    const { target, currentTarget } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || isTyped(target)) return;
    const given = keys[event.key.toLowerCase()];
    const by = target instanceof HTMLInputElement && target.type === 'radio' ? STEPS[event.key] : undefined;
    if (given === undefined && by === undefined) return;
    event.preventDefault();
    if (given !== undefined) answer(given);
    if (given !== 'yes') toQuestion(currentTarget, by ?? 1);
  };
