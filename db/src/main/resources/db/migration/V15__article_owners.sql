-- Somebody answers for each article, and hears what readers say about it.

alter table kb_article
  add column owner varchar(254) character set ascii collate ascii_bin null comment 'e-mail address of an agent';

update kb_article a
join kb_article_version v on v.article_id = a.id
join (select article_id, min(number) number from kb_article_version group by article_id) f
  on f.article_id = v.article_id and f.number = v.number
set a.owner = substring(v.written_by, 7)
where v.written_by like 'agent:%@%';

-- The last mail of a kind to somebody, to gather what else there is to say until the next.
alter table mail_delivery
  add key mail_delivery_last (recipient, template, id);
