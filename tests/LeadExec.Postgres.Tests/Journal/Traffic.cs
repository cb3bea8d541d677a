using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Flow;
using LeadExec.Domain.Values;
using LeadExec.Ports.Books;
using LeadExec.Ports.Compliance;
using LeadExec.Ports.Leads;

namespace LeadExec.Postgres.Tests.Journal;

/// <summary>Batches that look like real work: every lead counts on one campaign, half of them on one wallet, all on capped accounts.</summary>
internal sealed class Traffic(int seed)
{
    public const int Accounts = 200;

    private readonly Random random = new(seed);

    public static async Task OpenBooksAsync(IBookKeeper books, long walletCents = 1_000_000_000)
    {
        await books.EnsureRowsAsync(
            [
                new BookRow(BookKind.Campaign, Make.Campaign.Value),
                .. Enumerable.Range(1, Accounts).Select(id => new BookRow(BookKind.DeliveryAccount, id)),
                .. Enumerable.Range(1, Accounts).Select(id => new BookRow(BookKind.ClientCaps, id)),
            ],
            CancellationToken.None);
        await books.AddFundsAsync(new ClientId(1), Money.FromCents(walletCents), Guid.NewGuid(), CancellationToken.None);
        await books.OpenOrderAsync(new OrderId(1), Money.FromCents(walletCents), null, CancellationToken.None);
    }

    public LeadCommit Receive(QuantityLimits? account = null, bool instant = false)
    {
        var client = random.Next(2) == 0 ? 1 : random.Next(2, 40);
        var hold = Make.Hold() with
        {
            ClientId = new ClientId(client),
            AccountId = new DeliveryAccountId(random.Next(1, Accounts + 1)),
            UsesWallet = client == 1,
            OrderId = client == 2 ? new OrderId(1) : null,
            AccountLimits = account ?? new QuantityLimits { PerHour = 100_000, PerDay = 100_000 },
            ClientLimits = new QuantityLimits { PerDay = 1_000_000 },
            Instant = instant,
        };
        var receipt = Make.Receipt() with
        {
            CampaignLimits = new QuantityLimits { PerDay = 10_000_000 },
            Claim = Make.Claim(Guid.NewGuid().ToString()),
            IdempotencyKey = random.Next(2) == 0 ? Guid.NewGuid().ToString() : null,
            PhoneHash = Make.Hash(random.Next()),
            EmailHash = Make.Hash(random.Next()),
            SealedRequest = [.. new byte[300]],
        };
        return Make.Received(receipt, hold) with { Outbox = instant ? [Make.Message(Guid.NewGuid().ToString())] : [] };
    }

    /// <summary>The buyer's verdict: accepted four times in five.</summary>
    public LeadCommit Settle(LeadCommit received)
    {
        var state = random.Next(5) > 0 ? AttemptState.Accepted : AttemptState.Rejected;
        var price = random.Next(3) == 0 ? 3500 : 4000;
        return Make.Settled(received.LeadId, received.Hold!.AttemptId, state, price) with
        {
            Answer = Make.Answer(),
            Outbox = [Make.Message(received.LeadId.ToString())],
            Stage = FlowStage.Settled,
        };
    }
}
