-- The turns are the record of who said what, so the database itself refuses to change or lose one.
create trigger turn_is_never_changed before update on turn
begin
    select raise(abort, 'a saved turn is never changed');
end;

create trigger turn_is_never_deleted before delete on turn
begin
    select raise(abort, 'a saved turn is never deleted');
end;
