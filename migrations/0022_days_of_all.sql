-- The whole city's time line shows what begins or ends nearest today: found by day, however many efforts there are.
create index effort_place_begins on effort_place (begins) include (effort, ends, owner, is_outside) where is_first;
create index effort_place_ends on effort_place (ends) include (effort, begins, owner, is_outside) where is_first and ends is not null;
