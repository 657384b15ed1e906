-- The application's role works with rows; it can't change the schema, and it may only read and append to the log.
-- Default privileges cover the tables of later migrations.
grant usage on schema public to medverka_app;
grant select, insert, update, delete on all tables in schema public to medverka_app;
grant usage on all sequences in schema public to medverka_app;
alter default privileges in schema public grant select, insert, update, delete on tables to medverka_app;
alter default privileges in schema public grant usage on sequences to medverka_app;
-- Events come in through record() alone, or somebody could write another time, era or transaction into the log.
revoke insert, update, delete, truncate on event, event_era from medverka_app;
revoke update, delete, truncate on event_seal from medverka_app;
revoke update, delete on model_version, gate_passage from medverka_app;
