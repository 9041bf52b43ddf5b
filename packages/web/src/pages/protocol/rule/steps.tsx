import { Group, Text } from '@mantine/core';
import type { Rule } from '@primum/engine';
import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { Link } from '../../../parts/link.tsx';
import { useWords } from '../../../words/language.tsx';
import type { Known } from '../known/known.ts';
import { WORDS } from './words.ts';

const isTyping = ({ target }: KeyboardEvent): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

const stepOf = (event: KeyboardEvent): -1 | 0 | 1 => {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return 0;
  if (event.key === 'j') return 1;
  return event.key === 'k' ? -1 : 0;
};

/** The rules before and after, by link and by key. */
export const Steps = ({ rule, known }: { readonly rule: Rule; readonly known: Known }) => {
  const words = useWords(WORDS);
  const navigate = useNavigate();
  const { clinic, knowledge, voice } = known;
  const at = knowledge.rules.indexOf(rule);
  const previous = knowledge.rules[at - 1];
  const next = knowledge.rules[at + 1];
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const to = { '-1': previous, '0': undefined, '1': next }[stepOf(event)];
      if (to !== undefined)
        void navigate({ to: '/clinics/$clinic/protocol/rules/$rule', params: { clinic, rule: to.id } });
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [navigate, clinic, previous, next]);
  const step = (to: Rule | undefined, text: string) =>
    to !== undefined && (
      <Link to="/clinics/$clinic/protocol/rules/$rule" params={{ clinic, rule: to.id }}>
        {`${text}: ${voice.rule(to.id)}`}
      </Link>
    );
  return (
    <Group component="nav" aria-label={words.next} justify="space-between" className="screen">
      {step(previous, words.previous)}
      <Text size="sm" className="quiet">
        {words.keys}
      </Text>
      {step(next, words.next)}
    </Group>
  );
};
