using LeadExec.Domain.Flow;
using LeadExec.Domain.Values;
using LeadExec.TestKit.Postgres;

namespace LeadExec.TestKit.Leads;

/// <summary>A stored lead, written row by row, so that reads can be tested without a writer.</summary>
public sealed record LeadSeed
{
    private static int count;

    public LeadId Id { get; init; } = new(OrderedIds.Next());

    public DateTimeOffset At { get; init; } = new(2026, 3, 10, 12, 0, 0, TimeSpan.Zero);

    public int LeadType { get; init; } = 1;

    public int Source { get; init; } = 1;

    public int Campaign { get; init; } = 1;

    public LeadValidity Validity { get; init; } = LeadValidity.Valid;

    public FlowStage Stage { get; init; } = FlowStage.Settled;

    public int Cost { get; init; } = 1500;

    public bool Test { get; init; }

    public string Fields { get; init; } = "{}";

    public byte[]? PhoneHash { get; init; }

    public async Task<LeadSeed> InsertAsync(TestDatabase database)
    {
        await using var command = database.DataSource.CreateCommand("""
            insert into lead (id, seq, lead_type_id, lead_source_id, campaign_id, received_at, created_at, catalog_version, validity, cost, max_deliveries, test, body_hash, phone_hash)
            values (@id, @seq, @type, @source, @campaign, @at, @at, 1, @validity, @cost, 1, @test, decode(repeat('ab', 32), 'hex'), @phone);
            insert into lead_flow (id, epoch, stage, max_slots, silo, created_at) values (@id, 1, @stage, 1, gen_random_uuid(), @at);
            insert into lead_data (lead_id, fields) values (@id, @fields::jsonb);
            """);
        command.Parameters.AddWithValue("id", Id.Value);
        command.Parameters.AddWithValue("seq", (long)Interlocked.Increment(ref count));
        command.Parameters.AddWithValue("type", LeadType);
        command.Parameters.AddWithValue("source", Source);
        command.Parameters.AddWithValue("campaign", Campaign);
        command.Parameters.AddWithValue("at", At.UtcDateTime);
        command.Parameters.AddWithValue("validity", (short)Validity);
        command.Parameters.AddWithValue("cost", (long)Cost);
        command.Parameters.AddWithValue("test", Test);
        command.Parameters.AddWithValue("phone", NpgsqlTypes.NpgsqlDbType.Bytea, (object?)PhoneHash ?? DBNull.Value);
        command.Parameters.AddWithValue("stage", (short)Stage);
        command.Parameters.AddWithValue("fields", Fields);
        await command.ExecuteNonQueryAsync();
        return this;
    }

    /// <summary>An attempt at a client; with a price it is accepted and sold.</summary>
    public async Task<AttemptId> AttemptAsync(TestDatabase database, int client, int? price, short saleState = 0, byte[]? exchange = null)
    {
        var attempt = new AttemptId(OrderedIds.Next());
        await using var command = database.DataSource.CreateCommand("""
            insert into attempt (id, seq, lead_id, n, delivery_id, state, cap_state, funds_state, slot_state, slots, campaign_id, client_id, account_id, method_id,
                                 uses_wallet, exclusive, test, instant, cents, price, minute, day_key, week_key, month_key, at, reason, elapsed_ms)
            select @id, @seq, @lead, (select count(*) + 1 from attempt where lead_id = @lead), @id, @state, 3, 0, 3, 1, @campaign, @client, @client, @client,
                   false, false, false, false, 4000, @price, 0, 0, 0, 0, @at, @reason, 120;
            insert into sale (attempt_id, lead_id, client_id, account_id, campaign_id, cents, booked_at, exclusive, manual, state)
            select @id, @lead, @client, @client, @campaign, @price, @at, false, false, @saleState where @price is not null;
            insert into attempt_raw (attempt_id, exchange) select @id, @exchange where @exchange is not null;
            """);
        command.Parameters.AddWithValue("id", attempt.Value);
        command.Parameters.AddWithValue("seq", (long)Interlocked.Increment(ref count));
        command.Parameters.AddWithValue("lead", Id.Value);
        command.Parameters.AddWithValue("state", (short)(price is null ? 3 : 2));
        command.Parameters.AddWithValue("campaign", Campaign);
        command.Parameters.AddWithValue("client", client);
        command.Parameters.AddWithValue("price", NpgsqlTypes.NpgsqlDbType.Bigint, price is null ? DBNull.Value : (long)price);
        command.Parameters.AddWithValue("at", At.AddSeconds(1).UtcDateTime);
        command.Parameters.AddWithValue("reason", (short)(price is null ? 500 : 0));
        command.Parameters.AddWithValue("saleState", saleState);
        command.Parameters.AddWithValue("exchange", NpgsqlTypes.NpgsqlDbType.Bytea, (object?)exchange ?? DBNull.Value);
        await command.ExecuteNonQueryAsync();
        return attempt;
    }
}
