-- Patrol: positions of grid workers, what became of them by cell and half hour, plans, check-lists, alarms.
alter table account drop constraint account_role_check;
alter table account add constraint account_role_check
  check (role in ('admin', 'dispatcher', 'gis', 'department', 'inspector', 'worker', 'wall', 'gateway'));

create table patrol_rules (
  city text primary key references city (code),
  rules jsonb not null,
  version integer not null default 1,
  changed_at timestamptz not null,
  changed_by text not null
);
comment on table patrol_rules is 'By what patrol is reckoned, where a city differs from the presets; form in server/patrol/patrol-rules.ts.';
comment on column patrol_rules.city is 'City.';
comment on column patrol_rules.rules is 'The rules, whole.';
comment on column patrol_rules.version is 'Grows with each change, so that nobody overwrites what they have not seen.';
comment on column patrol_rules.changed_at is 'Since when.';
comment on column patrol_rules.changed_by is 'Who set them.';

create table ping (
  city text not null,
  staff text collate "C" not null,
  at timestamptz not null,
  lon double precision not null,
  lat double precision not null,
  accuracy_m real,
  cell_id bigint,
  mark text check (mark in ('speed', 'accuracy', 'future', 'mock')),
  begins boolean not null default false,
  received_at timestamptz not null,
  primary key (city, staff, at)
) partition by range (at);
comment on table ping is 'Positions of grid workers as their phones told them. Personal data: whole days are dropped after a configured time; a partition holds a day (UTC) and is made when the first position of the day comes.';
comment on column ping.city is 'City.';
comment on column ping.staff is 'Number of the person.';
comment on column ping.at is 'When the phone was there, by its clock.';
comment on column ping.lon is 'Degrees, WGS84.';
comment on column ping.lat is 'Degrees, WGS84.';
comment on column ping.accuracy_m is 'Radius of 68 % confidence as the phone told it, metres; null where it did not.';
comment on column ping.cell_id is 'Deepest cell that had it when it came in; null outside the grid.';
comment on column ping.mark is 'Why it does not count: impossible speed, poor accuracy, clock in the future, mock location; null for one that counts.';
comment on column ping.begins is 'A recording begins with it: no line leads to it from the one before.';
comment on column ping.received_at is 'When it came in.';
create index ping_at_idx on ping using brin (at) with (pages_per_range = 16);
create index ping_marked_idx on ping (city, at) where mark is not null;

create table patrol_walker (
  city text not null,
  staff text collate "C" not null,
  version bigint not null default 1,
  at timestamptz,
  lon double precision,
  lat double precision,
  accuracy_m real,
  cell_id bigint,
  moving boolean,
  carry jsonb not null,
  received_at timestamptz not null,
  primary key (city, staff),
  foreign key (city, staff) references staff (city, code)
);
comment on table patrol_walker is 'Where each worker was last, and what the reckoning of the next position needs. Locked while positions of the worker are taken in.';
comment on column patrol_walker.city is 'City.';
comment on column patrol_walker.staff is 'Number of the person.';
comment on column patrol_walker.version is 'Grows with each batch, so that a process knows whether what it remembers is still right.';
comment on column patrol_walker.at is 'Time of the last position that counts; null after it was deleted for its age.';
comment on column patrol_walker.lon is 'Degrees, WGS84.';
comment on column patrol_walker.lat is 'Degrees, WGS84.';
comment on column patrol_walker.accuracy_m is 'Metres; null where the phone did not tell.';
comment on column patrol_walker.cell_id is 'Deepest cell that had it; null outside the grid.';
comment on column patrol_walker.moving is 'Whether the worker was walking then; null where one position says nothing.';
comment on column patrol_walker.carry is 'State of the reckoning after the last position; form in server/patrol/walk/.';
comment on column patrol_walker.received_at is 'When the last batch came in.';

