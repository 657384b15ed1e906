-- Two more roles: the department officer, for a body; the area coordinator, for a place (R12, J4, J5).
alter table person_grant drop constraint person_grant_role_check;
alter table person_grant add constraint person_grant_role_check check (role in
  ('representative', 'contact-person', 'department-officer', 'area-coordinator', 'coordinator', 'board-secretary', 'evaluator', 'administrator'));
