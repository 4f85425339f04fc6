import { useState } from 'preact/hooks';
import type { Bulletin, EvaluationRow } from '../../../server/evaluation/contract.ts';
import { FIGURE_NAMES, FIGURES } from '../../../server/evaluation/figures.ts';
import { formatMoment } from '../../i18n/format.ts';
import { named, t } from '../../i18n/i18n.ts';
import { FigureTable } from './figure-table.tsx';
import { figureWords } from './figure-words.ts';
import { rowName } from './row-name.ts';

type NamedCase = Bulletin['content']['breached'][number];

/** A bulletin as it is printed: A4, figures, tables, named cases. */
export function BulletinSheet(props: {
  bulletin: Bulletin;
  timeZone: string;
  mayPublish: boolean;
  onPublish(remarks: string): void;
  onClose(): void;
}) {
  const { bulletin, timeZone } = props;
  const { content, number, month, remarks, publishedAt, author } = bulletin;
  const [words, setWords] = useState('');
  const table = (caption: string, by: 'cell' | 'organisation' | 'category', rows: readonly EvaluationRow[]) => (
    <section>
      <h2>{caption}</h2>
      {rows.length === 0 ? (
        <p>{t('evaluation.bulletin.nothing')}</p>
      ) : (
        <FigureTable caption={caption} rows={rows} nameOf={(row) => rowName(by, row)} figure="onTimeRate" />
      )}
    </section>
  );
  const categories = new Map(content.categories.map((row) => [row.key, row.name]));
  return (
    <article class="bulletin">
      <div class="button-row no-print">
        <button type="button" class="button" onClick={props.onClose}>
          {t('evaluation.bulletin.close')}
        </button>
        <button type="button" class="button" onClick={() => print()}>
          {t('evaluation.bulletin.print')}
        </button>
      </div>
      <header>
        <p>{number === null ? t('evaluation.bulletin.draft') : t('evaluation.bulletin.number', { number })}</p>
        <h1>
          {t('evaluation.bulletin.title')} · {month}
        </h1>
        {publishedAt === null ? null : (
          <p>
            {t('evaluation.bulletin.published', {
              time: formatMoment(Date.parse(publishedAt), timeZone, Date.now()),
              author: author ?? '',
            })}
          </p>
        )}
      </header>
      <dl class="bulletin-figures">
        {FIGURE_NAMES.map((figure) => (
          <div key={figure}>
            <dt>{named(FIGURES[figure].name)}</dt>
            <dd>{figureWords(figure, content.total.figures[figure])}</dd>
          </div>
        ))}
      </dl>
      {remarks === '' ? null : <p class="bulletin-remarks">{remarks}</p>}
      {table(t('evaluation.bulletin.towns'), 'cell', content.towns)}
      {table(t('evaluation.bulletin.organisations'), 'organisation', content.organisations)}
      {table(t('evaluation.bulletin.categories'), 'category', content.categories)}
      <Cases
        title={t('evaluation.bulletin.supervised')}
        cases={content.supervised}
        categories={categories}
        timeZone={timeZone}
      />
      <Cases
        title={t('evaluation.bulletin.breached')}
        cases={content.breached}
        categories={categories}
        timeZone={timeZone}
      />
      {number === null && props.mayPublish ? (
        <form
          class="no-print bulletin-publish"
          onSubmit={(event) => {
            event.preventDefault();
            props.onPublish(words);
          }}
        >
          <label class="field">
            <span>{t('evaluation.bulletin.remarks')}</span>
            <textarea
              rows={3}
              maxLength={4000}
              value={words}
              onInput={(event) => setWords(event.currentTarget.value)}
            />
          </label>
          <p class="quiet">{t('evaluation.bulletin.publishHow')}</p>
          <button type="submit" class="button primary">
            {t('evaluation.bulletin.publish')}
          </button>
        </form>
      ) : null}
    </article>
  );
}

function Cases(props: {
  title: string;
  cases: readonly NamedCase[];
  categories: ReadonlyMap<string, { zh: string; en: string } | null>;
  timeZone: string;
}) {
  const { title, cases, categories, timeZone } = props;
  return (
    <section>
      <h2>{title}</h2>
      {cases.length === 0 ? (
        <p>{t('evaluation.bulletin.nothing')}</p>
      ) : (
        <table class="figure-table">
          <caption class="hidden-text">{title}</caption>
          <thead>
            <tr>
              {(['case', 'category', 'cell', 'holder', 'dueAt', 'state'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`evaluation.bulletin.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {cases.map((one) => {
              const category = categories.get(one.category);
              return (
                <tr key={one.number}>
                  <th scope="row">{one.number}</th>
                  <td>{category ? named(category) : one.category}</td>
                  <td>{one.cell === null ? t('evaluation.noneCell') : named(one.cell.name)}</td>
                  <td>{one.holder === null ? t('evaluation.noneHolder') : named(one.holder)}</td>
                  <td>{one.dueAt === null ? '' : formatMoment(Date.parse(one.dueAt), timeZone, Date.now())}</td>
                  <td>{one.open ? t('evaluation.bulletin.stateOpen') : t('evaluation.bulletin.stateClosed')}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </section>
  );
}
