import fc from 'fast-check';
import { patientCommandNames, patientCommands } from '#trial';
import {
  COMMAND_OF_EVENT,
  commandFields,
  EVENT_OF_COMMAND,
  guessMapping,
  ImportMapping,
  ImportRecorded,
  isNeeded,
  kindsOf,
  readCsv,
  readImport,
  rejectsCsv,
  writeCsv,
} from '../index.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const mapped = (text: string, mapping: object) =>
  readImport(bytes(text), { format: 'csv', mapping: ImportMapping.parse(mapping) }).rows;
const bodies = (text: string, mapping: object) =>
  mapped(text, mapping).map(({ commands }) => commands.map(({ data }) => data));

describe('a table as CSV', () => {
  const cell = fc.string({ unit: 'binary' }).filter((text) => !text.startsWith("'"));
  const table = fc.integer({ min: 1, max: 5 }).chain((width) =>
    fc.record({
      columns: fc.constant(Array.from({ length: width }, (_, at) => `c,"${at}`)),
      rows: fc.array(fc.array(cell, { minLength: width, maxLength: width })),
    }),
  );

  it('reads what it wrote, whatever the cells have in them', () => {
    fc.assert(
      fc.property(table, ({ columns, rows }) => {
        const read = readCsv(writeCsv(columns, rows));
        expect(read.columns).toEqual(columns);
        const filled = rows.filter((cells) => cells.some((text) => text.trim() !== ''));
        expect(read.rows.map(({ cells }) => cells)).toEqual(filled);
      }),
    );
  });

  it('lets no spreadsheet compute a cell, and leaves numbers alone', () => {
    expect(writeCsv(['a', 'b'], [['=1+1', '-12.5']])).toBe(`a,b\r\n"'=1+1",-12.5\r\n`);
  });

  it('numbers rows as a spreadsheet does, line breaks in cells and blank rows notwithstanding', () => {
    const { rows } = readCsv('a;b\r\n"x\ny";1\r\n;\r\nz;2\r\n');
    expect(rows).toEqual([
      { row: 2, cells: ['x\ny', '1'] },
      { row: 4, cells: ['z', '2'] },
    ]);
  });

  it.each([
    ['a quote that is not closed', 'a,b\n1,"2\n', { row: 2 }],
    ['two columns of one name', 'a,a\n1,2\n', { row: 1, column: 'a' }],
    ['no names', ',\n1,2\n', { row: 1 }],
  ])('is refused with %s', (_, text, values) => {
    expect(() => readCsv(text)).toThrow(expect.objectContaining({ code: 'IMPORT_FILE_INVALID', values }));
  });
});

