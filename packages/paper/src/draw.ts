import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Paper } from './piece.ts';
import { breakable, printable } from './printable.ts';

const inFolder = (path: string): URL => new URL(path, import.meta.url);

/** With our own copy of the font before those of the machine, so that the same paper has the same bytes everywhere. */
const compilerOf = async (): Promise<NodeCompiler> =>
  (await import('@myriaddreamin/typst-ts-node-compiler')).NodeCompiler.create({
    workspace: fileURLToPath(inFolder('../fonts')),
    fontArgs: [
      { fontBlobs: ['Regular', 'Bold'].map((one) => readFileSync(inFolder(`../fonts/LibertinusSerif-${one}.otf`))) },
    ],
  });

const dataOf = ({ date, foot, page, pieces, title, ...paper }: Paper): string =>
  JSON.stringify({
    ...paper,
    title: printable(title),
    date: date.slice(0, 10).split('-').map(Number),
    foot: foot.map(printable),
    page: printable(page),
    pieces: JSON.parse(
      JSON.stringify(pieces, (_, value: unknown) => (typeof value === 'string' ? breakable(value) : value)),
    ),
  });

/** What draws papers. */
export type Draw = (paper: Paper) => Uint8Array;

type Document = Parameters<NodeCompiler['pdf']>[0];

/** Compiles a paper, and gives it out as something. */
const pressOf = async <T>(give: (compiler: NodeCompiler, document: Document) => T): Promise<(paper: Paper) => T> => {
  const template = readFileSync(inFolder('paper.typ'), 'utf8');
  const compiler = await compilerOf();
  return (paper) => {
    try {
      const { result } = compiler.compile({ mainFileContent: template, inputs: { paper: dataOf(paper) } });
      if (result === null) throw new TypeError('no document');
      return give(compiler, result);
    } catch (error) {
      // What the compiler says quotes the paper; its kind tells a fault of ours.
      const name = error instanceof Error ? error.name : 'Error';
      throw Object.assign(new Error('A paper could not be drawn as PDF/UA-1.'), { name });
    } finally {
      compiler.evictCache(0);
    }
  };
};

/**
 * Makes what draws a paper as a tagged PDF that the compiler has checked as PDF/UA-1; the same paper gives the same bytes. It takes a
 * moment and much memory, so it is made when the first paper is asked for. Drawing throws an Error when a paper is no PDF/UA-1; its
 * message says nothing of what stands in the paper.
 * @example const draw = await drawer(); draw(recordPaper(printed))
 */
export const drawer = (): Promise<Draw> =>
  pressOf((compiler, document) => compiler.pdf(document, { pdfStandard: 'ua-1' }));

/**
 * Makes what draws the same as SVG, one page below the other, to look at in a browser.
 * @example const picture = await picturer(); picture(recordPaper(printed))
 */
export const picturer = (): Promise<(paper: Paper) => string> =>
  pressOf((compiler, document) => compiler.svg(document));