create sequence patrol_roll_seq;
create table patrol_slot (
  city text not null,
  slot_at timestamptz not null,
  cell_id bigint not null,
  staff text collate "C" not null,
  minutes bigint not null,
  pings integer not null,
  visits integer not null,
  dwell_ms integer not null,
  distance_m double precision not null,
  first_at timestamptz,
  last_at timestamptz,
  ground bytea not null,
  generation integer not null,
  roll bigint not null,
  primary key (city, slot_at, cell_id, staff),
  foreign key (city, staff) references staff (city, code)
);
comment on table patrol_slot is 'The roll-up: what one worker walked of one cell in one half hour. Stays when the positions are deleted. Cell 0 is ground outside the grid.';
comment on column patrol_slot.city is 'City.';
comment on column patrol_slot.slot_at is 'Begin of the half hour.';
comment on column patrol_slot.cell_id is 'Deepest cell; 0 outside the grid.';
comment on column patrol_slot.staff is 'Number of the person.';
comment on column patrol_slot.minutes is 'A bit for each minute (bit 0 the first) in which the worker was in the cell; 0 where only the reach of the walk lies in it.';
comment on column patrol_slot.pings is 'Positions in the cell that count.';
comment on column patrol_slot.visits is 'Visits that began in the half hour.';
comment on column patrol_slot.dwell_ms is 'Time in the cell.';
comment on column patrol_slot.distance_m is 'Metres walked in the cell.';
comment on column patrol_slot.first_at is 'First position in the cell; null without any.';
comment on column patrol_slot.last_at is 'Last position in the cell; null without any.';
comment on column patrol_slot.ground is 'Ground of the cell within reach of the walk; form in server/patrol/ground/.';
comment on column patrol_slot.generation is 'Boundaries by which it was reckoned.';
comment on column patrol_slot.roll is 'Grows with each write, in the order of commits: whoever has seen all up to one reads on from it.';
create index patrol_slot_roll_idx on patrol_slot (city, roll);
create index patrol_slot_cell_idx on patrol_slot (city, cell_id, slot_at);
create index patrol_slot_presence_idx on patrol_slot (city, cell_id, slot_at) where minutes <> 0;
create index patrol_slot_staff_idx on patrol_slot (city, staff, slot_at);

create table closed_ground (
  city text not null references city (code),
  id bigint generated by default as identity,
  name text not null,
  reason text not null default '',
  shape geometry(MultiPolygon, 4326) not null,
  from_day date not null,
  to_day date,
  author text not null,
  created_at timestamptz not null,
  primary key (city, id),
  check (to_day >= from_day)
);
comment on table closed_ground is 'Ground that nobody can walk: water, barracks, a building site. It counts neither as walked nor as to be walked.';
comment on column closed_ground.city is 'City.';
comment on column closed_ground.id is 'Identity.';
comment on column closed_ground.name is 'Name.';
comment on column closed_ground.reason is 'Why it is closed.';
comment on column closed_ground.shape is 'Where, WGS84.';
comment on column closed_ground.from_day is 'First day.';
comment on column closed_ground.to_day is 'Last day; null while it is open-ended.';
comment on column closed_ground.author is 'Who declared it.';
comment on column closed_ground.created_at is 'When it was declared.';
create index closed_ground_shape_idx on closed_ground using gist (shape);

create table check_point (
  city text not null references city (code),
  id bigint generated by default as identity,
  code text collate "C" not null check (code ~ '^[A-Za-z0-9._-]{1,60}$'),
  name text not null,
  kind text not null check (kind in ('building', 'manhole', 'hydrant', 'crossing', 'other')),
  place geometry(Point, 4326) not null,
  cell_id bigint,
  cell_path bigint[] not null default '{}',
  generation integer not null,
  retired_at timestamptz,
  version integer not null default 1,
  changed_by text,
  primary key (city, id),
  unique (city, code)
);
comment on table check_point is 'Buildings and other points that a round should pass; a code on the spot may be scanned as proof.';
comment on column check_point.city is 'City.';
comment on column check_point.id is 'Identity.';
comment on column check_point.code is 'Code on the spot.';
comment on column check_point.name is 'Name.';
comment on column check_point.kind is 'building, manhole, hydrant, crossing or other.';
comment on column check_point.place is 'Where, WGS84.';
comment on column check_point.cell_id is 'Deepest cell that has it; null outside the grid.';
comment on column check_point.cell_path is 'Cells, root to leaf.';
comment on column check_point.generation is 'Boundaries by which it was located.';
comment on column check_point.retired_at is 'From then on it is not asked for; null while it is.';
comment on column check_point.version is 'Grows with each change, so that nobody overwrites what they have not seen.';
comment on column check_point.changed_by is 'Who changed it last; null while it is as it was entered.';
create index check_point_cell_idx on check_point (city, cell_id);
create index check_point_path_idx on check_point using gin (cell_path);
create index check_point_place_idx on check_point using gist (place);

