using LeadExec.Domain.Catalogs;

namespace LeadExec.Simulation.Tests.Plans;

/// <summary>What staff change while leads are under way: caps, prices, accounts that are closed and opened, all outbound stopped.</summary>
internal static class SettingEdits
{
    public static (Catalog Changed, string Words) Draw(Catalog catalog, Random random)
    {
        var accounts = catalog.DeliveryAccounts.Values.OrderBy(account => account.Id.Value).ToArray();
        var account = accounts[random.Next(accounts.Length)];
        var (edited, words) = random.Next(4) switch
        {
            0 when account.Limits.PerDay > 0 => (account with { Limits = account.Limits with { PerDay = random.Next(1, 20) } }, "daily cap"),
            1 => (account with { Price = Domain.Values.Money.Round(random.Next(10, 80)) }, "price"),
            2 => (account with { Exclusive = !account.Exclusive }, "exclusive"),
            _ => (account with { Status = account.Status == DeliveryAccountStatus.Open ? DeliveryAccountStatus.Closed : DeliveryAccountStatus.Open }, "status"),
        };
        return random.Next(6) == 0
            ? (SimCatalog.Change(catalog, builder => builder.Put(catalog.Account with { OutboundStopped = !catalog.Account.OutboundStopped })), "outbound switch")
            : (SimCatalog.Change(catalog, builder => builder.Put(edited)), $"{words} of account {account.Id}");
    }

    /// <summary>Everything is sent again.</summary>
    public static Catalog Healed(Catalog catalog) => SimCatalog.Change(catalog, builder => builder.Put(catalog.Account with { OutboundStopped = false }));
}
