export type { ServedKnowledge } from '@primum/contract';
export type { Chart, Fact } from '@primum/engine';
