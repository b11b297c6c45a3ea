-- Tickets, what was said and done in them, what was promised, and the mail that follows.

-- When somebody is there. Minutes are wall-clock minutes after midnight in the time zone.
create table business_hours (
  id bigint not null auto_increment,
  slug varchar(64) character set ascii collate ascii_bin not null,
  time_zone varchar(64) character set ascii collate ascii_bin not null,
  primary key (id),
  unique key business_hours_slug (slug)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

create table business_hours_opening (
  business_hours_id bigint not null,
  weekday tinyint not null comment '1 is Monday',
  opens_minute smallint not null,
  closes_minute smallint not null comment '1440 is the end of the day',
  primary key (business_hours_id, weekday, opens_minute),
  constraint business_hours_opening_of foreign key (business_hours_id)
    references business_hours (id) on delete cascade
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

create table holiday (
  business_hours_id bigint not null,
  day date not null,
  primary key (business_hours_id, day),
  constraint holiday_of foreign key (business_hours_id)
    references business_hours (id) on delete cascade
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

-- A contract names its policy by slug.
create table sla_policy (
  id bigint not null auto_increment,
  slug varchar(64) character set ascii collate ascii_bin not null,
  name varchar(120) not null,
  business_hours_id bigint not null,
  standard boolean not null comment 'for whom no contract says otherwise',
  primary key (id),
  unique key sla_policy_slug (slug),
  constraint sla_policy_hours foreign key (business_hours_id) references business_hours (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

-- Minutes of business time; null promises nothing.
create table sla_target (
  sla_policy_id bigint not null,
  priority varchar(10) character set ascii collate ascii_bin not null,
  first_response int null,
  next_response int null,
  resolution int null,
  primary key (sla_policy_id, priority),
  constraint sla_target_of foreign key (sla_policy_id) references sla_policy (id) on delete cascade
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

insert into business_hours (id, slug, time_zone) values (1, 'standard', 'Europe/Berlin');
insert into business_hours_opening (business_hours_id, weekday, opens_minute, closes_minute) values
  (1, 1, 480, 1080), (1, 2, 480, 1080), (1, 3, 480, 1080), (1, 4, 480, 1080), (1, 5, 480, 1080);
insert into sla_policy (id, slug, name, business_hours_id, standard)
  values (1, 'standard', 'Standard', 1, true);
insert into sla_target (sla_policy_id, priority, first_response, next_response, resolution) values
  (1, 'URGENT', 60, 120, 480),
  (1, 'HIGH', 240, 240, 1200),
  (1, 'NORMAL', 480, 600, 3000),
  (1, 'LOW', 1200, 1200, 6000);

create table topic (
  id bigint not null auto_increment,
  slug varchar(64) character set ascii collate ascii_bin not null,
  team_id bigint null comment 'gets its new tickets',
  position int not null,
  retired boolean not null,
  primary key (id),
  unique key topic_slug (slug),
  constraint topic_team foreign key (team_id) references team (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

create table topic_name (
  topic_id bigint not null,
  locale varchar(35) character set ascii collate ascii_bin not null,
  name varchar(120) not null,
  primary key (topic_id, locale),
  constraint topic_name_of foreign key (topic_id) references topic (id) on delete cascade
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

insert into topic (id, slug, position, retired) values
  (1, 'fault', 10, false), (2, 'question', 20, false), (3, 'billing', 30, false),
  (4, 'order', 40, false), (5, 'account', 50, false), (6, 'feedback', 60, false),
  (7, 'other', 70, false);
insert into topic_name (topic_id, locale, name) values
  (1, 'en', 'Something does not work'), (1, 'de', 'Etwas funktioniert nicht'),
  (2, 'en', 'How do I …?'), (2, 'de', 'Wie geht das?'),
  (3, 'en', 'Invoice and payment'), (3, 'de', 'Rechnung und Zahlung'),
  (4, 'en', 'Order, change or cancel'), (4, 'de', 'Bestellen, ändern, kündigen'),
  (5, 'en', 'My account and sign-in'), (5, 'de', 'Mein Konto und die Anmeldung'),
  (6, 'en', 'Praise, complaint, idea'), (6, 'de', 'Lob, Kritik, Ideen'),
  (7, 'en', 'Something else'), (7, 'de', 'Etwas anderes');

-- Its number is id + 100000.
create table ticket (
  id bigint not null auto_increment,
  version bigint not null,
  subject varchar(200) not null,
  status varchar(10) character set ascii collate ascii_bin not null,
  priority varchar(10) character set ascii collate ascii_bin not null,
  channel varchar(10) character set ascii collate ascii_bin not null,
  customer_id bigint not null,
  organization_id bigint null comment 'of the customer when it was opened',
  product_id bigint null,
  topic_id bigint null,
  team_id bigint null,
  assignee_id bigint null,
  sla_policy_id bigint not null,
  submission_key varchar(64) character set ascii collate ascii_bin null,
  opened_at datetime(6) not null,
  changed_at datetime(6) not null,
  solved_at datetime(6) null,
  closed_at datetime(6) null,
  list_key bigint not null comment 'whose turn it is, then changed_at: the order of a customer''s list',
  entries int not null comment 'position of the last entry',
  messages int not null comment 'public ones',
  first_response_due_at datetime(6) null,
  first_response_at datetime(6) null,
  next_response_since datetime(6) null,
  next_response_due_at datetime(6) null,
  resolution_since datetime(6) null,
  resolution_spent bigint not null comment 'seconds of business time before resolution_since',
  resolution_due_at datetime(6) null,
  resolved_at datetime(6) null,
  due_at datetime(6) null comment 'the promise that runs out next',
  primary key (id),
  unique key ticket_submission (customer_id, submission_key),
  key ticket_of_customer (customer_id, list_key),
  key ticket_of_organization (organization_id, list_key),
  key ticket_changed (changed_at),
  key ticket_status (status, changed_at),
  key ticket_team (team_id, status, changed_at),
  key ticket_assignee (assignee_id, status, changed_at),
  key ticket_topic (topic_id),
  key ticket_product (product_id),
  constraint ticket_customer foreign key (customer_id) references customer (id),
  constraint ticket_organization foreign key (organization_id) references organization (id),
  constraint ticket_product foreign key (product_id) references product (id) on delete set null,
  constraint ticket_topic foreign key (topic_id) references topic (id),
  constraint ticket_team foreign key (team_id) references team (id),
  constraint ticket_assignee foreign key (assignee_id) references agent (id),
  constraint ticket_sla_policy foreign key (sla_policy_id) references sla_policy (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

-- Messages and changes, in the order in which they happened: a ticket's timeline is one range of
-- the primary key.
create table ticket_entry (
  ticket_id bigint not null,
  position int not null,
  kind varchar(10) character set ascii collate ascii_bin not null,
  internal boolean not null,
  created_at datetime(6) not null,
  author_kind varchar(10) character set ascii collate ascii_bin not null,
  author_name varchar(120) not null,
  author_email varchar(254) null,
  channel varchar(10) character set ascii collate ascii_bin null,
  title varchar(200) null comment 'subject of the ticket, in its first message, to be searched',
  body mediumtext null,
  attachments int not null,
  what varchar(10) character set ascii collate ascii_bin null,
  old_value varchar(254) null,
  new_value varchar(254) null,
  submission_key varchar(64) character set ascii collate ascii_bin null,
  primary key (ticket_id, position),
  unique key ticket_entry_submission (ticket_id, submission_key),
  fulltext key ticket_entry_words (title, body),
  constraint ticket_entry_of foreign key (ticket_id) references ticket (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

-- Without a ticket it is a stage: uploaded, and not yet claimed by a message.
create table attachment (
  id bigint not null auto_increment,
  uid char(22) character set ascii collate ascii_bin not null,
  ticket_id bigint null,
  entry_position int null,
  blob_id bigint not null,
  name varchar(200) not null,
  media_type varchar(100) character set ascii collate ascii_bin not null,
  size bigint not null,
  staged_at datetime(6) not null,
  primary key (id),
  unique key attachment_uid (uid),
  key attachment_of_entry (ticket_id, entry_position),
  key attachment_staged (ticket_id, staged_at),
  constraint attachment_of foreign key (ticket_id) references ticket (id),
  constraint attachment_blob foreign key (blob_id) references blob_object (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

-- One mail to one person because of one event.
create table mail_delivery (
  id bigint not null auto_increment,
  event_uid char(36) character set ascii collate ascii_bin not null,
  recipient varchar(254) character set ascii collate ascii_bin not null,
  template varchar(40) character set ascii collate ascii_bin not null,
  facts mediumtext not null comment 'JSON: what the template says',
  state varchar(10) character set ascii collate ascii_bin not null,
  attempts int not null,
  due_at datetime(6) not null,
  created_at datetime(6) not null,
  sent_at datetime(6) null,
  error varchar(500) null comment 'why the last attempt failed',
  primary key (id),
  unique key mail_delivery_once (event_uid, recipient, template),
  key mail_delivery_due (state, due_at)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;
