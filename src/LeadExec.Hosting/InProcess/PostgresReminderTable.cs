using System.Globalization;
using Npgsql;
using Orleans;
using Orleans.Runtime;

namespace LeadExec.Hosting.InProcess;

/// <summary>Reminders in the table <c>grain_reminder</c>.</summary>
internal sealed class PostgresReminderTable(NpgsqlDataSource database) : IReminderTable
{
    private const string Columns = "select grain_id, reminder_name, start_at, period_ms, etag from grain_reminder";

    private const string OfGrain = $"{Columns} where grain_id = $1 order by reminder_name";

    private const string OfRange =
        $"{Columns} where ($1 < $2 and grain_hash > $1 and grain_hash <= $2) or ($1 >= $2 and (grain_hash > $1 or grain_hash <= $2)) order by grain_id, reminder_name";

    private const string One = $"{Columns} where grain_id = $1 and reminder_name = $2";

    private const string Upsert = """
        insert into grain_reminder(grain_id, reminder_name, grain_hash, start_at, period_ms) values ($1, $2, $3, $4, $5)
        on conflict (grain_id, reminder_name) do update
          set start_at = excluded.start_at, period_ms = excluded.period_ms, etag = nextval('grain_reminder_etag')
        returning etag
        """;

    private const string Remove = "delete from grain_reminder where grain_id = $1 and reminder_name = $2 and etag = $3";

    public Task<ReminderTableData> ReadRows(GrainId grainId) => Read(OfGrain, grainId.ToString());

    public Task<ReminderTableData> ReadRows(uint begin, uint end) => Read(OfRange, (long)begin, (long)end);

    public async Task<ReminderEntry?> ReadRow(GrainId grainId, string reminderName)
    {
        var rows = await Read(One, grainId.ToString(), reminderName);
        return rows.Reminders.SingleOrDefault();
    }

    public async Task<string?> UpsertRow(ReminderEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        await using var command = Command(
            Upsert, entry.GrainId.ToString(), entry.ReminderName, (long)entry.GrainId.GetUniformHashCode(), entry.StartAt, (long)entry.Period.TotalMilliseconds);
        return await command.ExecuteScalarAsync() is long etag ? Text(etag) : null;
    }

    public async Task<bool> RemoveRow(GrainId grainId, string reminderName, string eTag)
    {
        if (!long.TryParse(eTag, NumberStyles.None, CultureInfo.InvariantCulture, out var etag))
        {
            return false;
        }

        await using var command = Command(Remove, grainId.ToString(), reminderName, etag);
        return await command.ExecuteNonQueryAsync() == 1;
    }

    public async Task TestOnlyClearTable()
    {
        await using var command = Command("delete from grain_reminder");
        await command.ExecuteNonQueryAsync();
    }

    private static string Text(long etag) => etag.ToString(CultureInfo.InvariantCulture);

    private NpgsqlCommand Command(string sql, params object[] values)
    {
        var command = database.CreateCommand(sql);
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        return command;
    }

    private async Task<ReminderTableData> Read(string sql, params object[] values)
    {
        List<ReminderEntry> rows = [];
        await using var command = Command(sql, values);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            rows.Add(new ReminderEntry
            {
                GrainId = GrainId.Parse(reader.GetString(0)),
                ReminderName = reader.GetString(1),
                StartAt = reader.GetDateTime(2),
                Period = TimeSpan.FromMilliseconds(reader.GetInt64(3)),
                ETag = Text(reader.GetInt64(4)),
            });
        }

        return new ReminderTableData(rows);
    }
}
