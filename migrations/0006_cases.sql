-- A report is worked as a case under its own number, on its own row; the steps of its life stand beside it.
alter table report
  add column sealed boolean not null default false,
  add column stage text not null default 'filed' check (stage in ('collected', 'filed', 'dispatched', 'accepted',
    'on-site', 'handled', 'verified', 'returned', 'replied', 'consulting', 'handed-off', 'closed', 'merged')),
  add column holder_kind text not null default 'desk' check (holder_kind in ('desk', 'post', 'organisation')),
  add column holder_organisation text collate "C",
  add column holder_cell_id bigint,
  add column holder_post text,
  add column assisting text[] not null default '{}',
  add column route_reasons jsonb not null default '[]',
  add column calendar_version integer not null default 1,
  add column version integer not null default 1,
  add column dispatched_at timestamptz,
  add column accepted_at timestamptz,
  add column arrived_at timestamptz,
  add column handled_at timestamptz,
  add column replied_at timestamptz,
  add column paused_at timestamptz,
  add column pauses jsonb not null default '[]',
  add column dispatches smallint not null default 0,
  add column refusals smallint not null default 0,
  add column rework smallint not null default 0,
  add column escalations smallint not null default 0,
  add column reminders smallint not null default 0,
  add column supervised_at timestamptz,
  add column reopened_at timestamptz,
  add column merged_into text,
  add column alarms_fired text[] not null default '{}',
  add column next_alarm_at timestamptz;
