using System.Collections.Immutable;
using LeadExec.Domain.Capacity;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Flow;
using LeadExec.Domain.Values;
using LeadExec.Ports.Books;
using LeadExec.Ports.Leads;

namespace LeadExec.TestKit.Journal;

/// <summary>Caps and funds of the model: nothing is counted up or down, everything is derived from leads and attempts at each question.</summary>
internal sealed class ModelBook(Func<IEnumerable<ModelLead>> leads)
{
    private readonly HashSet<BookRow> rows = [];
    private readonly Dictionary<ClientId, long> funds = [];
    private readonly Dictionary<ClientId, long> credit = [];
    private readonly Dictionary<OrderId, (long Cents, int? Units)> orders = [];
    private readonly HashSet<OrderId> shut = [];
    private readonly HashSet<Guid> payments = [];

    private IEnumerable<ModelAttempt> Attempts => leads().SelectMany(lead => lead.Attempts);

    public void Ensure(IEnumerable<BookRow> wanted) => rows.UnionWith(wanted);

    /// <returns>False when the payment was booked before.</returns>
    public bool AddFunds(ClientId client, Money amount, Guid payment)
    {
        Ensure([new BookRow(BookKind.Wallet, client.Value)]);
        var first = payments.Add(payment);
        funds[client] = funds.GetValueOrDefault(client) + (first ? amount.Cents : 0);
        return first;
    }

    /// <returns>False when more of the credit is in use.</returns>
    public bool SetCredit(ClientId client, Money amount)
    {
        Ensure([new BookRow(BookKind.Wallet, client.Value)]);
        if (Left(client) - credit.GetValueOrDefault(client) + amount.Cents < 0)
        {
            return false;
        }

        credit[client] = amount.Cents;
        return true;
    }

    public void OpenOrder(OrderId order, Money dollars, int? units)
    {
        Ensure([new BookRow(BookKind.Order, order.Value)]);
        orders.TryAdd(order, (dollars.Cents, units));
    }

    /// <summary>Takes no holds any more, or does again.</summary>
    public void Shut(OrderId order, bool closed) => _ = closed ? shut.Add(order) : shut.Remove(order);

    /// <summary>What remains of it goes to its renewal.</summary>
    public void Drain(OrderId order, Money credited) =>
        orders[order] = orders[order] is { Units: not null } counted ? (counted.Cents, 0) : (orders[order].Cents - credited.Cents, null);

    /// <returns>False when the wallet has less than what is taken.</returns>
    public bool MoveWallet(ClientId client, Money amount)
    {
        Ensure([new BookRow(BookKind.Wallet, client.Value)]);
        if (amount.Cents <= 0 && Left(client) + amount.Cents < 0)
        {
            return false;
        }

        funds[client] = funds.GetValueOrDefault(client) + amount.Cents;
        return true;
    }

    /// <summary>What the wallet has, with the credit that it was given or without.</summary>
    public long WalletLeft(ClientId client, bool withCredit) => Left(client) - (withCredit ? 0 : credit.GetValueOrDefault(client));

    /// <summary>Units of a quantity order, cents of the others.</summary>
    public long OrderLeft(OrderId id)
    {
        var order = orders.GetValueOrDefault(id);
        var on = Attempts.Where(a => a.Hold.OrderId == id).ToList();
        return order.Units is { } units ? units - on.Count(a => a.OnOrder) : order.Cents - on.Where(a => a.OnOrder).Sum(a => a.Cents);
    }

    public void Recount(BookRow row)
    {
        foreach (var attempt in Attempts.Where(a => a.Live && row.Kind == BookKind.DeliveryAccount && a.Hold.AccountId.Value == row.Id))
        {
            attempt.AccountCounted = attempt.AccountHourly = true;
        }

        foreach (var attempt in Attempts.Where(a => a.Live && row.Kind == BookKind.ClientCaps && a.Hold.ClientId.Value == row.Id))
        {
            attempt.ClientCounted = attempt.ClientHourly = true;
        }
    }

    /// <summary>Why the lead does not fit its campaign any more; None when it does. Sets the keys it is counted by.</summary>
    public RejectReason JudgeCampaign(ModelLead lead, long minute)
    {
        var receipt = lead.Receipt;
        lead.CampaignKeys = receipt.CampaignWindows;
        lead.CampaignMinute = minute;
        if (!Counts(receipt))
        {
            return RejectReason.None;
        }

        if (!rows.Contains(new BookRow(BookKind.Campaign, receipt.CampaignId.Value)))
        {
            return RejectReason.CapRowMissing;
        }

        var counted = leads().Where(other => other.CampaignCounted && other.Receipt.CampaignId == receipt.CampaignId).ToList();
        lead.CampaignKeys = Latest(counted.Select(other => other.CampaignKeys).Append(receipt.CampaignWindows));
        lead.CampaignMinute = counted.Select(other => other.CampaignMinute).Append(minute).Max();
        lead.CampaignCounted = true;
        var taken = counted.Select(other => new Counted(other.CampaignKeys, other.CampaignMinute, true));
        return Full(receipt.CampaignLimits, taken, lead.CampaignKeys, lead.CampaignMinute) is null ? RejectReason.None : RejectReason.OverLimit;
    }

