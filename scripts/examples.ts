// Compares the reports of examples/ with what they are today: prints the lines that differ; `--accept` rewrites the files.
// Whoever accepts answers for every line of the difference.
import { accept, type Golden, goldens, loadKnowledge } from '../packages/cli/src/index.ts';

const SHOWN = 20;

/** Lines that only one of the two has; enough to see what moved, git shows the rest. */
const difference = ({ file, expected, actual }: Golden): readonly string[] => {
  const [was, is] = [actual.split('\n'), expected.split('\n')];
  const gone = was.filter((line) => !is.includes(line)).map((line) => `- ${line}`);
  const come = is.filter((line) => !was.includes(line)).map((line) => `+ ${line}`);
  const lines = [...gone, ...come];
  const more = lines.length > SHOWN ? [`  and ${lines.length - SHOWN} more lines`] : [];
  return [`examples/${file}`, ...lines.slice(0, SHOWN), ...more];
};

const accepting = process.argv.includes('--accept');
const all = goldens(loadKnowledge());
const changed = all.filter(({ expected, actual }) => expected !== actual);
for (const golden of changed) {
  process.stdout.write(`${difference(golden).join('\n')}\n\n`);
  if (accepting) accept(golden);
}
const done = accepting ? 'rewritten' : 'different; npm run examples -- --accept rewrites them';
process.stdout.write(
  changed.length === 0 ? `${all.length} files, none different\n` : `${changed.length} of ${all.length} files ${done}\n`,
);
process.exitCode = changed.length > 0 && !accepting ? 1 : 0;
