-- What a cluster of Orleans silos keeps here: who is alive, reminders, and states of grains that may be lost or rebuilt.
-- No money, cap or lead lives here. Empty in an installation of one in-process silo.
--
-- Orleans asks for nothing but the rows of OrleansQuery: it runs the texts found there by name, with the parameters and result
-- columns that the texts below use. Tables and statements are this product's own; a test runs each of them as Orleans does.

create table orleans_cluster(
  cluster_id text primary key,
  version integer not null default 0,     -- every change of a silo's row counts it up, and names the version it has read
  changed_at timestamptz not null default now()
);

create table orleans_silo(
  cluster_id text not null references orleans_cluster,
  address text not null,
  port integer not null,
  generation integer not null,            -- a silo that starts again at the same port is another one
  silo_name text not null,
  host_name text not null,
  status integer not null,                -- 3 is active, 6 is dead
  gateway_port integer not null,          -- 0: takes no clients
  suspicions text,
  started_at timestamptz not null,
  alive_at timestamptz not null,
  primary key(cluster_id, address, port, generation)
);

create sequence orleans_reminder_version as integer cycle;

create table orleans_reminder(
  service_id text not null,
  grain_id text not null,
  reminder_name text not null,
  grain_hash integer not null,
  start_at timestamptz not null,
  period_ms bigint not null,
  version integer not null default nextval('orleans_reminder_version'), -- never used twice, so an old handle cannot remove a new row
  primary key(service_id, grain_id, reminder_name)
);

create index orleans_reminder_hash on orleans_reminder(service_id, grain_hash);

-- payload is null once cleared; the row stays so that its version goes on counting.
create table orleans_state(
  service_id text not null,
  state_name text not null,
  key_high bigint not null,
  key_low bigint not null,
  key_text text not null default '',
  version integer not null default 1,
  payload bytea,
  changed_at timestamptz not null default now(),
  primary key(service_id, state_name, key_high, key_low, key_text)
);