create table patrol_plan (
  city text not null references city (code),
  id bigint generated by default as identity,
  cell_id bigint not null,
  staff text collate "C",
  days text not null check (days in ('working-days', 'rest-days', 'every-day')),
  starts_at time not null,
  ends_at time not null,
  note text not null default '',
  from_day date not null,
  to_day date,
  author text not null,
  created_at timestamptz not null,
  version integer not null default 1,
  changed_by text,
  changed_at timestamptz,
  primary key (city, id),
  foreign key (city, cell_id) references cell (city, id),
  foreign key (city, staff) references staff (city, code),
  check (to_day >= from_day),
  check (ends_at > starts_at)
);
comment on table patrol_plan is 'Who walks which cell when. A cell without a plan of its own is walked by its grid worker, on the shift of that person.';
comment on column patrol_plan.city is 'City.';
comment on column patrol_plan.id is 'Identity.';
comment on column patrol_plan.cell_id is 'Cell to be walked.';
comment on column patrol_plan.staff is 'Who; null: whoever is its grid worker that day.';
comment on column patrol_plan.days is 'Days, by the working-day calendar.';
comment on column patrol_plan.starts_at is 'From, time on the wall.';
comment on column patrol_plan.ends_at is 'Until, time on the wall of the same day.';
comment on column patrol_plan.note is 'What to mind.';
comment on column patrol_plan.from_day is 'First day.';
comment on column patrol_plan.to_day is 'Last day; null while it is open-ended.';
comment on column patrol_plan.author is 'Who made it.';
comment on column patrol_plan.created_at is 'When it was made.';
comment on column patrol_plan.version is 'Grows with each change, so that nobody overwrites what they have not seen.';
comment on column patrol_plan.changed_by is 'Who changed it last; null while it is as it was made.';
comment on column patrol_plan.changed_at is 'When it was changed last; null while it is as it was made.';
create index patrol_plan_cell_idx on patrol_plan (city, cell_id);

