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
    private readonly bool?[] exclusive = set.Add<bool?>(NpgsqlDbType.Boolean);
    private readonly bool?[] instant = set.Add<bool?>(NpgsqlDbType.Boolean);
    private readonly bool?[] orphan = set.Add<bool?>(NpgsqlDbType.Boolean);
    private readonly bool?[] test = set.Add<bool?>(NpgsqlDbType.Boolean);
    private readonly LimitColumns accountLimits = new(set);
    private readonly LimitColumns clientLimits = new(set);
    private readonly int?[] day = set.Add<int?>(NpgsqlDbType.Integer);
    private readonly int?[] week = set.Add<int?>(NpgsqlDbType.Integer);
    private readonly int?[] month = set.Add<int?>(NpgsqlDbType.Integer);

    public void Set(int i, AttemptHold hold)
    {
        id[i] = hold.AttemptId.Value;
        number[i] = (short)hold.Number;
        delivery[i] = hold.DeliveryId;
        client[i] = hold.ClientId.Value;
        account[i] = hold.AccountId.Value;
        method[i] = hold.MethodId.Value;
        campaign[i] = hold.CampaignId.Value;
        cents[i] = hold.Price.Cents;
        exclusive[i] = hold.Exclusive;
        instant[i] = hold.Instant;
        orphan[i] = hold.ReleaseSlotIfOrphaned;
        test[i] = hold.Test;
        order[i] = hold.Test ? null : hold.OrderId?.Value;
        wallet[i] = hold.UsesWallet && !hold.Test;
        accountLimits.Set(i, hold.Test ? QuantityLimits.None : hold.AccountLimits);
        clientLimits.Set(i, hold.Test ? QuantityLimits.None : hold.ClientLimits);
        (day[i], week[i], month[i]) = (hold.Windows.Day, hold.Windows.Week, hold.Windows.Month);
    }
}
