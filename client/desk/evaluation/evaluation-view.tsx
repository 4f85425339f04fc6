import { useEffect, useMemo } from 'preact/hooks';
import { COUNTS, FIGURE_NAMES, FIGURES, type FigureName } from '../../../server/evaluation/figures.ts';
import { formatMoment, formatNumber } from '../../i18n/format.ts';
import { language, named, t } from '../../i18n/i18n.ts';
import { Choice } from '../../ui/choice.tsx';
import { Problem } from '../../ui/problem.tsx';
import type { Api } from '../../wire/api.ts';
import type { DeskModel } from '../desk-model.ts';
import { BulletinSheet } from './bulletin-sheet.tsx';
import { CellChoropleth } from './cell-choropleth.tsx';
import { rampPlaces } from './compare-figures.ts';
import { type Asked, createEvaluationModel, type EvaluationModel, writeAsked } from './evaluation-model.ts';
import './evaluation.css';
import { FigureTable } from './figure-table.tsx';
import { figureWords } from './figure-words.ts';
import { type Line, MonthChart } from './month-chart.tsx';
import { monthBefore, todayIn, yearStart } from './period-days.ts';
import { rowName } from './row-name.ts';

/** Figures of cases by cell, department, post and category, their months, and the bulletins. */
export default function EvaluationView({ desk }: { desk: DeskModel }) {
  const { api } = desk;
  const timeZone = desk.timeZone.value;
  const mayPublish = desk.may('evaluation:publish');
  const model = useMemo(
    () => createEvaluationModel(api, location.search, todayIn(timeZone, Date.now())),
    [api, timeZone],
  );
  useEffect(() => model.start(), [model]);
  const asked = model.asked.value;
  useEffect(() => history.replaceState(null, '', `${location.pathname}?${writeAsked(asked)}`), [asked]);
  const { bulletin } = model;
  if (bulletin.value !== null)
    return (
      <div class="evaluation">
        {model.problem.value === null ? null : <Problem code={model.problem.value} />}
        <BulletinSheet
          bulletin={bulletin.value}
          timeZone={timeZone}
          mayPublish={mayPublish}
          onPublish={(remarks) => void model.publishBulletin(remarks)}
          onClose={() => model.closeBulletin()}
        />
      </div>
    );
  return (
    <div class="evaluation">
      <h1>{t('evaluation.title')}</h1>
      <Question model={model} timeZone={timeZone} />
      {model.problem.value === null ? null : <Problem code={model.problem.value} />}
      <Answer model={model} api={api} timeZone={timeZone} />
      <Bulletins model={model} timeZone={timeZone} mayPublish={mayPublish} />
      <Definitions />
    </div>
  );
}

function Question({ model, timeZone }: { model: EvaluationModel; timeZone: string }) {
  const asked = model.asked.value;
  const today = todayIn(timeZone, Date.now());
  const last = monthBefore(today);
  return (
    <form class="evaluation-question" onSubmit={(event) => event.preventDefault()}>
      <Choice
        label={t('evaluation.by')}
        name="by"
        value={asked.by}
        options={[
          { value: 'cell', text: t('evaluation.byCell') },
          { value: 'organisation', text: t('evaluation.byOrganisation') },
          { value: 'post', text: t('evaluation.byPost') },
          { value: 'category', text: t('evaluation.byCategory') },
        ]}
        onChoose={(by: Asked['by']) => model.ask({ by })}
      />
      {asked.by === 'cell' ? (
        <Choice
          label={t('evaluation.level')}
          name="level"
          value={asked.level}
          options={([1, 2, 3, 4] as const).map((level) => ({ value: level as number, text: t(`level.l${level}`) }))}
          onChoose={(level) => model.ask({ level, row: '' })}
        />
      ) : null}
      <label class="field">
        <span>{t('evaluation.from')}</span>
        <input
          type="date"
          required
          max={asked.to}
          value={asked.from}
          onChange={({ currentTarget }) => currentTarget.value !== '' && model.ask({ from: currentTarget.value })}
        />
      </label>
      <label class="field">
        <span>{t('evaluation.to')}</span>
        <input
          type="date"
          required
          min={asked.from}
          value={asked.to}
          onChange={({ currentTarget }) => currentTarget.value !== '' && model.ask({ to: currentTarget.value })}
        />
      </label>
      <div class="button-row">
        <button type="button" class="button" onClick={() => model.ask({ from: `${today.slice(0, 7)}-01`, to: today })}>
          {t('evaluation.thisMonth')}
        </button>
        <button type="button" class="button" onClick={() => model.ask(last)}>
          {t('evaluation.lastMonth')}
        </button>
        <button type="button" class="button" onClick={() => model.ask({ from: yearStart(today), to: today })}>
          {t('evaluation.thisYear')}
        </button>
      </div>
    </form>
  );
}

