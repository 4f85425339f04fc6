-- City, event log and the counters that number things.
create extension if not exists postgis;

create table city (
  code text primary key,
  name_zh text not null,
  name_en text not null,
  time_zone text not null,
  demo_seed bigint,
  created_at timestamptz not null default now(),
  newest_generation integer not null default 0
);
comment on table city is 'A city served from this database. Every table that grows carries its code.';
comment on column city.code is 'Administrative code, e.g. 430281.';
comment on column city.name_zh is 'Chinese name.';
comment on column city.name_en is 'English name.';
comment on column city.time_zone is 'IANA time zone in which days, numbers and deadlines are reckoned.';
comment on column city.demo_seed is 'Seed of the synthetic demo city; null for a real city.';
comment on column city.created_at is 'When the city was set up here.';
comment on column city.newest_generation is 'Number of the generation published last. Read under a lock it is the newest committed one, however old the snapshot.';

create sequence event_id_seq;
create table event (
  city text not null references city (code),
  id bigint not null default nextval('event_id_seq'),
  at timestamptz not null default now(),
  kind text not null,
  subject text not null,
  cell_path bigint[] not null default '{}',
  payload jsonb not null,
  primary key (city, id)
);
comment on table event is 'The event log: one row for each thing that happened, in commit order. An advisory transaction lock is taken before the id is drawn, so a cursor never skips a row.';
comment on column event.city is 'City that it happened in.';
comment on column event.id is 'Cursor: grows in commit order within a city; gaps mean nothing.';
comment on column event.at is 'When it was recorded.';
comment on column event.kind is 'What happened, e.g. report.filed.';
comment on column event.subject is 'What it happened to, e.g. a report number.';
comment on column event.cell_path is 'Cell ids from root to leaf in which it happened; empty outside the grid. Decides who may see it.';
comment on column event.payload is 'The wire form of the event.';

create table day_number (
  city text not null references city (code),
  day date not null,
  last integer not null,
  primary key (city, day)
);
comment on table day_number is 'The last number given out on each day; moved in the transaction that uses it, so a number is never lost.';
comment on column day_number.city is 'City.';
comment on column day_number.day is 'Day in the time zone of the city.';
comment on column day_number.last is 'Highest serial given out that day.';
