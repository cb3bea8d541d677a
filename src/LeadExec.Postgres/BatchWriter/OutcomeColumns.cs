using LeadExec.Ports.Leads;
using NpgsqlTypes;

namespace LeadExec.Postgres.BatchWriter;

/// <summary>The outcome of each command; places without one keep a null id.</summary>
internal sealed class OutcomeColumns(ColumnSet set)
{
    private readonly Guid?[] id = set.Add<Guid?>(NpgsqlDbType.Uuid);
    private readonly short?[] state = set.Add<short?>(NpgsqlDbType.Smallint);
    private readonly short?[] reason = set.Add<short?>(NpgsqlDbType.Smallint);
    private readonly string?[] detail = set.Add<string?>(NpgsqlDbType.Text);
    private readonly long?[] price = set.Add<long?>(NpgsqlDbType.Bigint);
    private readonly bool?[] release = set.Add<bool?>(NpgsqlDbType.Boolean);
    private readonly DateTime?[] pinned = set.Add<DateTime?>(NpgsqlDbType.TimestampTz);
    private readonly bool?[] ambiguous = set.Add<bool?>(NpgsqlDbType.Boolean);
    private readonly string?[] reference = set.Add<string?>(NpgsqlDbType.Text);
    private readonly string?[] redirect = set.Add<string?>(NpgsqlDbType.Text);
    private readonly byte[]?[] exchange = set.Add<byte[]?>(NpgsqlDbType.Bytea);
    private readonly int?[] elapsed = set.Add<int?>(NpgsqlDbType.Integer);
    private readonly bool?[] manual = set.Add<bool?>(NpgsqlDbType.Boolean);
    private readonly Guid?[] token = set.Add<Guid?>(NpgsqlDbType.Uuid);

    public void Set(int i, AttemptOutcome outcome)
    {
        id[i] = outcome.AttemptId.Value;
        state[i] = (short)outcome.State;
        reason[i] = (short)outcome.Reason;
        detail[i] = StorableText.Clean(outcome.Detail);
        price[i] = outcome.Price.Cents;
        release[i] = outcome.ReleaseSlot;
        pinned[i] = outcome.PinnedUntil?.UtcDateTime;
        ambiguous[i] = outcome.Ambiguous;
        reference[i] = StorableText.Clean(outcome.BuyerReference);
        redirect[i] = StorableText.Clean(outcome.RedirectUrl);
        exchange[i] = StorableText.BytesOrNull(outcome.SealedExchange);
        elapsed[i] = outcome.ElapsedMs;
        manual[i] = outcome.Manual;
        token[i] = outcome.ReleaseToken;
    }
}
