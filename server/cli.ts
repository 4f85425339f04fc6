/**
 * The command line: one command a line. A command that needs the data runs where the data is: in this process, or, when
 * a server owns the embedded data, inside that server.
 * The readers of files are loaded by the commands that read files: a start without them is a fifth of a second shorter.
 * Longer than 200 lines because commander's declarations of all commands stand together, where they can be compared.
 */
import { once } from 'node:events';
import { createWriteStream, renameSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { pathToFileURL } from 'node:url';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { setOutsideSystem } from './cases/hand-offs/set-outside-system.ts';
import { seedWholeDemo } from './demo/seed-demo.ts';
import { decoded, dutyLists, exportDuties, importDuties } from './duty/files/duty-files.ts';
import { BaseCoverages } from './grid/drafts/base-coverages.ts';
import { DraftDesk } from './grid/drafts/draft-desk.ts';
import { describeDraftImport } from './grid/drafts/import/describe-draft-import.ts';
import { exportCells } from './grid/export-cells.ts';
import { chooseCells } from './grid/export-choice.ts';
import { ROLES, type Role } from './identity/access.ts';
import { addAccount, type Circumstances, FROM_COMMAND_LINE } from './identity/add-account.ts';
import { addToken } from './identity/add-token.ts';
import { bindAccount } from './identity/bind-account.ts';
import { openSecrets, systemRandomBytes } from './identity/secrets.ts';
import { setPassword } from './identity/set-password.ts';
import { commandPlace, type Workplace } from './main.ts';
import type { CommandPlace } from './platform/command-place.ts';
import { readConfig } from './platform/config.ts';
import type { CommandIo } from './platform/control-socket.ts';
import { isDatabaseAway, isUnstorable } from './platform/database.ts';
import { ERRORS, Refusal, refuse } from './platform/errors.ts';
import { progressLine } from './platform/progress.ts';
import { REGISTER_KINDS } from './reports/category-register.ts';
import { describeReportImport } from './reports/describe-import.ts';
import { exportReports } from './reports/export-reports.ts';
import { describeSiteImport } from './sites/import/describe-site-import.ts';
import { exportSites, SITE_FORMATS, type SiteFormat } from './sites/import/export-sites.ts';

const EXIT_FAILED = 1;
const MISTAKES_SHOWN = 50;
/** Besides the lead, how long an import waits until what it published holds here, ms. */
const TAKE_UP_MS = 15_000;
const DUTY_LISTS = dutyLists(REGISTER_KINDS);
/** Who works here. */
const COMMAND_LINE = { name: 'command line', areaCellId: null };

/**
 * Runs one command. Resolves to its exit code: 0 done, 1 refused or failed.
 * @param place where the data is, and who may touch it
 */
export async function runCommand(
  args: readonly string[],
  io: CommandIo,
  place: CommandPlace<Workplace>,
): Promise<number> {
  let exit = 0;
  /** Wraps a command that needs the data. */
  const withData = <A extends unknown[]>(name: string, work: (workplace: Workplace, ...given: A) => Promise<void>) => {
    return async (...given: A): Promise<void> => {
      exit = await place.enter(name, args, io, async (workplace) => {
        await work(workplace, ...given);
        return 0;
      });
    };
  };
  const program = declareCommands(io, place, withData, (code) => {
    exit = code;
  });
  try {
    await program.parseAsync([...args], { from: 'user' });
    return exit;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode;
    io.err.write(`${explain(error)}\n`);
    return EXIT_FAILED;
  }
}

type WithData = <A extends unknown[]>(
  name: string,
  work: (workplace: Workplace, ...given: A) => Promise<void>,
) => (...given: A) => Promise<void>;

function declareCommands(
  io: CommandIo,
  place: CommandPlace<Workplace>,
  withData: WithData,
  exitWith: (code: number) => void,
): Command {
  const file = (name: string) => resolve(io.workingFolder, name);
  const print = (text: string) => void io.out.write(`${text}\n`);
  const program = new Command('gridwarden')
    .description('Map-centric service for grid-based city governance')
    .exitOverride()
    .configureOutput({ writeOut: (text) => io.out.write(text), writeErr: (text) => io.err.write(text) })
    .showHelpAfterError('(--help says what it takes)');
  const add = (parent: Command, declaration: string, what: string) => parent.command(declaration).description(what);

  add(program, 'serve', 'migrate, seed the demo city on an empty database, serve').action(async () => {
    exitWith(await place.serve(io));
  });

  add(program, 'migrate', 'bring the schema up to date').action(
    withData('migrate', async ({ migrated }) => {
      print(migrated.length === 0 ? 'The schema is up to date' : `Ran ${migrated.join(', ')}`);
    }),
  );

  add(program, 'demo', 'make the demo city and load its whole history').action(
    withData('demo', async (workplace) => {
      const progress = progressLine(io);
      const seeded = await seedWholeDemo(workplace, {
        signal: io.signal,
        onProgress: (done, total) => progress.show({ step: 'history', done, total }),
      });
      progress.end();
      if (seeded === undefined) throw refuse('conflict', `The city ${workplace.city.code} has a grid of its own`);
      print(`The demo city has ${seeded.cells} cells and ${seeded.reports} reports`);
    }),
  );

  const user = program.command('user').description('accounts');
  add(user, 'add <name>', 'make an account; prints its password')
    .addOption(roleOption())
    .option('--area <code>', 'cell to which the account is bound with all below it')
    .option('--organisation <code>', 'organisation for which the account acts')
    .option('--staff <code>', 'person whose account it is')
    .option('--password <password>', 'instead of a made-up one')
    .action(
      withData(
        'user add',
        async ({ database, city }, name: string, options: AccountOptions & { password?: string }) => {
          const account = await addAccount(database, {
            ...accountOf(city.code, name, options),
            password: options.password,
          });
          print(account.password ?? `Added ${name}`);
        },
      ),
    );

  add(user, 'bind <name>', 'bind an account to an organisation and a person; without either, to neither')
    .option('--organisation <code>', 'organisation for which the account acts')
    .option('--staff <code>', 'person whose account it is')
    .action(
      withData('user bind', async ({ database, city }, name: string, options: BindingOptions) => {
        const { organisation, staff } = options;
        const wanted = { city: city.code, name, organisationCode: organisation, staffCode: staff };
        const bound = await bindAccount(database, wanted);
        print(`${name}: ${bound.organisation?.code ?? 'no organisation'}, ${bound.staff?.code ?? 'no person'}`);
      }),
    );

  add(user, 'password <name>', 'set a password; prints it when it was made up')
    .option('--password <password>', 'instead of a made-up one')
    .action(
      withData('user password', async ({ database, city }, name: string, options: { password?: string }) => {
        const set = await setPassword(database, { city: city.code, name, password: options.password });
        print(set.password ?? `Set the password of ${name}`);
      }),
    );

  const token = program.command('token').description('API tokens');
  add(token, 'add <name>', 'make an API token; prints it once')
    .addOption(roleOption())
    .option('--area <code>', 'cell to which the token is bound with all below it')
    .option('--organisation <code>', 'organisation for which the token acts')
    .option('--staff <code>', 'person whose token it is')
    .action(
      withData('token add', async ({ database, city, config }, name: string, options: AccountOptions) => {
        const circumstances: Circumstances = { ...FROM_COMMAND_LINE, secrets: openSecrets(config.sessionSecret) };
        const added = await addToken(database, accountOf(city.code, name, options), circumstances);
        print(added.token);
      }),
    );

  const outside = program.command('outside-system').description('systems that cases are handed off to');
  add(outside, 'set <code>', 'set the address that takes hand-offs; prints the secret when it was made up')
    .requiredOption('--url <url>', 'address of its webhook')
    .option('--secret <secret>', 'whsec_… that both sides sign with; "new" for another one')
    .option('--stopped', 'let hand-offs wait')
    .action(
      withData(
        'outside-system set',
        async (
          { database, city, clock, config },
          code: string,
          { url, secret, stopped }: { url: string; secret?: string; stopped?: boolean },
        ) => {
          const place = { database, city, clock, random: systemRandomBytes, plainHttp: config.outsidePlainHttp };
          const input = { url, ...(secret === undefined ? {} : { secret }), enabled: stopped !== true };
          const set = await setOutsideSystem(place, 'system', code, input);
          print(set.secret ?? `Set ${code}`);
        },
      ),
    );

  const importing = program.command('import').description('bring boundaries, reports, lists or walks in');
  add(
    importing,
    'cells <file>',
    'boundaries from GeoJSON, Shapefile (zipped or loose), TopoJSON, KML, GeoPackage or CSV with WKT',
  )
    .requiredOption('--level <n>', 'level of the cells, 1 to 4', level)
    .requiredOption('--code <field>', 'field with the code; FIELD+FIELD joins two')
    .option('--name <field>', 'field with the name')
    .option(
      '--parent <field>',
      "field with the parent's code; parents that do not exist yet are made of their children",
    )
    .option('--crs <code>', 'coordinate reference system, e.g. EPSG:4547; needed where the file does not say')
    .option('--encoding <name>', 'encoding of the attribute table, e.g. gbk')
    .option('--layer <name>', 'which object, layer or member of a file that has several')
    .option('--draft [title]', 'make a draft of what differs, to be looked at and published in the editor')
    .option('--reason <text>', 'why, for the history of boundaries')
    .option('--replace', 'retire cells of this level that the file does not have')
    .option('--strict', 'refuse gaps, overlaps, slivers and orphans instead of reporting them')
    .option('--dry-run', 'report, and write nothing')
    .option('--json', 'print the report as JSON')
    .action(
      withData('import cells', async (workplace, name: string, options: ImportCellsOptions) => {
        const progress = progressLine(io);
        const request = {
          file: file(name),
          level: options.level,
          codeField: options.code,
          nameField: options.name,
          parentField: options.parent,
          crs: options.crs,
          encoding: options.encoding,
          layer: options.layer,
          reason: options.reason,
          replace: options.replace ?? false,
          strict: options.strict ?? false,
          dryRun: options.dryRun ?? false,
          signal: io.signal,
          onProgress: progress.show,
        };
        if (options.draft !== undefined) {
          const { importDraft } = await import('./grid/drafts/import/import-draft.ts');
          const title = options.draft === true ? undefined : options.draft;
          const drafted = await importDraft(draftsOf(workplace), COMMAND_LINE, { ...request, title });
          progress.end();
          print(options.json ? JSON.stringify(drafted) : describeDraftImport(drafted));
          return;
        }
        const { describeImport, importCells } = await import('./grid/import-cells.ts');
        const result = await importCells(workplace.database, {
          ...request,
          city: workplace.city.code,
          author: COMMAND_LINE.name,
          clock: workplace.clock,
          leadMs: workplace.config.publicationLeadMs,
        });
        progress.end();
        if (result.generation !== null)
          await workplace.grid.whenHolding(result.generation, workplace.config.publicationLeadMs + TAKE_UP_MS);
        print(options.json ? JSON.stringify(result) : describeImport(result));
      }),
    );
  add(importing, 'reports <file>', 'reports from CSV')
    .requiredOption('--lon <field>', 'field with the longitude, or easting')
    .requiredOption('--lat <field>', 'field with the latitude, or northing')
    .option('--time <field>', 'field with the time')
    .option('--category <field>', 'field with the category')
    .option('--description <field>', 'field with the description')
    .option('--id <field>', 'field with an id; a second import of the same id adds nothing')
    .option('--crs <code>', 'EPSG:n, GCJ-02 or BD-09; WGS84 when absent')
    .option('--source <name>', 'where the reports come from', 'import')
    .option('--encoding <name>', 'encoding of the file, e.g. gb18030; UTF-8 when absent')
    .option('--json', 'print the result as JSON')
    .action(
      withData('import reports', async (workplace, name: string, options: ImportReportsOptions) => {
        const progress = progressLine(io);
        const { importReports } = await import('./reports/import-reports.ts');
        const result = await importReports(workplace, {
          file: file(name),
          lonField: options.lon,
          latField: options.lat,
          timeField: options.time,
          categoryField: options.category,
          descriptionField: options.description,
          idField: options.id,
          crs: options.crs,
          source: options.source,
          encoding: options.encoding,
          signal: io.signal,
          onProgress: progress.show,
        });
        progress.end();
        print(options.json ? JSON.stringify(result) : describeReportImport(result));
      }),
    );

  add(importing, 'check-points <file>', 'check-points from CSV (code, name, kind, lon, lat) or GeoJSON points')
    .option('--crs <code>', 'EPSG:n, GCJ-02 or BD-09, where the file does not say; WGS84 when absent')
    .option('--encoding <name>', 'encoding of a CSV file, e.g. gb18030; UTF-8 when absent')
    .option('--dry-run', 'say what would happen, and write nothing')
    .option('--json', 'print the result as JSON')
    .action(
      withData('import check-points', async (workplace, name: string, options: ImportCheckPointsOptions) => {
        const { importCheckPoints } = await import('./patrol/check-points/import-check-points.ts');
        const { crs, encoding, json, dryRun = false } = options;
        const actor = { ...COMMAND_LINE, role: 'admin', areaCellId: null };
        const done = await importCheckPoints(workplace, actor, { file: file(name), crs, encoding, dryRun });
        const { describeCheckPointImport } = await import('./patrol/check-points/describe-check-point-import.ts');
        print(json ? JSON.stringify(done) : describeCheckPointImport(done));
      }),
    );

  add(importing, 'duties <what> <file>', `one of the duty lists from CSV: ${DUTY_LISTS.join(', ')}`)
    .option('--dry-run', 'say what would happen, and write nothing')
    .option('--encoding <name>', 'encoding of the file, e.g. gb18030', 'utf-8')
    .option('--reason <text>', 'why, for the history of the list', 'CSV')
    .option('--json', 'print the result as JSON')
    .action(
      withData('import duties', async (workplace, what: string, name: string, options: ImportDutiesOptions) => {
        const text = decoded(await readFile(file(name)), options.encoding);
        const result = await importDuties(workplace, REGISTER_KINDS, what, text, {
          actor: { ...COMMAND_LINE, role: 'admin' },
          reason: options.reason,
          dryRun: options.dryRun ?? false,
        });
        const { added, changed, unchanged, removed, dryRun } = result;
        const done = `${what}: ${added} added, ${changed} changed, ${removed} taken out, ${unchanged} as they were`;
        print(options.json ? JSON.stringify(result) : dryRun ? `${done}. Nothing was written` : done);
      }),
    );

  add(importing, 'tracks <files...>', 'recorded walks of a grid worker from GPX or GeoLife PLT')
    .requiredOption('--worker <code>', 'number of the person')
    .option('--started-at <time>', 'for points without times: when the walk began', instant)
    .option('--speed-mps <n>', 'for points without times: how fast it went, m/s', speed)
    .option('--outside', 'take a track of which no point lies in the grid too')
    .option('--json', 'print the results as JSON')
    .action(
      withData('import tracks', async (workplace, names: string[], options: ImportTracksOptions) => {
        const { describeTrack, importTracks } = await import('./patrol/pings/import-tracks.ts');
        const { startedAt, speedMps, outside = false } = options;
        if ((startedAt === undefined) !== (speedMps === undefined))
          throw refuse('invalid-request', '--started-at and --speed-mps go together');
        const pace = startedAt && speedMps ? { startedAtMs: startedAt.getTime(), speedMps } : undefined;
        const files = names.map((name) => ({ name, path: file(name) }));
        for await (const imported of importTracks(workplace, files, options.worker, { pace, outside }))
          print(options.json ? JSON.stringify(imported) : describeTrack(imported));
      }),
    );

  add(importing, 'sites <file>', 'key sites from CSV, GeoJSON, Shapefile, GeoPackage or KML of points, by their code')
    .option('--kind <code>', 'kind of all of them')
    .option('--kind-field <field>', 'field with the code of the kind')
    .option('--code <field>', 'field with the code; each field is looked for under the name that exports give it')
    .option('--name <field>', 'field with the Chinese name, or the only one')
    .option('--name-en <field>', 'field with the English name')
    .option('--address <field>', 'field with the address')
    .option('--contact-name <field>', 'field with whom to speak to')
    .option('--contact-phone <field>', 'field with the telephone')
    .option('--note <field>', 'field with what to mind')
    .option('--cycle <field>', 'field with the cycle of inspection, days')
    .option('--due <field>', 'field with the day by which the next inspection is due')
    .option('--lon <field>', 'CSV: field with the longitude')
    .option('--lat <field>', 'CSV: field with the latitude')
    .option('--x <field>', 'CSV: field with the easting, in --crs')
    .option('--y <field>', 'CSV: field with the northing, in --crs')
    .option('--crs <code>', 'coordinate reference system, e.g. EPSG:4547; needed where the file does not say')
    .option('--encoding <name>', 'encoding of the file or its attribute table, e.g. gbk')
    .option('--layer <name>', 'which layer or member of a file that has several')
    .option('--dry-run', 'say what would happen, and write nothing')
    .option('--json', 'print the result as JSON')
    .action(
      withData('import sites', async (workplace, name: string, options: ImportSitesOptions) => {
        const { kind, kindField, code, name: nameZh, nameEn, cycle, due, json, dryRun, ...rest } = options;
        const { address, contactName, contactPhone, note, ...choice } = rest;
        const progress = progressLine(io);
        const { importSites } = await import('./sites/import/import-sites.ts');
        const result = await importSites(
          workplace,
          { ...COMMAND_LINE, role: 'admin' },
          {
            ...choice,
            file: file(name),
            kind,
            fields: {
              ...{ code, kind: kindField, nameZh, nameEn, address, contactName, contactPhone, note },
              ...{ cycleDays: cycle, dueOn: due },
            },
            dryRun: dryRun ?? false,
            signal: io.signal,
            onProgress: progress.show,
          },
        );
        progress.end();
        print(json ? JSON.stringify(result) : describeSiteImport(result));
      }),
    );

  add(program, 'locate <file>', 'CSV "row,cell" of every row that has coordinates')
    .requiredOption('--lon <field>', 'field with the longitude, or easting')
    .requiredOption('--lat <field>', 'field with the latitude, or northing')
    .option('--crs <code>', 'EPSG:n, GCJ-02 or BD-09; WGS84 when absent')
    .option('--level <n>', 'level of the cell to give; the deepest when absent', level)
    .action(
      withData(
        'locate',
        async ({ grid }, name: string, options: { lon: string; lat: string; crs?: string; level?: Level }) => {
          const { locateFile } = await import('./grid/locate-file.ts');
          await locateFile(grid.current(), {
            file: file(name),
            lonField: options.lon,
            latField: options.lat,
            crs: options.crs,
            level: options.level,
            output: io.out,
          });
        },
      ),
    );

  const exporting = program.command('export').description('take boundaries or reports out');
  add(exporting, 'cells', 'all cells, or those of one level')
    .addOption(
      new Option('--format <format>', 'file format').choices(['geojson', 'csv', 'shp', 'gpkg']).default('geojson'),
    )
    .option('--at <time>', 'as they stood at that instant', instant)
    .option('--generation <n>', 'as they were published in that generation', wholeNumber)
    .option('--draft <id>', 'as a draft has them', wholeNumber)
    .option('--level <n>', 'one level only', level)
    .option('--crs <code>', 'coordinate reference system of the file', 'EPSG:4326')
    .option('--out <file>', 'write to a file instead of standard output')
    .action(
      withData('export cells', async (workplace, { format, crs, out, ...choice }: ExportCellsOptions) => {
        const { database, city, grid, clock } = workplace;
        const { desk } = draftsOf(workplace);
        const { cells, codeOf } = await chooseCells({ database, city: city.code, grid, desk }, choice);
        const bytes = exportCells(cells, { format, crs, at: choice.at ?? clock(), codeOf });
        await writing(io, out, file, async (output) => {
          for await (const chunk of bytes) if (!output.write(chunk)) await once(output, 'drain');
        });
      }),
    );
  add(exporting, 'reports', 'all reports')
    .addOption(new Option('--format <format>', 'file format').choices(['geojson', 'csv']).default('csv'))
    .option('--from <time>', 'seen at that instant or later', instant)
    .option('--to <time>', 'seen before that instant', instant)
    .option('--out <file>', 'write to a file instead of standard output')
    .action(
      withData('export reports', async (workplace, options: ExportReportsOptions) => {
        await writing(io, options.out, file, (output) =>
          exportReports(workplace, { format: options.format, from: options.from, to: options.to, output }),
        );
      }),
    );
  add(exporting, 'sites', 'all key sites, with whom to speak to')
    .addOption(new Option('--format <format>', 'file format').choices([...SITE_FORMATS]).default('csv'))
    .option('--out <file>', 'write to a file instead of standard output')
    .action(
      withData('export sites', async (workplace, { format, out }: { format: SiteFormat; out?: string }) => {
        const who = { ...COMMAND_LINE, role: 'admin' };
        await writing(io, out, file, (output) => exportSites(workplace, who, { format, filter: {} }, output));
      }),
    );
  add(exporting, 'duties <what>', `one of the duty lists as CSV: ${DUTY_LISTS.join(', ')}`)
    .addOption(new Option('--lang <language>', 'language of the header').choices(['zh', 'en']).default('en'))
    .option('--out <file>', 'write to a file instead of standard output')
    .action(
      withData('export duties', async (workplace, what: string, options: { lang: 'zh' | 'en'; out?: string }) => {
        const text = await exportDuties(workplace, REGISTER_KINDS, what, options.lang, COMMAND_LINE.name);
        await writing(io, options.out, file, async (output) => void output.write(text));
      }),
    );
  return program;
}

/** What the commands on drafts work with; drafts are replayed for the one command. */
const draftsOf = ({ database, city, clock, grid, config }: Workplace) => ({
  ...{ database, city, clock, reviewRequired: config.boundaryReview },
  desk: new DraftDesk(database, city.code, new BaseCoverages(database, city.code, grid)),
});

interface BindingOptions {
  organisation?: string;
  staff?: string;
}
interface AccountOptions extends BindingOptions {
  role: Role;
  area?: string;
}

const accountOf = (city: string, name: string, { role, area, organisation, staff }: AccountOptions) => ({
  city,
  name,
  role,
  areaCode: area,
  organisationCode: organisation,
  staffCode: staff,
});

type Level = 1 | 2 | 3 | 4;
interface ImportCellsOptions {
  level: Level;
  code: string;
  name?: string;
  parent?: string;
  crs?: string;
  encoding?: string;
  layer?: string;
  /** True without a title. */
  draft?: string | true;
  reason?: string;
  replace?: boolean;
  strict?: boolean;
  dryRun?: boolean;
  json?: boolean;
}
interface ImportReportsOptions {
  lon: string;
  lat: string;
  time?: string;
  category?: string;
  description?: string;
  id?: string;
  crs?: string;
  source: string;
  encoding?: string;
  json?: boolean;
}
interface ImportCheckPointsOptions {
  dryRun?: boolean;
  crs?: string;
  encoding?: string;
  json?: boolean;
}
interface ImportSitesOptions {
  kind?: string;
  kindField?: string;
  code?: string;
  name?: string;
  nameEn?: string;
  address?: string;
  contactName?: string;
  contactPhone?: string;
  note?: string;
  cycle?: string;
  due?: string;
  lon?: string;
  lat?: string;
  x?: string;
  y?: string;
  crs?: string;
  encoding?: string;
  layer?: string;
  dryRun?: boolean;
  json?: boolean;
}
interface ImportDutiesOptions {
  dryRun?: boolean;
  encoding: string;
  reason: string;
  json?: boolean;
}
interface ImportTracksOptions {
  worker: string;
  startedAt?: Date;
  speedMps?: number;
  outside?: boolean;
  json?: boolean;
}
interface ExportCellsOptions {
  format: 'geojson' | 'csv' | 'shp' | 'gpkg';
  at?: Date;
  generation?: number;
  draft?: number;
  level?: Level;
  crs: string;
  out?: string;
}
interface ExportReportsOptions {
  format: 'geojson' | 'csv';
  from?: Date;
  to?: Date;
  out?: string;
}

const roleOption = () => new Option('--role <role>', 'what it may do').choices([...ROLES]).makeOptionMandatory();

function level(text: string): Level {
  if (!/^[1-4]$/.test(text)) throw new InvalidArgumentError('It must be 1, 2, 3 or 4.');
  return Number(text) as Level;
}

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('It must be a whole number.');
  return Number(text);
}