    /// <summary>Why the hold gets no cap or funds; None when it does. Sets the keys it is counted by.</summary>
    public RejectReason JudgeHold(ModelAttempt attempt, long minute, ImmutableArray<QualifiedLead> own)
    {
        var hold = attempt.Hold;
        attempt.Keys = hold.Windows;
        attempt.Minute = minute;
        if (hold.HoldsNothing)
        {
            return RejectReason.None;
        }

        if (Needed(hold).Any(row => !rows.Contains(row)))
        {
            return RejectReason.CapRowMissing;
        }

        var account = Attempts.Where(a => a.AccountCounted && a.Hold.AccountId == hold.AccountId).ToList();
        var client = Attempts.Where(a => a.ClientCounted && a.Hold.ClientId == hold.ClientId).ToList();
        var before = (AccountCounts(hold) ? account : []).Concat(ClientCounts(hold) ? client : []).ToList();
        attempt.Keys = Latest(before.Select(a => a.Keys).Append(hold.Windows));
        attempt.Minute = before.Select(a => a.Minute).Append(minute).Max();
        attempt.AccountCounted = AccountCounts(hold);
        attempt.AccountHourly = hold.AccountLimits.PerHour > 0 || hold.AccountShare?.Frame == ShareFrame.Hour;
        attempt.ClientCounted = ClientCounts(hold);
        attempt.ClientHourly = hold.ClientLimits.PerHour > 0 || hold.ClientShare?.Frame == ShareFrame.Hour;
        return Funds(hold)
            ?? Full(hold.OverCap ? QuantityLimits.None : hold.AccountLimits, account.Where(a => a.Live).Select(a => new Counted(a.Keys, a.Minute, a.AccountHourly)), attempt.Keys, attempt.Minute)
            ?? ForClient(Full(hold.ByHand is null ? hold.ClientLimits : QuantityLimits.None, client.Where(a => a.Live).Select(a => new Counted(a.Keys, a.Minute, a.ClientHourly)), attempt.Keys, attempt.Minute))
            ?? ModelShare.Judge(attempt, own, (leads(), account.Where(a => a.Live), client.Where(a => a.Live)))
            ?? RejectReason.None;
    }

    private static bool AccountCounts(AttemptHold hold) => hold.AccountLimits.Any || hold.AccountShare is not null;

    private static bool ClientCounts(AttemptHold hold) => hold.ClientLimits.Any || hold.ClientShare is not null;

    private static bool Counts(LeadReceipt receipt) =>
        !receipt.Test && receipt.CampaignLimits.Any && (receipt.Validity is LeadValidity.Valid or LeadValidity.InQualityControl);

    private static WindowKeys Latest(IEnumerable<WindowKeys> keys)
    {
        var all = keys.ToList();
        return new WindowKeys(all.Max(key => key.Day), all.Max(key => key.Week), all.Max(key => key.Month));
    }

    private static RejectReason? ForClient(RejectReason? reason) =>
        reason is { } account ? account - RejectReason.HourlyCap + RejectReason.ClientHourlyCap : null;

    private static RejectReason? Full(QuantityLimits limits, IEnumerable<Counted> counted, WindowKeys keys, long minute)
    {
        var all = counted.ToList();
        return Over(limits.PerHour, all.Count(c => c.Hourly && minute - c.Minute < 61)) ? RejectReason.HourlyCap
            : Over(limits.PerDay, all.Count(c => c.Keys.Day == keys.Day)) ? RejectReason.DailyCap
            : Over(limits.PerWeek, all.Count(c => c.Keys.Week == keys.Week)) ? RejectReason.WeeklyCap
            : Over(limits.PerMonth, all.Count(c => c.Keys.Month == keys.Month)) ? RejectReason.MonthlyCap
            : null;
    }

    private static bool Over(int? limit, int taken) => limit > 0 && taken + 1 > limit;

    private static IEnumerable<BookRow> Needed(AttemptHold hold)
    {
        if (hold.UsesWallet)
        {
            yield return new BookRow(BookKind.Wallet, hold.ClientId.Value);
        }

        if (hold.OrderId is { } order)
        {
            yield return new BookRow(BookKind.Order, order.Value);
        }

        if (AccountCounts(hold))
        {
            yield return new BookRow(BookKind.DeliveryAccount, hold.AccountId.Value);
        }

        if (ClientCounts(hold))
        {
            yield return new BookRow(BookKind.ClientCaps, hold.ClientId.Value);
        }
    }

    private long Left(ClientId client) => funds.GetValueOrDefault(client) + credit.GetValueOrDefault(client)
        - Attempts.Where(a => a.Hold.UsesWallet && a.Hold.ClientId == client).Sum(a => a.WalletCents);

    private RejectReason? Funds(AttemptHold hold)
    {
        if (hold.OrderId is { } closed && shut.Contains(closed))
        {
            return RejectReason.OrderNotOpen;
        }

        if (hold.UsesWallet && Left(hold.ClientId) < hold.Price.Cents)
        {
            return RejectReason.FundsTooLow;
        }

        return hold.OrderId is not { } id ? null
            : OrderLeft(id) < (orders.GetValueOrDefault(id).Units is null ? hold.Price.Cents : 1) ? RejectReason.FundsTooLow : null;
    }

    private readonly record struct Counted(WindowKeys Keys, long Minute, bool Hourly);
}
