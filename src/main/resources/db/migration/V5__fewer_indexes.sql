-- These only served what is done once a day or seldom, and were written with every message.
drop index heard_by_time;
drop index outbox_ended;
drop index outbox_waiting_by_officer;

-- Only what has a tag is ever referred to again.
drop index outbox_referred;
create index outbox_referred on outbox (channel, key, tag, id) where reference <> '' and tag <> '';
