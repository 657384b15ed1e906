-- Two more roles: the department officer, for a body; the area coordinator, for a place (R12, J4, J5).
alter table person_grant drop constraint person_grant_role_check;
alter table person_grant add constraint person_grant_role_check check (role in
  ('representative', 'contact-person', 'department-officer', 'area-coordinator', 'coordinator', 'board-secretary', 'evaluator', 'administrator'));

-- Where a duty is, when it is somewhere: an area coordinator sees what is to be done in their area, whoever has it (J4).
alter table duty add column place uuid references place on delete set null;
update duty set place = undertaking.place from undertaking where undertaking.id = duty.undertaking;
create index duty_of_place on duty (place, due, id) where done_at is null and place is not null and body is not null;
