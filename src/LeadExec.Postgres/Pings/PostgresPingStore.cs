using System.Collections.Immutable;
using System.Runtime.InteropServices;
using LeadExec.Domain.Values;
using LeadExec.Ports.Faults;
using LeadExec.Ports.Pings;
using LeadExec.Postgres.BatchWriter;
using Npgsql;
using NpgsqlTypes;

namespace LeadExec.Postgres.Pings;

/// <summary>Inbound pings in table <c>ping</c>, several in one durable commit; the time of issue is taken by the database (FM-33).</summary>
public sealed class PostgresPingStore(NpgsqlDataSource database, PostgresOptions options) : IPingStore, IDisposable
{
    private const string Select = """
        select id, campaign_id, lead_source_id, test, shared, coalesce($2, clock_timestamp()) - issued_at > interval '300 seconds', used_by, price,
               field_names, field_hashes, bids, picked
          from ping where accepted and 
        """;

    private const string Note = """
        with t as materialized (select coalesce($4, clock_timestamp()) as now)
        insert into ping_repeat(campaign_id, fingerprint, at) select $1, $2, t.now from t
        on conflict (campaign_id, fingerprint) do update set at = excluded.at where ping_repeat.at <= excluded.at - $3
        """;

    // Bids outlive the 300 s by a minute, so that a post on the last second still finds them. A lead keeps its ping for ever.
    private const string Forget = """
        with t as materialized (select coalesce($3, clock_timestamp()) as now),
             u as (select id, unused from ping, t where bids is not null and used_by is null and issued_at < t.now - interval '360 seconds' limit $2 for update of ping skip locked),
             b as (update ping set bids = null, unused = null from u where ping.id = u.id returning 1),
             o as (insert into outbox(id, topic, key, payload, created_at, due_at)
                   select (m->>'id')::uuid, m->>'topic', m->>'key', (m->>'payload')::jsonb, clock_timestamp(), clock_timestamp() from u, jsonb_array_elements(u.unused) m
                   on conflict do nothing),
             r as (delete from ping_repeat where (campaign_id, fingerprint) in
                     (select campaign_id, fingerprint from ping_repeat, t where at < t.now - interval '1 day' limit $2 for update of ping_repeat skip locked) returning 1),
             p as (delete from ping where id in
                     (select id from ping, t where used_by is null and issued_at < t.now - $1 and issued_at < t.now - interval '1 hour' limit $2 for update of ping skip locked) returning 1)
        select ((select count(*) from b) + (select count(*) from r) + (select count(*) from p))::int
        """;

    private readonly PingWriter writer = new(options);

    private object Now => (object?)options.ClockForTests?.Invoke().UtcDateTime ?? DBNull.Value;

    public async Task<DateTimeOffset> StoreAsync(PingRecord ping, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ping);
        FaultPoint.Reach("ping.store.before");
        var issued = await writer.Add(new QueuedPing(ping)).Issued.WaitAsync(cancellationToken);
        FaultPoint.Reach("ping.store.after");
        return issued;
    }

    public Task<StoredPing?> FindAsync(ImmutableArray<byte> tokenHash, CancellationToken cancellationToken) =>
        ReadAsync(Select + "token_hash = $1", NpgsqlDbType.Bytea, StorableText.Bytes(tokenHash)!, cancellationToken);

    public Task<StoredPing?> LoadAsync(PingId id, CancellationToken cancellationToken) =>
        ReadAsync(Select + "id = $1", NpgsqlDbType.Uuid, id.Value, cancellationToken);

    public async Task<bool> NoteAsync(CampaignId campaign, ImmutableArray<byte> fingerprint, TimeSpan window, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(Note);
        Add(command.Parameters, NpgsqlDbType.Integer, campaign.Value);
        Add(command.Parameters, NpgsqlDbType.Bytea, StorableText.Bytes(fingerprint)!);
        Add(command.Parameters, NpgsqlDbType.Interval, window);
        Add(command.Parameters, NpgsqlDbType.TimestampTz, Now);
        return await command.ExecuteNonQueryAsync(cancellationToken) == 1;
    }

    public async Task<int> ForgetAsync(TimeSpan keep, int most, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(Forget);
        Add(command.Parameters, NpgsqlDbType.Interval, keep);
        Add(command.Parameters, NpgsqlDbType.Integer, most);
        Add(command.Parameters, NpgsqlDbType.TimestampTz, Now);
        return (int)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    public void Dispose() => writer.Dispose();

    private static void Add(NpgsqlParameterCollection parameters, NpgsqlDbType type, object value) =>
        parameters.Add(new NpgsqlParameter { NpgsqlDbType = type, Value = value });

    private async Task<StoredPing?> ReadAsync(string sql, NpgsqlDbType type, object key, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(sql);
        Add(command.Parameters, type, key);
        Add(command.Parameters, NpgsqlDbType.TimestampTz, Now);
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        return await row.ReadAsync(cancellationToken) ? Read(row) : null;
    }

    private static StoredPing Read(NpgsqlDataReader row)
    {
        var (names, hashes) = (row.GetFieldValue<string[]>(8), row.GetFieldValue<byte[][]>(9));
        return new StoredPing
        {
            Id = new PingId(row.GetGuid(0)),
            CampaignId = new CampaignId(row.GetInt32(1)),
            LeadSourceId = new LeadSourceId(row.GetInt32(2)),
            Test = row.GetBoolean(3),
            Shared = row.GetBoolean(4),
            Expired = row.GetBoolean(5),
            UsedBy = row.IsDBNull(6) ? null : new LeadId(row.GetGuid(6)),
            Price = Money.FromCents(row.GetInt64(7)),
            Fields = [.. names.Zip(hashes, (name, hash) => new PingedField(name, ImmutableCollectionsMarshal.AsImmutableArray(hash)))],
            Picked = row.IsDBNull(11) ? [] : [.. row.GetFieldValue<Guid[]>(11).Select(id => new BidId(id))],
            SealedBids = row.IsDBNull(10) ? [] : ImmutableCollectionsMarshal.AsImmutableArray(row.GetFieldValue<byte[]>(10)),
        };
    }
}