function speed(text: string): number {
  const mps = Number(text);
  if (!(mps >= 0.1 && mps <= 300)) throw new InvalidArgumentError('It must lie between 0.1 and 300.');
  return mps;
}

function instant(text: string): Date {
  if (!/^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d))?$/.test(text) || Number.isNaN(Date.parse(text)))
    throw new InvalidArgumentError('It must be an ISO 8601 time with offset, e.g. 2026-01-31T08:00:00+08:00.');
  return new Date(text);
}

/** Writes to the file named, which appears only when it is whole, or to standard output. */
async function writing(
  io: CommandIo,
  out: string | undefined,
  file: (name: string) => string,
  write: (output: Writable) => Promise<void>,
): Promise<void> {
  if (out === undefined) return write(io.out);
  const draft = `${file(out)}.part`;
  const output = createWriteStream(draft);
  // Heard from the start: an error that nobody waits for would end the process, which may be the server.
  const failed = once(output, 'error').then(([error]) => {
    throw error;
  });
  failed.catch(() => {});
  try {
    await Promise.race([write(output), failed]);
    output.end();
    await finished(output);
    renameSync(draft, file(out));
  } catch (error) {
    output.destroy();
    rmSync(draft, { force: true });
    throw error;
  }
}

/** The system would not open, write or rename a file; its message names which and why. */
const isOfFiles = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'syscall' in error && 'path' in error;

