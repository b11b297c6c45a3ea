-- What leads let count more or less in the search than it does by itself: one list, replaced as a whole.

create table kb_search_weights (
  id int not null,
  content varchar(2000) not null comment 'a line for each weight that was changed: name, tab, value',
  changed_by varchar(191) not null,
  changed_at datetime(6) not null,
  version bigint not null comment '0 while nothing was ever entered',
  primary key (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

insert into kb_search_weights (id, content, changed_by, changed_at, version)
values (1, '', 'system', '2026-01-01 00:00:00', 0);
