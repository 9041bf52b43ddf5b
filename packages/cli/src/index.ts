export { EXAMPLES_FOLDER, exampleNames, screenExample } from './examples.ts';
export { exitStatus } from './exit-status.ts';
export { accept, type Golden, goldens } from './goldens.ts';
export { KNOWLEDGE_FOLDER, loadKnowledge } from './knowledge.ts';
export { run } from './run.ts';