/** What went wrong, in words that say what to mend. */
function explain(error: unknown): string {
  if (isDatabaseAway(error) && !isOfFiles(error)) return `${ERRORS['database-unavailable'].title}.`;
  if (isUnstorable(error)) return 'It holds a character (such as NUL), number or time that cannot be stored.';
  if (isOfFiles(error)) return error.message;
  // What nobody foresaw is a fault of ours, which only its stack helps to mend.
  if (!(error instanceof Refusal)) return error instanceof Error ? (error.stack ?? error.message) : String(error);
  // What the message says itself is not said again.
  const mistakes = error.errors
    .map(({ path, message }) => `${path === '' ? '' : `${path}: `}${message}`)
    .filter((mistake) => mistake !== error.message);
  const shown = mistakes.slice(0, MISTAKES_SHOWN).map((mistake) => `  ${mistake}`);
  const more = mistakes.length - shown.length;
  const lines = error.code === 'config-invalid' ? [] : [...shown, ...(more > 0 ? [`  and ${more} more`] : [])];
  return [`${ERRORS[error.code].title}. ${error.message}`, ...lines].join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const stop = new AbortController();
  const io: CommandIo = {
    out: process.stdout,
    err: process.stderr,
    workingFolder: process.cwd(),
    signal: stop.signal,
    interactive: process.stderr.isTTY === true,
  };
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : EXIT_FAILED));
  const args = process.argv.slice(2);
  if (args[0] !== 'serve')
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  try {
    const config = readConfig(process.env);
    process.exitCode = await runCommand(args, io, commandPlace(config, runCommand));
  } catch (error) {
    process.stderr.write(`${explain(error)}\n`);
    process.exitCode = EXIT_FAILED;
  }
}