create table check_tick (
  city text not null references city (code),
  id bigint generated by default as identity,
  cell_id bigint not null,
  cell_path bigint[] not null,
  item text collate "C" not null,
  item_name_zh text not null,
  item_name_en text not null,
  day date not null,
  staff text collate "C" not null,
  at timestamptz not null,
  lon double precision,
  lat double precision,
  accuracy_m real,
  place text not null check (place in ('in-cell', 'near', 'far', 'none')),
  distance_m double precision,
  proof text not null check (proof in ('position', 'scan', 'photo', 'none')),
  check_point_id bigint,
  result text not null check (result in ('well', 'wrong')),
  note text not null default '',
  category text,
  report_lon double precision,
  report_lat double precision,
  report_number text,
  report_tries integer not null default 0,
  report_after timestamptz,
  photo bytea,
  thumbnail bytea,
  idempotency_key text,
  created_at timestamptz not null,
  primary key (city, id),
  foreign key (city, cell_id) references cell (city, id),
  foreign key (city, staff) references staff (city, code),
  foreign key (city, check_point_id) references check_point (city, id)
);
comment on table check_tick is 'Items of the daily inspection list that were ticked: by whom, when, where, with what proof. Nothing is taken back; a later tick of the same item stands beside it.';
comment on column check_tick.city is 'City.';
comment on column check_tick.id is 'Identity.';
comment on column check_tick.cell_id is 'Cell whose list it is of.';
comment on column check_tick.cell_path is 'Cells, root to leaf.';
comment on column check_tick.item is 'Code of the entry of the list of daily inspections.';
comment on column check_tick.item_name_zh is 'Its Chinese name then.';
comment on column check_tick.item_name_en is 'Its English name then.';
comment on column check_tick.day is 'Day in the city.';
comment on column check_tick.staff is 'Who ticked.';
comment on column check_tick.at is 'When, by the clock of the phone.';
comment on column check_tick.lon is 'Degrees, WGS84; null where the phone did not know, and once positions of that day are deleted.';
comment on column check_tick.lat is 'Degrees, WGS84; null where the phone did not know, and once positions of that day are deleted.';
comment on column check_tick.accuracy_m is 'Metres; null where the phone did not tell, and once positions of that day are deleted.';
comment on column check_tick.place is 'in-cell, near it by the accuracy, far from it, or none known; by the position of the tick, else of the walk near that time, which is not kept with it. A far tick is marked, not refused.';
comment on column check_tick.distance_m is 'Metres to the cell; null where not known.';
comment on column check_tick.proof is 'The best proof that came with it.';
comment on column check_tick.check_point_id is 'Check-point that was scanned.';
comment on column check_tick.result is 'well, or wrong: then it became a report where the list names a category.';
comment on column check_tick.note is 'In words.';
comment on column check_tick.category is 'Category of the report that it becomes; null: it becomes none. It is sent off after the tick is stored, again after a crash. Where it was retired meanwhile, the one that the list names then takes its place.';
comment on column check_tick.report_lon is 'Degrees, WGS84: where the report will lie; null where it becomes none, and once positions of the day of one that is filed are deleted.';
comment on column check_tick.report_lat is 'Degrees, WGS84: where the report will lie; null where it becomes none, and once positions of the day of one that is filed are deleted.';
comment on column check_tick.report_number is 'Number of the report that it became.';
comment on column check_tick.report_tries is 'How often the report was refused.';
comment on column check_tick.report_after is 'Not tried again before; null where it was never refused.';
comment on column check_tick.photo is 'JPEG, re-encoded without metadata.';
comment on column check_tick.thumbnail is 'JPEG, at most 320 pixels on the long side.';
comment on column check_tick.idempotency_key is 'Key of the sender, so that a tick sent twice is one.';
comment on column check_tick.created_at is 'When it came in.';
create index check_tick_cell_idx on check_tick (city, cell_id, day);
create index check_tick_path_idx on check_tick using gin (cell_path);
create index check_tick_place_idx on check_tick (city, at) where lon is not null;
create index check_tick_owed_idx on check_tick (city, id) where category is not null and report_number is null;
create unique index check_tick_key on check_tick (city, idempotency_key) where idempotency_key is not null;

create table patrol_alarm (
  city text not null references city (code),
  id bigint generated by default as identity,
  kind text not null check (kind in ('absent', 'silent', 'unwalked')),
  cell_id bigint not null,
  cell_path bigint[] not null,
  staff text collate "C",
  key text not null,
  since timestamptz not null,
  raised_at timestamptz not null,
  cleared_at timestamptz,
  acknowledged_at timestamptz,
  acknowledged_by text,
  note text not null default '',
  primary key (city, id),
  foreign key (city, cell_id) references cell (city, id)
);
comment on table patrol_alarm is 'Somebody should be there and is not; nothing is heard of somebody; a cell was not walked for long.';
comment on column patrol_alarm.city is 'City.';
comment on column patrol_alarm.id is 'Identity.';
comment on column patrol_alarm.kind is 'absent: known to be elsewhere; silent: no positions come; unwalked: nobody was there for long.';
comment on column patrol_alarm.cell_id is 'Cell that it is about.';
comment on column patrol_alarm.cell_path is 'Cells, root to leaf.';
comment on column patrol_alarm.staff is 'Who should be there; null for unwalked.';
comment on column patrol_alarm.key is 'What it is about, so that of several that last no two are of the same.';
comment on column patrol_alarm.since is 'Since when it has been so.';
comment on column patrol_alarm.raised_at is 'When it was raised.';
comment on column patrol_alarm.cleared_at is 'When it was over; null while it lasts.';
comment on column patrol_alarm.acknowledged_at is 'When the desk took note; null before.';
comment on column patrol_alarm.acknowledged_by is 'Who took note.';
comment on column patrol_alarm.note is 'What the desk noted.';
create unique index patrol_alarm_standing_key on patrol_alarm (city, key) where cleared_at is null;
create index patrol_alarm_open_idx on patrol_alarm (city, raised_at) where cleared_at is null;
create index patrol_alarm_path_idx on patrol_alarm using gin (cell_path);
