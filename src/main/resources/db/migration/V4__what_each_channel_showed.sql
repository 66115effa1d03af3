-- What each person was asked last in their channel, by the key of its slot: words typed there answer that.
alter table person add column shown text not null default '';