function Answer({ model, api, timeZone }: { model: EvaluationModel; api: Api; timeZone: string }) {
  const asked = model.asked.value;
  const table = model.table.value;
  const series = model.series.value;
  const name = named(FIGURES[asked.figure].name);
  const ramp = useMemo(
    () => (table === null || table.by !== 'cell' ? null : rampPlaces(table.rows, asked.figure)),
    [table, asked.figure],
  );
  const chosen = table?.rows.find(({ key }) => key === asked.row);
  const months = useMemo(() => series?.months.map(({ month }) => month) ?? [], [series]);
  // The words of the lines follow the language.
  const tongue = language.value;
  const lines = useMemo<{ figure: Line[]; counts: Line[] }>(() => {
    const rows = series?.months ?? [];
    return {
      figure: [{ label: name, colour: '--accent', values: rows.map(({ figures }) => figures[asked.figure]) }],
      counts: [
        {
          label: t('evaluation.recorded'),
          colour: '--accent',
          columns: true,
          values: rows.map(({ counts }) => counts.recorded),
        },
        { label: t('evaluation.closed'), colour: '--watch', values: rows.map(({ counts }) => counts.closed) },
      ],
    };
  }, [series, asked.figure, tongue]);
  if (table === null) return <p class="quiet">{model.loading.value ? t('wall.loading') : ''}</p>;
  const csv = new URLSearchParams({
    by: asked.by,
    level: String(asked.level),
    from: asked.from,
    to: asked.to,
    language: tongue,
  });
  return (
    <>
      <section class="evaluation-total" aria-label={t('evaluation.total')}>
        {FIGURE_NAMES.map((figure) => (
          <button
            key={figure}
            type="button"
            class="total-tile"
            aria-pressed={figure === asked.figure}
            title={named(FIGURES[figure].words)}
            onClick={() => model.ask({ figure })}
          >
            <span>{named(FIGURES[figure].name)}</span>
            <strong>{figureWords(figure, table.total.figures[figure])}</strong>
          </button>
        ))}
        <p class="quiet">
          {t('evaluation.asOf', { time: formatMoment(Date.parse(table.asOf), timeZone, Date.now()) })}
        </p>
      </section>
      <div class="evaluation-pictures">
        <div class="evaluation-charts">
          <p class="evaluation-chosen">
            {chosen === undefined ? t('evaluation.whole') : t('evaluation.chosen', { name: rowName(asked.by, chosen) })}
            {chosen === undefined ? null : (
              <button type="button" class="link-button" onClick={() => model.ask({ row: '' })}>
                {t('evaluation.whole')}
              </button>
            )}
          </p>
          <MonthChart
            label={t('evaluation.trend', { figure: name })}
            months={months}
            lines={lines.figure}
            words={(value) => figureWords(asked.figure, value)}
          />
          <MonthChart
            label={t('evaluation.trendRecorded')}
            months={months}
            lines={lines.counts}
            words={(value) => formatNumber(value)}
          />
        </div>
        {ramp === null ? (
          <p class="quiet">{asked.by === 'cell' ? t('evaluation.empty') : t('evaluation.mapLevels')}</p>
        ) : (
          <CellChoropleth
            api={api}
            label={t('evaluation.map', { figure: name })}
            level={asked.level}
            places={ramp.places}
            least={figureWords(asked.figure, ramp.least)}
            most={figureWords(asked.figure, ramp.most)}
            onPick={(row) => model.ask({ row })}
          />
        )}
      </div>
      <div class="evaluation-table">
        <a class="button" href={`/api/evaluation.csv?${csv}`} download>
          {t('evaluation.csv')}
        </a>
        {table.rows.length === 0 ? (
          <p class="quiet">{t('evaluation.empty')}</p>
        ) : (
          <FigureTable
            caption={t('evaluation.title')}
            rows={table.rows}
            total={table.total}
            nameOf={(row) => rowName(table.by as Asked['by'], row)}
            figure={asked.figure}
            chosen={asked.row}
            {...(asked.by === 'post' ? {} : { onChoose: (row: string) => model.ask({ row }) })}
            onFigure={(figure: FigureName) => model.ask({ figure })}
          />
        )}
      </div>
    </>
  );
}

function Bulletins(props: { model: EvaluationModel; timeZone: string; mayPublish: boolean }) {
  const { model, timeZone, mayPublish } = props;
  const list = model.bulletins.value;
  const last = monthBefore(todayIn(timeZone, Date.now())).from.slice(0, 7);
  return (
    <section class="evaluation-bulletins" aria-labelledby="bulletins">
      <h2 id="bulletins">{t('evaluation.bulletins')}</h2>
      {mayPublish ? (
        <form
          class="evaluation-question"
          onSubmit={(event) => {
            event.preventDefault();
            const month = new FormData(event.currentTarget).get('month');
            if (typeof month === 'string' && month !== '') void model.draftBulletin(month);
          }}
        >
          <label class="field">
            <span>{t('evaluation.bulletin.month')}</span>
            <input type="month" name="month" required max={last} defaultValue={last} />
          </label>
          <button type="submit" class="button">
            {t('evaluation.bulletin.look')}
          </button>
        </form>
      ) : null}
      {list.length === 0 ? <p class="quiet">{t('evaluation.bulletin.none')}</p> : null}
      <ul class="bulletin-list">
        {list.map(({ number, month, publishedAt, author }) => (
          <li key={number}>
            <button type="button" class="link-button" onClick={() => void model.openBulletin(number ?? 0)}>
              {t('evaluation.bulletin.number', { number: number ?? 0 })} · {month}
            </button>
            <span class="quiet">
              {t('evaluation.bulletin.published', {
                time: formatMoment(Date.parse(publishedAt ?? ''), timeZone, Date.now()),
                author: author ?? '',
              })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Definitions() {
  return (
    <details class="evaluation-definitions">
      <summary>{t('evaluation.definitions')}</summary>
      <dl>
        {FIGURE_NAMES.map((figure) => (
          <div key={figure}>
            <dt>{named(FIGURES[figure].name)}</dt>
            <dd>{named(FIGURES[figure].words)}</dd>
          </div>
        ))}
      </dl>
      <dl>
        {Object.entries(COUNTS).map(([count, words]) => (
          <div key={count}>
            <dt>
              <code>{count}</code>
            </dt>
            <dd>{named(words)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