describe('a mapping', () => {
  const ct = (fields: object, others: object = {}) => ({
    patientId: { column: 'No' },
    commands: [{ command: 'record-ct-assessment', fields }],
    ...others,
  });

  it('fills fields as the contract takes them: dates, numbers, yes and no, lists, codes', () => {
    const [[body] = []] = bodies('No,Scan,L1 cm,HU,Bad\nP-1,3/4/2024,"4.1",-12,否\n', {
      dates: 'DMY',
      ...ct({
        assessedOn: { column: 'Scan' },
        modality: { constant: 'CT' },
        'targetLesions.0.lesionId': { constant: 'T1' },
        'targetLesions.0.longestDiameterMm': { column: 'L1 cm', multiplyBy: 10 },
        'targetLesions.0.meanHu': { column: 'HU' },
        adequate: { column: 'Bad' },
      }),
    });
    expect(body).toEqual({
      assessedOn: '2024-04-03',
      modality: 'CT',
      targetLesions: [{ lesionId: 'T1', longestDiameterMm: 41, meanHu: -12 }],
      adequate: false,
    });
  });

  it('leaves out a lesion of which no column has a value, and closes the gap', () => {
    const fields = {
      assessedOn: { column: 'Scan' },
      modality: { constant: 'CT' },
      'targetLesions.0.lesionId': { constant: 'T1' },
      'targetLesions.0.longestDiameterMm': { column: 'L1' },
      'targetLesions.1.lesionId': { constant: 'T2' },
      'targetLesions.1.longestDiameterMm': { column: 'L2' },
    };
    expect(bodies('No,Scan,L1,L2\nP-1,2024,,9\nP-1,2024-05,,\n', ct(fields))).toEqual([
      [{ assessedOn: '2024', modality: 'CT', targetLesions: [{ lesionId: 'T2', longestDiameterMm: 9 }] }],
      [{ assessedOn: '2024-05', modality: 'CT' }],
    ]);
  });

  it.each([
    ['YMD', '2024年3月5日', '2024-03-05'],
    ['YMD', '2024/3', '2024-03'],
    ['DMY', '05.03.2024', '2024-03-05'],
    ['DMY', '3/2024', '2024-03'],
    ['MDY', '3/5/2024', '2024-03-05'],
    ['MDY', '2024', '2024'],
    ['DMY', '2024-03-05', '2024-03-05'],
    ['DMY', '5/3/24', '5/3/24'],
    ['MDY', '31/3/2024', '31/3/2024'],
  ])('reads dates written %s: %s', (dates, text, date) => {
    const fields = { assessedOn: { column: 'Scan' } };
    expect(bodies(`No,Scan\nP-1,${text}\n`, ct(fields, { dates }))).toEqual([[{ assessedOn: date }]]);
  });

  it.each([
    ['COMMA', '8,2', 82],
    ['COMMA', ',5', 5],
    ['COMMA', '8', 80],
    ['COMMA', '8.2', '8.2'],
    ['POINT', '8.2', 82],
    ['POINT', '8,2', '8,2'],
    [undefined, '8,2', '8,2'],
  ])('reads numbers with a decimal %s: %s', (decimals, text, sizeMm) => {
    const fields = { sizeMm: { column: 'Size', multiplyBy: 10 } };
    const mapping = {
      patientId: { column: 'No' },
      decimals,
      commands: [{ command: 'record-diagnosis', fields }],
    };
    const [row] = mapped(`No;Size\nP-1;${text}\n`, mapping);
    expect(row!.commands.map(({ data }) => data)).toEqual([{ sizeMm }]);
  });

  it('makes several commands of a row, those it means, and takes codes by what they mean', () => {
    const mapping = {
      patientId: { column: 'No' },
      commands: [
        { command: 'record-visit', fields: { attendedOn: { column: 'Visit' }, ecog: { column: 'ECOG' } } },
        {
          command: 'report-adverse-event',
          when: { column: 'Kind', is: ['AE', 'SAE'] },
          fields: {
            term: { column: 'Term', values: { 水肿: 'OEDEMA' } },
            'grade.scale': { constant: 'WHO' },
            'grade.value': { column: 'Grade' },
          },
        },
      ],
    };
    const rows = mapped(
      'No,Visit,ECOG,Kind,Term,Grade\n1,2024-01-02,1,AE,水肿,1;2\n1,2024-01-03,,,,\n',
      mapping,
    );
    expect(rows.map(({ commands }) => commands.map(({ command, data }) => [command, data]))).toEqual([
      [
        ['record-visit', { attendedOn: '2024-01-02', ecog: 1 }],
        ['report-adverse-event', { term: 'OEDEMA', grade: { scale: 'WHO', value: [1, 2] } }],
      ],
      [['record-visit', { attendedOn: '2024-01-03' }]],
    ]);
  });

  it('rejects rows it can make nothing of, each by its number', () => {
    const rows = mapped(
      'No,Scan\n,2024-01-02\nP 1,2024-01-02\nP-1,\nP-1,2024-01-02,x\nP-1,2024-01-02\n',
      ct({
        assessedOn: { column: 'Scan' },
      }),
    );
    expect(rows.map(({ row, problems }) => [row, problems[0]?.code, problems[0]?.column ?? null])).toEqual([
      [2, 'VALIDATION_FAILED', 'No'],
      [3, 'VALIDATION_FAILED', 'No'],
      [4, 'IMPORT_ROW_INVALID', null],
      [5, 'IMPORT_ROW_INVALID', null],
      [6, undefined, null],
    ]);
  });

  it('names only fields that the command has, and columns that the table has', () => {
    const wrong = ImportMapping.safeParse(ct({ assesedOn: { column: 'Scan' } }));
    expect(wrong.error?.issues[0]).toMatchObject({ path: ['commands', 0, 'fields', 'assesedOn'] });
    expect(() => mapped('No,Date\nP-1,2024\n', ct({ assessedOn: { column: 'Scan' } }))).toThrow(
      'row 1: there is no column Scan',
    );
  });

  it('is guessed from the names of the columns', () => {
    const columns = ['Subject ID', 'AE term', 'Onset date', 'Grade', 'Remark', 'Room'];
    expect(guessMapping(columns, 'report-adverse-event')).toMatchObject({
      patientId: { column: 'Subject ID' },
      commands: [
        {
          fields: {
            term: { column: 'AE term' },
            onsetOn: { column: 'Onset date' },
            'grade.value': { column: 'Grade' },
            note: { column: 'Remark' },
          },
        },
      ],
    });
    expect(guessMapping(['Room'], 'record-visit')).toBeUndefined();
  });
});

