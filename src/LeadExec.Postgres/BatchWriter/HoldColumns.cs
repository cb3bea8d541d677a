using LeadExec.Domain.Catalogs;
using LeadExec.Ports.Leads;
using NpgsqlTypes;

namespace LeadExec.Postgres.BatchWriter;

/// <summary>The hold of each command; places without one keep a null id. A test hold names no limited thing, so no row is touched (E-67).</summary>
internal sealed class HoldColumns(ColumnSet set)
{
    private readonly Guid?[] id = set.Add<Guid?>(NpgsqlDbType.Uuid);
    private readonly short?[] number = set.Add<short?>(NpgsqlDbType.Smallint);
    private readonly Guid?[] delivery = set.Add<Guid?>(NpgsqlDbType.Uuid);
    private readonly int?[] client = set.Add<int?>(NpgsqlDbType.Integer);
    private readonly int?[] account = set.Add<int?>(NpgsqlDbType.Integer);
    private readonly int?[] method = set.Add<int?>(NpgsqlDbType.Integer);
    private readonly int?[] campaign = set.Add<int?>(NpgsqlDbType.Integer);
    private readonly int?[] order = set.Add<int?>(NpgsqlDbType.Integer);
    private readonly bool?[] wallet = set.Add<bool?>(NpgsqlDbType.Boolean);
    private readonly long?[] cents = set.Add<long?>(NpgsqlDbType.Bigint);
    private readonly int?[] mode = set.Add<int?>(NpgsqlDbType.Integer);
    private readonly DateTime?[] until = set.Add<DateTime?>(NpgsqlDbType.TimestampTz);
    private readonly string?[] redirect = set.Add<string?>(NpgsqlDbType.Text);
    private readonly Guid?[] alternate = set.Add<Guid?>(NpgsqlDbType.Uuid);
    private readonly int?[] accountShare = set.Add<int?>(NpgsqlDbType.Integer);
    private readonly int?[] clientShare = set.Add<int?>(NpgsqlDbType.Integer);
    private readonly LimitColumns accountLimits = new(set);
    private readonly LimitColumns clientLimits = new(set);
    private readonly int?[] day = set.Add<int?>(NpgsqlDbType.Integer);
    private readonly int?[] week = set.Add<int?>(NpgsqlDbType.Integer);
    private readonly int?[] month = set.Add<int?>(NpgsqlDbType.Integer);

    /// <summary>The hold of command <paramref name="i"/>; <paramref name="receipt"/> is the command's own, if any.</summary>
    public void Set(int i, AttemptHold hold, LeadReceipt? receipt)
    {
        id[i] = hold.AttemptId.Value;
        number[i] = (short)hold.Number;
        delivery[i] = hold.DeliveryId;
        client[i] = hold.ClientId.Value;
        account[i] = hold.AccountId.Value;
        method[i] = hold.MethodId.Value;
        campaign[i] = hold.CampaignId.Value;
        cents[i] = hold.Price.Cents;
        mode[i] = HoldMode.Of(hold, receipt);
        until[i] = (hold.DelayedUntil ?? hold.ConfirmUntil)?.UtcDateTime;
        redirect[i] = StorableText.Clean(hold.RedirectUrl);
        alternate[i] = hold.AlternateOf?.Value;
        (day[i], week[i], month[i]) = (hold.Windows.Day, hold.Windows.Week, hold.Windows.Month);
        SetLimits(i, hold, hold.HoldsNothing);
    }

    private void SetLimits(int i, AttemptHold hold, bool none)
    {
        order[i] = none ? null : hold.OrderId?.Value;
        wallet[i] = hold.UsesWallet && !none;
        accountLimits.Set(i, none ? QuantityLimits.None : hold.AccountLimits);
        clientLimits.Set(i, none ? QuantityLimits.None : hold.ClientLimits);
        accountShare[i] = none ? null : Share(hold.AccountShare);
        clientShare[i] = none ? null : Share(hold.ClientShare);
    }

    private static int? Share(QualifiedShare? share) => share is null ? null : share.Percent + (1_000 * (int)share.Frame);
}
