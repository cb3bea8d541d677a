-- A link by which anybody who signs in sets a new password; the operator makes it on the command line (decision 28).
alter table one_time_link drop constraint one_time_link_purpose_check;
alter table one_time_link drop constraint one_time_link_check;
alter table one_time_link add check (purpose in ('setup', 'portalUser', 'passwordReset'));
alter table one_time_link add check ((purpose = 'portalUser') = (client_id is not null));
alter table one_time_link add check ((purpose = 'setup') = (email is null));