describe('a table without a mapping', () => {
  it('names its commands and fields itself', () => {
    const text =
      'patientId,command,attendedOn,ecog,weightKg,toMgPerDay\n1,record-visit,2024-01-02,1,58.5,\n1,visit,,,,\n';
    const { rows } = readImport(bytes(text), { format: 'csv' });
    expect(rows[0]?.commands).toMatchObject([
      {
        patientId: '1',
        command: 'record-visit',
        data: { attendedOn: '2024-01-02', ecog: 1, weightKg: 58.5 },
      },
    ]);
    expect(rows[1]?.problems).toMatchObject([{ column: 'command', message: 'there is no command visit' }]);
  });

  it('rejects a row with a cell that no field of its command takes, which would be lost', () => {
    const text =
      'patientId,command,attendedOn,nots,toMgPerDay,rejected_reason\n1,record-visit,2024-01-02,tired,,x\n1,record-visit,2024-01-02,,600,\n1,record-visit,2024-01-02,,,x\n';
    const { rows } = readImport(bytes(text), { format: 'csv' });
    expect(rows.map(({ problems, commands }) => [problems[0]?.column, commands.length])).toEqual([
      ['nots', 0],
      ['toMgPerDay', 0],
      [undefined, 1],
    ]);
    expect(rows[0]?.problems[0]?.message).toBe(
      'record-visit has no field nots; leave the cell empty, or give a mapping',
    );
  });

  it('knows which fields are needed where others are filled', () => {
    const needed = (filled: string[]) =>
      commandFields('record-ct-assessment').flatMap((field) => (isNeeded(field, filled) ? [field.path] : []));
    expect(needed([])).toEqual(['assessedOn', 'modality']);
    expect(needed(['targetLesions.0.meanHu'])).toContain('targetLesions.0.lesionId');
    const grade = commandFields('change-adverse-event').find(({ path }) => path === 'grade.scale');
    expect(grade).toMatchObject({ within: 'grade', required: true });
  });

  it('has a column for every field that a command takes', () => {
    for (const command of patientCommandNames) {
      const paths = commandFields(command).map(({ path }) => path);
      expect(paths.filter((path) => kindsOf(command, path) === undefined)).toEqual([]);
      const top = new Set(paths.map((path) => path.split('.')[0]));
      const open = ['immunohistochemistry', 'changes', 'payload'];
      const missing = Object.keys(patientCommands[command].schema.shape).filter((name) => !top.has(name));
      expect(missing.filter((name) => !open.includes(name))).toEqual([]);
    }
  });
});

it('knows the event that each command makes, and no two make the same', () => {
  expect(Object.keys(EVENT_OF_COMMAND)).toEqual(patientCommandNames);
  expect(Object.keys(COMMAND_OF_EVENT)).toHaveLength(patientCommandNames.length);
});

