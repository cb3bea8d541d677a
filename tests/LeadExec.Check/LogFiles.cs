using System.Text.Json;
using Npgsql;
using NpgsqlTypes;

namespace LeadExec.Check;

/// <summary>Brings outside logs into temporary tables of the checker's own connection.</summary>
internal static class LogFiles
{
    public static async Task LoadAckLogAsync(NpgsqlConnection connection, string file, CancellationToken cancellationToken)
    {
        await ExecuteAsync(connection, "create temp table ack_log(lead_id uuid, status int, body_hash bytea, campaign_id int, key text, answer_hash bytea) on commit drop", cancellationToken);
        await using var copy = await connection.BeginBinaryImportAsync("copy ack_log from stdin (format binary)", cancellationToken);
        await foreach (var line in LinesAsync(file, cancellationToken))
        {
            await copy.StartRowAsync(cancellationToken);
            await WriteAsync(copy, Id(line, "leadId"), NpgsqlDbType.Uuid, cancellationToken);
            await WriteAsync(copy, Number(line, "status"), NpgsqlDbType.Integer, cancellationToken);
            await WriteAsync(copy, Bytes(line, "bodyHash"), NpgsqlDbType.Bytea, cancellationToken);
            await WriteAsync(copy, Number(line, "campaignId"), NpgsqlDbType.Integer, cancellationToken);
            await WriteAsync(copy, Text(line, "key"), NpgsqlDbType.Text, cancellationToken);
            await WriteAsync(copy, Bytes(line, "answerHash"), NpgsqlDbType.Bytea, cancellationToken);
        }

        await copy.CompleteAsync(cancellationToken);
    }

    public static async Task LoadBuyerLogAsync(NpgsqlConnection connection, string file, CancellationToken cancellationToken)
    {
        await ExecuteAsync(connection, "create temp table buyer_log(attempt_id uuid, lead_id uuid, account_id int, verdict text, deduplicates boolean, body_hash bytea) on commit drop", cancellationToken);
        await using var copy = await connection.BeginBinaryImportAsync("copy buyer_log from stdin (format binary)", cancellationToken);
        await foreach (var line in LinesAsync(file, cancellationToken))
        {
            await copy.StartRowAsync(cancellationToken);
            await WriteAsync(copy, Id(line, "attemptId"), NpgsqlDbType.Uuid, cancellationToken);
            await WriteAsync(copy, Id(line, "leadId"), NpgsqlDbType.Uuid, cancellationToken);
            await WriteAsync(copy, Number(line, "accountId"), NpgsqlDbType.Integer, cancellationToken);
            await WriteAsync(copy, Text(line, "verdict"), NpgsqlDbType.Text, cancellationToken);
            await copy.WriteAsync(line.TryGetProperty("deduplicates", out var flag) && flag.ValueKind == JsonValueKind.True, NpgsqlDbType.Boolean, cancellationToken);
            await WriteAsync(copy, Bytes(line, "bodyHash"), NpgsqlDbType.Bytea, cancellationToken);
        }

        await copy.CompleteAsync(cancellationToken);
    }

    public static async Task LoadSealsAsync(NpgsqlConnection connection, string file, CancellationToken cancellationToken)
    {
        await ExecuteAsync(connection, "create temp table kept_seal(chain text, n bigint, hash bytea) on commit drop", cancellationToken);
        await using var copy = await connection.BeginBinaryImportAsync("copy kept_seal from stdin (format binary)", cancellationToken);
        await foreach (var line in LinesAsync(file, cancellationToken))
        {
            await SealAsync(copy, "journal", (Long(line, "number"), Bytes(line, "hash")), cancellationToken);
            await SealAsync(copy, "audit", (Long(line, "auditNumber"), Bytes(line, "auditHash")), cancellationToken);
        }

        await copy.CompleteAsync(cancellationToken);
    }

    /// <summary>Before its first seal a chain has none to keep.</summary>
    private static async Task SealAsync(NpgsqlBinaryImporter copy, string chain, (long Number, object? Hash) seal, CancellationToken cancellationToken)
    {
        if (seal.Number > 0)
        {
            await copy.StartRowAsync(cancellationToken);
            await WriteAsync(copy, chain, NpgsqlDbType.Text, cancellationToken);
            await copy.WriteAsync(seal.Number, NpgsqlDbType.Bigint, cancellationToken);
            await WriteAsync(copy, seal.Hash, NpgsqlDbType.Bytea, cancellationToken);
        }
    }

    /// <summary>The last line of a log may be half written when its writer was killed; it acknowledges nothing.</summary>
    private static async IAsyncEnumerable<JsonElement> LinesAsync(string file, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var line in File.ReadLinesAsync(file, cancellationToken))
        {
            if (line.EndsWith('}'))
            {
                using var document = JsonDocument.Parse(line);
                yield return document.RootElement.Clone();
            }
        }
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static Task WriteAsync<T>(NpgsqlBinaryImporter copy, T? value, NpgsqlDbType type, CancellationToken cancellationToken) =>
        value is null ? copy.WriteNullAsync(cancellationToken) : copy.WriteAsync(value, type, cancellationToken);

    private static object? Id(JsonElement line, string name) => Text(line, name) is { } text ? Guid.Parse(text) : null;

    private static object? Number(JsonElement line, string name) =>
        line.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetInt32() : null;

    private static long Long(JsonElement line, string name) =>
        line.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetInt64() : 0;

    private static object? Bytes(JsonElement line, string name) => Text(line, name) is { } text ? Convert.FromHexString(text) : null;

    private static string? Text(JsonElement line, string name) =>
        line.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
