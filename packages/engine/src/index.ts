export * from './answer.ts';
export * from './chart.ts';
export * from './knowledge.ts';
export * from './report.ts';
export * from './scale.ts';
