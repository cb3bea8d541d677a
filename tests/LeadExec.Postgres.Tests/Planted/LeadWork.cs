using LeadExec.Check;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Flow;
using LeadExec.Domain.Values;
using LeadExec.Ports.Compliance;
using LeadExec.Ports.Leads;
using LeadExec.Ports.Pings;
using LeadExec.Postgres.Tests.Journal;

namespace LeadExec.Postgres.Tests.Planted;

/// <summary>
/// A little of everything that a batch writer must get right: sales, rejections, unknown outcomes, commands that come twice, a lead
/// that was taken over, order ids used again and too late, the same person twice, an account that is full for the
/// hour, a decision of a person, a lead that is sold already.
/// </summary>
internal sealed class LeadWork(PostgresJournalHarness harness)
{
    private const int Leads = 24;
    private const int Full = 150;
    private readonly Traffic traffic = new(3);
    private readonly HashSet<string> told = [];

    /// <summary>Works, and judges the record.</summary>
    /// <returns>Numbers of the invariants that are broken.</returns>
    public async Task<IReadOnlyList<string>> RunAsync()
    {
        // The checker compares with the database's own clock; the work ends before it.
        harness.Now = DateTimeOffset.FromUnixTimeSeconds((DateTimeOffset.UtcNow.ToUnixTimeSeconds() / 60 * 60) - 1200);
        await Traffic.OpenBooksAsync(harness.Books);
        for (var n = 0; n < Leads; n++)
        {
            await LeadAsync(n);
        }

        await TakenOverAsync();
        await FullHourAsync();
        await SamePersonAsync();
        await DecidedAsync();
        await SoldAlreadyAsync();
        await PingsAsync();
        return await BrokenAsync();
    }

    private async Task LeadAsync(int n)
    {
        var received = traffic.Receive(instant: n % 4 == 0);
        await TwiceAsync(received);
        if (n % 4 != 0)
        {
            await TwiceAsync(n % 6 == 1 ? Make.Settled(received.LeadId, received.Hold!.AttemptId, AttemptState.Unknown) : traffic.Settle(received));
        }
    }

    /// <summary>A lead is another process's, and the one that had it does not know.</summary>
    private async Task TakenOverAsync()
    {
        var received = Make.Received();
        await CommitAsync(received);
        await harness.Database.ExecuteAsync($"update lead_flow set epoch = 2 where id = '{received.LeadId}'");
        var (own, late) = (Make.Hold(), Make.Hold(2));
        await CommitAsync(Make.Holding(received.LeadId, own) with { Epoch = 2 });
        await CommitAsync(Make.Settled(received.LeadId, own.AttemptId, AttemptState.Rejected) with { Epoch = 2, Stage = FlowStage.Sending });
        await CommitAsync(Make.Holding(received.LeadId, late));
    }

    /// <summary>Leads that their sources dated two hours apart, all received now.</summary>
    private async Task FullHourAsync()
    {
        for (var n = 0; n < 5; n++)
        {
            var received = traffic.Receive(new QuantityLimits { PerHour = 3 }, instant: true);
            await CommitAsync(received with
            {
                Hold = received.Hold! with { AccountId = new DeliveryAccountId(Full) },
                Receipt = received.Receipt! with { ReceivedAt = harness.Now.AddHours(-10 + (2 * n)) },
            });
        }
    }

    private async Task SamePersonAsync()
    {
        var claim = Make.Claim("the same person");
        await CommitAsync(Make.Received(Make.Receipt() with { Claim = claim }));
        await CommitAsync(Make.Received(Make.Receipt() with { Claim = claim }));
    }

    /// <summary>A person says how a delivery of unknown outcome ended.</summary>
    private async Task DecidedAsync()
    {
        var received = traffic.Receive();
        var decided = Make.Settled(received.LeadId, received.Hold!.AttemptId, AttemptState.Accepted);
        await CommitAsync(received);
        await CommitAsync(Make.Settled(received.LeadId, received.Hold.AttemptId, AttemptState.Unknown));
        await TwiceAsync(decided with { Outcome = decided.Outcome! with { Manual = true, DecidedBy = "user/7" } });
    }

    /// <summary>A lead that was sold is to be sold once more, which it may not be.</summary>
    private async Task SoldAlreadyAsync()
    {
        var received = Make.Received(hold: Make.Hold());
        var another = Make.Hold(2) with { ClientId = new ClientId(8), AccountId = new DeliveryAccountId(80) };
        await CommitAsync(received);
        await CommitAsync(Make.Settled(received.LeadId, received.Hold!.AttemptId, AttemptState.Accepted));
        await CommitAsync(Make.Holding(received.LeadId, another));
        await CommitAsync(Make.Settled(received.LeadId, another.AttemptId, AttemptState.Accepted));
    }

    private async Task PingsAsync()
    {
        var (used, late) = (Make.Ping(), Make.Ping());
        await harness.Pings.StoreAsync(used, CancellationToken.None);
        await harness.Pings.StoreAsync(late, CancellationToken.None);
        await CommitAsync(Posted(used.Id));
        await CommitAsync(Posted(used.Id));
        harness.Now += TimeSpan.FromSeconds(400);
        await CommitAsync(Posted(late.Id));
    }

    private static LeadCommit Posted(PingId ping) => Make.Received(Make.Receipt() with { PingId = ping, Cost = Money.Zero });

    private async Task TwiceAsync(LeadCommit command)
    {
        await CommitAsync(command);
        await CommitAsync(command);
    }

    private async Task CommitAsync(LeadCommit command)
    {
        var reply = await harness.Journal.CommitAsync(command, CancellationToken.None);
        if (reply.Answer == CommitAnswer.Done)
        {
            told.UnionWith(command.Outbox.Select(message => message.Key));
        }
    }

    private async Task<IReadOnlyList<string>> BrokenAsync()
    {
        var results = await InvariantChecker.RunAsync(harness.Database.DataSource, new CheckOptions { Quiet = TimeSpan.FromHours(2) }, CancellationToken.None);
        var stored = await harness.Database.ScalarAsync<string[]>("select coalesce(array_agg(key), '{}') from outbox");
        IEnumerable<string> silent = told.Count > 0 && told.SetEquals(stored!) ? [] : ["INV-28"];
        return [.. results.Where(result => result.Broken).Select(result => result.Invariant.Id), .. silent];
    }
}