describe('commands as NDJSON', () => {
  it('are rejected line by line', () => {
    const good = '{"patientId":"1","command":"record-visit","data":{"attendedOn":"2024-01-02"},"ref":"v"}';
    const { rows } = readImport(
      bytes(`${good}\n\n{"patientId":"1"\n{"patientId":"1","command":"visit","data":{}}\n`),
      {
        format: 'ndjson',
      },
    );
    expect(rows.map(({ row, problems }) => [row, problems[0]?.code, problems[0]?.field])).toEqual([
      [1, undefined, undefined],
      [3, 'JSON_MALFORMED', null],
      [4, 'VALIDATION_FAILED', 'command'],
    ]);
    expect(rows[0]?.commands[0]).toMatchObject({ ref: 'v', data: { attendedOn: '2024-01-02' } });
  });

  it('that nothing can read are rejected, also where JSON spells it out', () => {
    const line = (attendedOn: string) =>
      `{"patientId":"1","command":"record-visit","data":{"attendedOn":${attendedOn}}}`;
    const { rows } = readImport(
      bytes(['"\\u0000"', '"\\ud800"', '['.repeat(5_000) + ']'.repeat(5_000)].map(line).join('\n')),
      { format: 'ndjson' },
    );
    expect(rows.map(({ problems, commands }) => [problems[0]?.code, commands])).toEqual(
      rows.map(() => ['REQUEST_MALFORMED', []]),
    );
  });
});

describe('a file', () => {
  const gb = Uint8Array.from([0x61, 0x0a, 0xc4, 0xd0, 0x0a]);

  it('that is not UTF-8 says so, and can be read by saying how it is written', () => {
    expect(() => readImport(gb, { format: 'csv' })).toThrow('the file is not UTF-8');
    const mapping = ImportMapping.parse({
      patientId: { constant: '1' },
      commands: [{ command: 'record-visit', fields: { note: { column: 'a' } } }],
    });
    const { rows } = readImport(gb, { format: 'csv', encoding: 'gb18030', mapping });
    expect(rows[0]?.commands[0]?.data).toEqual({ note: '男' });
  });

  it.each([
    ['U+0000', 'a\n1\u0000\n', 'IMPORT_FILE_INVALID'],
    ['nothing in it', '', 'IMPORT_FILE_INVALID'],
    ['no rows', 'patientId,command\n', 'IMPORT_FILE_INVALID'],
    ['too many rows', `patientId,command\n${'1,record-visit\n'.repeat(20_001)}`, 'IMPORT_TOO_LARGE'],
    ['too many bytes', 'a'.repeat(8 * 1024 * 1024 + 1), 'IMPORT_TOO_LARGE'],
  ])('with %s is refused', (_, text, code) => {
    expect(() => readImport(bytes(text), { format: 'csv' })).toThrow(expect.objectContaining({ code }));
  });
});

it('gives rejected rows back as they were, with the reason, to be mended and sent again', () => {
  const problems = [{ code: 'LOCKED', message: 'the record is locked', column: 'Date', field: 'attendedOn' }];
  const csv = rejectsCsv(['No', 'Note'], [{ row: 7, cells: ['P-1', 'a, "b"'], problems }]);
  expect(csv).toBe(
    'No,Note,rejected_row,rejected_column,rejected_code,rejected_reason\r\nP-1,"a, ""b""",7,Date,LOCKED,the record is locked\r\n',
  );
  const again = readCsv(csv);
  const twice = rejectsCsv(again.columns, [{ row: 2, cells: again.rows[0]!.cells, problems }]);
  expect(readCsv(twice).columns).toEqual(again.columns);
});

it('[GOV-10] an import can only be told of with counts that add up', () => {
  const payload = (rejected: number) => ({
    file: { name: 'a.csv', bytes: 1, sha256: '0'.repeat(64), format: 'csv', encoding: 'utf-8' },
    mapping: null,
    partial: true,
    rows: { read: 3, recorded: 1, unchanged: 1, rejected, events: 1 },
    subjects: 1,
    siteIds: ['S-01'],
    reason: 'paper',
  });
  expect(ImportRecorded.schema.safeParse(payload(1)).success).toBe(true);
  expect(ImportRecorded.schema.safeParse(payload(0)).success).toBe(false);
});