-- A view, so that a backup holds no statements and a new version of one needs no change of rows.
create view OrleansQuery(QueryKey, QueryText) as values
('InsertMembershipVersionKey', '
  with made as (insert into orleans_cluster(cluster_id) values (@DeploymentId) on conflict do nothing returning 1)
  select count(*)::integer from made'),

('InsertMembershipKey', '
  with turn as (
    update orleans_cluster set version = version + 1, changed_at = now()
    where cluster_id = @DeploymentId and version = @Version
      and not exists (select from orleans_silo where cluster_id = @DeploymentId and address = @Address and port = @Port and generation = @Generation)
    returning cluster_id),
  made as (
    insert into orleans_silo(cluster_id, address, port, generation, silo_name, host_name, status, gateway_port, started_at, alive_at)
    select cluster_id, @Address, @Port, @Generation, @SiloName, @HostName, @Status, @ProxyPort, @StartTime, @IAmAliveTime from turn
    returning 1)
  select count(*)::integer from made'),

('UpdateMembershipKey', '
  with turn as (
    update orleans_cluster set version = version + 1, changed_at = now()
    where cluster_id = @DeploymentId and version = @Version
      and exists (select from orleans_silo where cluster_id = @DeploymentId and address = @Address and port = @Port and generation = @Generation)
    returning cluster_id),
  changed as (
    update orleans_silo set status = @Status, suspicions = @SuspectTimes, alive_at = @IAmAliveTime
    from turn
    where orleans_silo.cluster_id = turn.cluster_id and address = @Address and port = @Port and generation = @Generation
    returning 1)
  select count(*)::integer from changed'),

('UpdateIAmAlivetimeKey', '
  update orleans_silo set alive_at = @IAmAliveTime
  where cluster_id = @DeploymentId and address = @Address and port = @Port and generation = @Generation'),

('MembershipReadRowKey', '
  select cluster.cluster_id as DeploymentId, address as Address, port as Port, generation as Generation, silo_name as SiloName,
    host_name as HostName, status as Status, gateway_port as ProxyPort, suspicions as SuspectTimes, started_at as StartTime,
    alive_at as IAmAliveTime, version as Version
  from orleans_cluster cluster
  left join orleans_silo silo on silo.cluster_id = cluster.cluster_id and address = @Address and port = @Port and generation = @Generation
  where cluster.cluster_id = @DeploymentId'),

('MembershipReadAllKey', '
  select cluster.cluster_id as DeploymentId, address as Address, port as Port, generation as Generation, silo_name as SiloName,
    host_name as HostName, status as Status, gateway_port as ProxyPort, suspicions as SuspectTimes, started_at as StartTime,
    alive_at as IAmAliveTime, version as Version
  from orleans_cluster cluster
  left join orleans_silo silo on silo.cluster_id = cluster.cluster_id
  where cluster.cluster_id = @DeploymentId'),

('GatewaysQueryKey', '
  select address as Address, gateway_port as ProxyPort, generation as Generation
  from orleans_silo where cluster_id = @DeploymentId and status = @Status and gateway_port > 0'),

('CleanupDefunctSiloEntriesKey', '
  delete from orleans_silo where cluster_id = @DeploymentId and alive_at < @IAmAliveTime and status <> 3'),

('DeleteMembershipTableEntriesKey', '
  delete from orleans_silo where cluster_id = @DeploymentId;
  delete from orleans_cluster where cluster_id = @DeploymentId'),

('UpsertReminderRowKey', '
  insert into orleans_reminder(service_id, grain_id, reminder_name, grain_hash, start_at, period_ms)
  values (@ServiceId, @GrainId, @ReminderName, @GrainHash, @StartTime, @Period)
  on conflict (service_id, grain_id, reminder_name) do update
    set grain_hash = excluded.grain_hash, start_at = excluded.start_at, period_ms = excluded.period_ms, version = excluded.version
  returning version as Version'),

('ReadReminderRowsKey', '
  select grain_id as GrainId, reminder_name as ReminderName, start_at as StartTime, period_ms as Period, version as Version
  from orleans_reminder where service_id = @ServiceId and grain_id = @GrainId'),

('ReadReminderRowKey', '
  select grain_id as GrainId, reminder_name as ReminderName, start_at as StartTime, period_ms as Period, version as Version
  from orleans_reminder where service_id = @ServiceId and grain_id = @GrainId and reminder_name = @ReminderName'),

('ReadRangeRows1Key', '
  select grain_id as GrainId, reminder_name as ReminderName, start_at as StartTime, period_ms as Period, version as Version
  from orleans_reminder where service_id = @ServiceId and grain_hash > @BeginHash and grain_hash <= @EndHash'),

-- The range of the ring that goes over its end.
('ReadRangeRows2Key', '
  select grain_id as GrainId, reminder_name as ReminderName, start_at as StartTime, period_ms as Period, version as Version
  from orleans_reminder where service_id = @ServiceId and (grain_hash > @BeginHash or grain_hash <= @EndHash)'),

('DeleteReminderRowKey', '
  with gone as (
    delete from orleans_reminder
    where service_id = @ServiceId and grain_id = @GrainId and reminder_name = @ReminderName and version = @Version returning 1)
  select count(*)::integer from gone'),

('DeleteReminderRowsKey', '
  delete from orleans_reminder where service_id = @ServiceId'),

('ReadFromStorageKey', '
  select payload as PayloadBinary, version as Version
  from orleans_state
  where service_id = @ServiceId and state_name = @GrainTypeString and key_high = @GrainIdN0 and key_low = @GrainIdN1
    and key_text = coalesce(@GrainIdExtensionString, '''') and payload is not null'),

-- Without a version the caller has found nothing: it may make the row, or fill a cleared one. No row in the answer is a conflict.
('WriteToStorageKey', '
  with made as (
    insert into orleans_state as stored(service_id, state_name, key_high, key_low, key_text, payload)
    select @ServiceId, @GrainTypeString, @GrainIdN0, @GrainIdN1, coalesce(@GrainIdExtensionString, ''''), @PayloadBinary
    where @GrainStateVersion::integer is null
    on conflict (service_id, state_name, key_high, key_low, key_text) do update
      set payload = excluded.payload, version = stored.version + 1, changed_at = now()
      where stored.payload is null
    returning stored.version),
  changed as (
    update orleans_state set payload = @PayloadBinary, version = version + 1, changed_at = now()
    where service_id = @ServiceId and state_name = @GrainTypeString and key_high = @GrainIdN0 and key_low = @GrainIdN1
      and key_text = coalesce(@GrainIdExtensionString, '''') and version = @GrainStateVersion
    returning version)
  select version as NewGrainStateVersion from made
  union all
  select version from changed'),

('ClearStorageKey', '
  update orleans_state set payload = null, version = version + 1, changed_at = now()
  where service_id = @ServiceId and state_name = @GrainTypeString and key_high = @GrainIdN0 and key_low = @GrainIdN1
    and key_text = coalesce(@GrainIdExtensionString, '''') and version = @GrainStateVersion
  returning version as NewGrainStateVersion'),

('DeleteStorageKey', '
  delete from orleans_state
  where service_id = @ServiceId and state_name = @GrainTypeString and key_high = @GrainIdN0 and key_low = @GrainIdN1
    and key_text = coalesce(@GrainIdExtensionString, '''') and version = @GrainStateVersion
  returning version + 1 as NewGrainStateVersion');
