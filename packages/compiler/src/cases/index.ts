/** Case tables as the engine reads them: pure, for a browser too. */
export { readCase } from './chart.ts';
export { type Expectation, type ExpectedFinding, readExpectation } from './expectation.ts';