-- Nobody was promised an alarm for a deadline that is past by now: all of them would go off at once. Such a case shows as
-- late all the same. The others are looked at at the first start.
update report set
  stage = case when state = 'closed' then 'closed' when cell_id is null then 'collected' else 'filed' end,
  version = 1 + (acknowledged_at is not null)::integer + (state = 'closed')::integer,
  next_alarm_at = case when state = 'open' then recorded_at end,
  alarms_fired = array(
    select clock || ':' || kind || '@' || to_char(deadline at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
    from (values ('on-site', on_site_due_at), ('resolve', due_at)) as its (clock, deadline)
    cross join unnest(array['due-soon', 'overdue', 'breach', 'reminder', 'supervision', 'escalation']) as kind
    where state = 'open' and deadline <= now());
alter table report
  add constraint report_stage_fits_state check ((state = 'closed') = (stage in ('closed', 'merged'))),
  add constraint report_holder_organisation check ((holder_kind = 'organisation') = (holder_organisation is not null)),
  add constraint report_holder_cell check (holder_kind = 'post' or holder_cell_id is null),
  add constraint report_holder_post check ((holder_kind = 'post') = (holder_post is not null)),
  add constraint report_sealed_holder check (not sealed or holder_kind = 'post'),
  add constraint report_merged_into_given check ((stage = 'merged') = (merged_into is not null)),
  add foreign key (city, holder_organisation) references organisation (city, code),
  add foreign key (city, holder_cell_id) references cell (city, id),
  add foreign key (city, merged_into) references report (city, number);
comment on column report.sealed is 'Seen by the police post of holder_cell_id and by nobody else.';
comment on column report.stage is 'Where the case stands; see server/cases/workflow.ts.';
comment on column report.holder_kind is 'Who must act: the duty desk, a post on a cell, or an organisation.';
comment on column report.holder_organisation is 'The organisation that must act.';
comment on column report.holder_cell_id is 'Cell of the post that must act; null for a sealed tip that no police post can be found for.';
comment on column report.holder_post is 'The post that must act; whoever holds it on the day.';
comment on column report.assisting is 'Codes of organisations that assist.';
comment on column report.route_reasons is 'Why it went to its holder: [{code, params}].';
comment on column report.calendar_version is 'Version of the working-day calendar under which its deadlines were promised.';
comment on column report.version is 'Number of its newest step; a change is made only where it is still the one that was read.';
comment on column report.dispatched_at is 'When it was first given to somebody.';
comment on column report.accepted_at is 'When its holder acknowledged it, last.';
comment on column report.arrived_at is 'When somebody was first on site; stops the on-site clock.';
comment on column report.handled_at is 'When it was fed back as handled, last.';
comment on column report.replied_at is 'When the reporter was told why it cannot be resolved in time.';
comment on column report.paused_at is 'Since when the clock to resolve stands still; null while it runs.';
comment on column report.pauses is 'Ended pauses: [{from, to, reason}].';
comment on column report.dispatches is 'How often it was given to somebody.';
comment on column report.refusals is 'How often it was refused or returned.';
comment on column report.rework is 'How often it failed verification or was reopened.';
comment on column report.escalations is 'How many levels it has climbed.';
comment on column report.reminders is 'How often its holder was reminded.';
comment on column report.supervised_at is 'When it was last put under supervision.';
comment on column report.reopened_at is 'When it was last opened again; from then on its clock to resolve runs anew.';
comment on column report.merged_into is 'Number of the case that it is a duplicate of.';
comment on column report.alarms_fired is 'Alarms that went off: clock:kind@deadline; see server/duty/clocks/alarms.ts.';
comment on column report.next_alarm_at is 'When the clock process must look at it next; null when never.';
-- One rule for what is overdue and what comes first, at the desk and on the wall; server/cases/lateness.ts says the same.
alter table report add column deadline_at timestamptz generated always as (least(
  case when arrived_at is null then on_site_due_at end,
  case when paused_at is null or due_at <= paused_at then due_at end)) stored;
comment on column report.deadline_at is 'The earliest deadline that counts: to be on site until somebody was, to resolve while its clock runs or when it was late before it was held.';
create index report_alarm_idx on report (city, next_alarm_at) where next_alarm_at is not null;
create index report_holder_idx on report (city, holder_organisation, deadline_at) where state = 'open' and holder_organisation is not null;
create index report_post_idx on report (city, holder_cell_id, deadline_at) where state = 'open' and holder_cell_id is not null;
drop index report_open_idx;
create index report_queue_idx on report (city, coalesce(deadline_at, 'infinity'), id) where state = 'open';
create index report_open_generation_idx on report (city, generation) where state = 'open';
create index report_sealed_idx on report (city, id) where sealed;
create index report_merged_idx on report (city, merged_into) where merged_into is not null;

create table case_step (
  city text not null,
  report_id bigint not null,
  version integer not null,
  at timestamptz not null,
  actor text not null,
  action text not null,
  stage text not null,
  note text not null default '',
  detail jsonb not null default '{}',
  idempotency_key text,
  content_hash bytea,
  primary key (city, report_id, version),
  foreign key (city, report_id) references report (city, id)
);
comment on table case_step is 'The life of a case, a row for each step. Append-only: a trigger refuses update and delete.';
comment on column case_step.city is 'City.';
comment on column case_step.report_id is 'Case.';
comment on column case_step.version is 'Counts from 1 without gaps.';
comment on column case_step.at is 'When.';
comment on column case_step.actor is 'Account name; clock for the clock process, system for the service.';
comment on column case_step.action is 'What was done; see server/cases/workflow.ts.';
comment on column case_step.stage is 'Where the case stood afterwards.';
comment on column case_step.note is 'In the words of the actor.';
comment on column case_step.detail is 'What else was decided: holder, deadlines, place, who met.';
comment on column case_step.idempotency_key is 'Account and key under which it was asked for; null without a key.';
comment on column case_step.content_hash is 'SHA-256 of what was asked for under that key.';
create unique index case_step_idempotency_key on case_step (city, idempotency_key) where idempotency_key is not null;
create function case_step_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'case_step is append-only';
end
$$;
create trigger case_step_append_only before update or delete on case_step for each statement execute function case_step_is_append_only();
insert into case_step (city, report_id, version, at, actor, action, stage, note)
  select city, id, step.version, step.at, coalesce(nullif(step.actor, ''), 'system'), step.action, step.stage,
    coalesce(step.note, '')
  from report
  cross join lateral (
    select case when cell_id is null then 'collected' else 'filed' end as filed,
      case when cell_id is null then 'collect' else 'file' end as first) as begun
  cross join lateral (values
    (true, 1, recorded_at, reporter, first, filed, ''),
    (acknowledged_at is not null, 2, acknowledged_at, acknowledged_by, 'acknowledge', filed, ''),
    (state = 'closed', report.version, coalesce(closed_at, recorded_at), closed_by, 'close', 'closed', close_reason)
  ) as step (happened, version, at, actor, action, stage, note)
  where happened;

alter table event add column sealed_for bigint;
comment on column event.sealed_for is 'Null: whoever may see its cells. Else the cell whose police post alone may see it; 0 for nobody.';
alter table audit add column sealed_for bigint;
comment on column audit.sealed_for is 'Null: whoever may read the audit. Else the cell whose police post alone may see it; 0 for nobody.';

create table clock_rule (
  city text not null references city (code),
  id bigint generated by default as identity,
  category text collate "C",
  clock text not null check (clock in ('resolve', 'on-site')),
  kind text not null check (kind in ('due-soon', 'overdue', 'breach', 'reminder', 'supervision', 'escalation')),
  before boolean not null default false,
  amount integer not null check (amount >= 0),
  unit text not null check (unit in ('elapsed-hours', 'working-hours', 'working-days', 'calendar-days')),
  primary key (city, id),
  foreign key (city, category) references category (city, code),
  check (not before or unit = 'elapsed-hours')
);
comment on table clock_rule is 'What the clock process does, and when, in relation to a deadline. Rules of a category replace the general ones of the same clock.';
comment on column clock_rule.city is 'City.';
comment on column clock_rule.id is 'Identity.';
comment on column clock_rule.category is 'Category that it is for; null for the general rule.';
comment on column clock_rule.clock is 'Which deadline.';
comment on column clock_rule.kind is 'What happens.';
comment on column clock_rule.before is 'True: so long before the deadline; false: so long after.';
comment on column clock_rule.amount is 'How long, in unit; 0 is the deadline itself.';
comment on column clock_rule.unit is 'Unit of amount.';
create unique index clock_rule_key on clock_rule (city, coalesce(category, ''), clock, kind);

insert into clock_rule (city, clock, kind, before, amount, unit)
  select code, clock, kind, kind = 'due-soon', amount, unit
  from city
  cross join (values
    ('resolve', 'due-soon', 24, 'elapsed-hours'),
    ('resolve', 'overdue', 0, 'elapsed-hours'),
    ('resolve', 'breach', 0, 'elapsed-hours'),
    ('resolve', 'reminder', 1, 'working-days'),
    ('resolve', 'supervision', 2, 'working-days'),
    ('resolve', 'escalation', 3, 'working-days'),
    ('on-site', 'due-soon', 2, 'elapsed-hours'),
    ('on-site', 'overdue', 0, 'elapsed-hours'),
    ('on-site', 'breach', 0, 'elapsed-hours'),
    ('on-site', 'reminder', 1, 'elapsed-hours'),
    ('on-site', 'supervision', 2, 'elapsed-hours'),
    ('on-site', 'escalation', 4, 'elapsed-hours')) as rule (clock, kind, amount, unit);

create table clock_mark (
  city text primary key references city (code),
  calendar_version integer not null,
  rules text not null,
  looked_to bigint,
  again_at timestamptz
);
comment on table clock_mark is 'By which calendar and rules the next alarms of open cases were reckoned. Where these have moved on, the clock process looks at every open case anew.';
comment on column clock_mark.city is 'City.';
comment on column clock_mark.calendar_version is 'Version of the working-day calendar.';
comment on column clock_mark.rules is 'Digest of the clock rules.';
comment on column clock_mark.looked_to is 'Cases up to this one are to be looked at anew by them; null when all are.';
comment on column clock_mark.again_at is 'When all are looked at once more: what a process reckoned by the older ones may have come just after.';

create table outside_system (
  city text not null,
  organisation text collate "C" not null,
  url text not null,
  secret text not null,
  enabled boolean not null default true,
  changed_at timestamptz not null,
  failures integer not null default 0,
  rest_until timestamptz,
  primary key (city, organisation),
  foreign key (city, organisation) references organisation (city, code)
);
comment on table outside_system is 'Where an outside system takes hand-offs. One without a row is told by hand.';
comment on column outside_system.city is 'City.';
comment on column outside_system.organisation is 'The system, an organisation of that kind.';
comment on column outside_system.url is 'Address of its webhook.';
comment on column outside_system.secret is 'Key of the signatures, both ways; never shown again.';
comment on column outside_system.enabled is 'False: hand-offs wait.';
comment on column outside_system.changed_at is 'When it was set.';
comment on column outside_system.failures is 'Attempts that failed in succession, of all its hand-offs.';
comment on column outside_system.rest_until is 'It is down and left alone until then; null while it is well.';

create table hand_off (
  city text not null,
  id bigint generated by default as identity,
  report_id bigint not null,
  system text collate "C" not null,
  message_id text not null,
  payload jsonb not null,
  state text not null default 'waiting' check (state in ('waiting', 'delivered', 'dead', 'withdrawn')),
  attempts integer not null default 0,
  created_at timestamptz not null,
  first_try_at timestamptz,
  next_try_at timestamptz,
  claimed_until timestamptz,
  delivered_at timestamptz,
  last_error text,
  remote_number text,
  remote_status text,
  remote_at timestamptz,
  settled_by text,
  primary key (city, id),
  unique (city, message_id),
  foreign key (city, report_id) references report (city, id),
  foreign key (city, system) references organisation (city, code)
);
comment on table hand_off is 'The outbox to outside systems: a row for each hand-off of a case, written in the transaction that decided it.';
comment on column hand_off.city is 'City.';
comment on column hand_off.id is 'Identity.';
comment on column hand_off.report_id is 'Case.';
comment on column hand_off.system is 'Outside system that it goes to.';
comment on column hand_off.message_id is 'Idempotency key: the same at each attempt.';
comment on column hand_off.payload is 'What is sent, as it was when it was handed off.';
comment on column hand_off.state is 'waiting until delivered; dead after the last attempt; withdrawn when the case was taken back.';
comment on column hand_off.attempts is 'How often it was tried since it was queued, or since somebody had it tried again.';
comment on column hand_off.created_at is 'When it was handed off.';
comment on column hand_off.first_try_at is 'When the first of these attempts began.';
comment on column hand_off.next_try_at is 'When it is tried next; null when never.';
comment on column hand_off.claimed_until is 'A process is at it until then; whoever finds it later may try again.';
comment on column hand_off.delivered_at is 'When the system took it.';
comment on column hand_off.last_error is 'Why the last attempt failed.';
comment on column hand_off.remote_number is 'Number that the system gave it.';
comment on column hand_off.remote_status is 'Status that the system last told.';
comment on column hand_off.remote_at is 'When it told so, by its own clock.';
comment on column hand_off.settled_by is 'Account that told the system by hand; null when it was not.';
create index hand_off_due_idx on hand_off (city, next_try_at) where state = 'waiting';
create index hand_off_state_idx on hand_off (city, state, id);
create index hand_off_remote_idx on hand_off (city, system, remote_number) where remote_number is not null;
create index hand_off_report_idx on hand_off (city, report_id);
create index hand_off_delivered_idx on hand_off (city, system, delivered_at) where delivered_at is not null;

create table peer_message (
  city text not null,
  system text collate "C" not null,
  message_id text not null,
  received_at timestamptz not null,
  primary key (city, system, message_id),
  foreign key (city, system) references organisation (city, code)
);
comment on table peer_message is 'Messages that outside systems sent, by their id: one that is repeated changes nothing.';
comment on column peer_message.city is 'City.';
comment on column peer_message.system is 'Who sent it.';
comment on column peer_message.message_id is 'Id that the sender gave it.';
comment on column peer_message.received_at is 'When it first came.';

create table saved_filter (
  city text not null,
  account_id bigint not null,
  name text not null,
  query jsonb not null,
  position integer not null default 0,
  primary key (city, account_id, name),
  foreign key (city, account_id) references account (city, id)
);
comment on table saved_filter is 'Filters of the desk that an account keeps.';
comment on column saved_filter.city is 'City.';
comment on column saved_filter.account_id is 'Whose.';
comment on column saved_filter.name is 'Name that it goes by.';
comment on column saved_filter.query is 'The filter, as the query of GET /api/cases.';
comment on column saved_filter.position is 'Order.';

create table reply_template (
  city text not null references city (code),
  code text collate "C" not null check (code ~ '^[a-z0-9-]{1,40}$'),
  action text not null,
  name_zh text not null,
  name_en text not null,
  text_zh text not null,
  text_en text not null,
  position integer not null default 0,
  primary key (city, code)
);
comment on table reply_template is 'Texts for replies, ready to be filled in.';
comment on column reply_template.city is 'City.';
comment on column reply_template.code is 'Stable short name.';
comment on column reply_template.action is 'Action of the workflow that it is for.';
comment on column reply_template.name_zh is 'Chinese name.';
comment on column reply_template.name_en is 'English name.';
comment on column reply_template.text_zh is 'Chinese text; {number}, {cell}, {due} and the like are filled in.';
comment on column reply_template.text_en is 'English text.';
comment on column reply_template.position is 'Order.';

create table bulletin (
  city text not null references city (code),
  number integer not null check (number > 0),
  month date not null check (extract(day from month) = 1),
  published_at timestamptz not null,
  author text not null,
  remarks text not null default '',
  content jsonb not null,
  primary key (city, number)
);
comment on table bulletin is 'Published monthly bulletins: what was circulated stays as it was.';
comment on column bulletin.city is 'City.';
comment on column bulletin.number is 'Counts from 1 without gaps.';
comment on column bulletin.month is 'First day of the month that it is about.';
comment on column bulletin.published_at is 'When it was circulated.';
comment on column bulletin.author is 'Who circulated it.';
comment on column bulletin.remarks is 'Words of the centre.';
comment on column bulletin.content is 'Its figures and lists, as they were.';
