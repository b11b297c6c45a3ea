-- An article names the products it is about, by the names the desk calls what customers have;
-- and the list of articles is asked for by owner, too.

alter table kb_article
  add column products varchar(2500) not null default '' comment 'one a line',
  add key kb_article_owner (owner, updated_at, id);

alter table kb_article_version
  add column products varchar(2500) not null default '' comment 'one a line';
