import type { Knowledge, Ruling } from '@primum/engine';
import { expect, test } from 'vitest';
import { matrixMarkdown, matrixRows, matrixText, toText } from '../src/index.ts';
import { finding, procedure, report, screening, texts } from './made-up.ts';

const protocol = { clinic: 'Brush and Glue', adopted: '2026-11-01', sha256: '0123456789abcdef' };
const off = { reason: 'We only paint gloves', author: 'Dr Brush' };
const stricter = { reason: 'Gloves are thin.', author: 'Dr Glue' };

test('a report says under which protocol it was made, and what the protocol changed', () => {
  const findings = [
    finding({ disposition: 'deferred', stricter: { ...stricter, from: 'precautions' } }),
    finding({
      origin: 'extension',
      statements: [],
      citations: ['protocol'],
      basis: ['protocol'],
      stricter: { ...stricter, from: 'not-addressed' },
    }),
    finding({ disposition: 'precautions', origin: 'extension', off }),
  ];
  const { knowledge } = report();
  const page = toText(report({ knowledge: { ...knowledge, protocol }, screenings: [screening({ findings })] }), texts, {
    width: 100,
  });
  expect(page).toContain(
    'Knowledge 0.0.0 (abcdef012345).\n\nProtocol of Brush and Glue, adopted on 1 November 2026 (0123456789ab).\n',
  );
  expect(
    page.split('\n').filter((line) => /Protocol {2}|^protocol:|itself|rests on|- protocol/.test(line)),
  ).toMatchInlineSnapshot(`
    [
      "   Protocol  made stricter by Dr Glue: Gloves are thin. The knowledge itself says "Treat with",
      "   Protocol   set by Dr Glue; the knowledge itself does not address it.",
      "              rests on: the protocol of the clinic",
      "   Protocol   switched off by Dr Brush: We only paint gloves. It stays as a precaution.",
      "              rests on: the source document",
      "- protocol: Protocol of Brush and Glue, adopted on 1 November 2026 (0123456789ab).",
    ]
  `);
});

test('a report that was made under none says nothing of a protocol', () => {
  expect(toText(report(), texts)).not.toMatch(/protocol/i);
});

const base: Ruling = {
  kind: 'ruling',
  disposition: 'contraindicated',
  origin: 'extension',
  sure: 'read',
  statements: [],
  citations: ['S1'],
  basis: ['review'],
  named: null,
  while: 'it is blue',
  until: null,
  area: null,
  types: {},
  risks: [],
  actions: [],
  lift: null,
  off: null,
};
const mild: Ruling = { ...base, disposition: 'deferred', while: null, stricter: { ...stricter, from: 'precautions' } };
const knowledge: Pick<Knowledge, 'rules' | 'procedures' | 'protocol'> = {
  rules: [
    {
      id: 'blue-thumb',
      topic: 'hands',
      criterion: { concept: 'blue-thumb' },
      columns: {
        painting: { ...base, off, types: { thin: { ...base, off } } },
        glazing: { ...mild, stricter: { ...stricter, from: 'precautions' } },
        waxing: { ...base, types: { thin: mild } },
      },
      forbids: [],
    },
  ],
  procedures: [procedure('painting', true), procedure('glazing', false), procedure('waxing', false)],
  protocol,
};

test('the matrix marks what a protocol set, and lists every setting with its reason', () => {
  expect(
    matrixText(knowledge, { ...texts, types: { waxing: { thin: 'thin wax' } } }, { width: 110 }),
  ).toMatchInlineSnapshot(`
    "Rules by procedures
    Protocol of Brush and Glue, adopted on 1 November 2026 (0123456789ab).

    "Not addressed" means that the source is silent. It is no permission.

    Rule        Painting
    ----------  ---------------------------------------------------------------------------------------------
    Blue thumb  ▲ Treat with precautions, extension, switched off by the protocol; differs by type, see below

    The other procedures
    Signs: ⬢ Do not treat, ◷ Wait, ✉ Clearance needed, ▲ Treat with precautions, + extension, ° only in the
    treated area, * differs by type, see below, = see ..., - not addressed, × switched off by the protocol, ! set
    by the protocol.

    1. Glazing
    2. Waxing

    Rule        1    2
    ----------  ---  ---
    Blue thumb  ◷+!  ⬢+*

    By type of procedure
    Where the type is not stated, and for a type that is not named here, the tables hold.

    - Blue thumb
      Painting, thin    ▲ Treat with precautions, extension, switched off by the protocol
      Waxing, thin wax  ◷ Wait, extension, set by the protocol

    What the protocol sets
    - Blue thumb
      Painting          Do not treat; switched off by Dr Brush: We only paint gloves. It stays as a precaution.
      Glazing           Wait; made stricter by Dr Glue: Gloves are thin. The knowledge itself says "Treat with
                        precautions".
      Waxing, thin wax  Wait; made stricter by Dr Glue: Gloves are thin. The knowledge itself says "Treat with
                        precautions".
    "
  `);
  expect(matrixMarkdown(knowledge, texts)).toContain(
    '▲ Treat with precautions, extension, switched off by the protocol',
  );
});

test('the matrix as data says what was set, by whom, and what the knowledge says', () => {
  const [row] = matrixRows(knowledge, texts);
  expect(row?.columns).toEqual({
    painting: {
      disposition: 'precautions',
      origin: 'extension',
      off: { ...off, from: 'contraindicated' },
      stricter: null,
    },
    glazing: {
      disposition: 'deferred',
      origin: 'extension',
      off: null,
      stricter: { ...stricter, from: 'precautions' },
    },
    waxing: { extension: 'contraindicated' },
  });
  expect(row?.types['waxing']).toMatchObject({ thin: { disposition: 'deferred', stricter: { from: 'precautions' } } });
});
