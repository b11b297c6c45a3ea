-- Restricted articles name the organizations and customer groups they are for.

alter table kb_article
  add column readers varchar(6000) not null default '' comment 'organization:slug and group:slug, one a line';

create table customer_group (
  id bigint not null auto_increment,
  slug varchar(80) character set ascii collate ascii_bin not null,
  name varchar(120) not null,
  created_at datetime(6) not null,
  updated_at datetime(6) not null,
  version bigint not null,
  primary key (id),
  unique key customer_group_slug (slug)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;

create table customer_group_member (
  group_id bigint not null,
  organization_id bigint not null,
  primary key (organization_id, group_id),
  key customer_group_member_group (group_id, organization_id),
  constraint customer_group_member_group foreign key (group_id) references customer_group (id) on delete cascade,
  constraint customer_group_member_organization foreign key (organization_id) references organization (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_520_ci;
