export { readCase } from './cases/chart.ts';
export { type Expectation, type ExpectedFinding, readExpectation } from './cases/expectation.ts';
export { type Compiled, compile, compileFiles } from './compile.ts';
export { compileKept } from './compile-kept.ts';
export { KnowledgeError, type Place, type Problem, sayProblem } from './problem.ts';
export { type CompiledProtocol, compileProtocol } from './protocol/compile.ts';
export type { RawFile } from './read/folder.ts';
export { jsonSchemas, schemaFiles } from './schemas.ts';
