using LeadExec.Domain.Flow;
using LeadExec.Domain.Values;
using LeadExec.Ports.Compliance;
using LeadExec.Postgres.Tests.Journal;

namespace LeadExec.Postgres.Tests.Check;

/// <summary>Thirty leads, sold, rejected and instant, in a record that breaks nothing.</summary>
public sealed class GoodRecord : IAsyncLifetime
{
    public JournalHarness Harness { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Harness = await PostgresJournalHarness.StartAsync();
        // The checker compares with the database's own clock.
        Harness.Now = DateTimeOffset.FromUnixTimeSeconds(DateTimeOffset.UtcNow.ToUnixTimeSeconds() / 60 * 60);
        await Traffic.OpenBooksAsync(Harness.Books);
        var traffic = new Traffic(3);
        for (var i = 0; i < 30; i++)
        {
            var received = traffic.Receive(instant: i % 3 == 0);
            await Harness.Journal.CommitAsync(received, CancellationToken.None);
            if (!received.Hold!.Instant)
            {
                await Harness.Journal.CommitAsync(traffic.Settle(received), CancellationToken.None);
            }
        }

        foreach (var post in new[] { true, false })
        {
            var ping = Make.Ping() with { SealedBids = [1] };
            await Harness.Pings.StoreAsync(ping, CancellationToken.None);
            if (post)
            {
                await Harness.Journal.CommitAsync(Make.Received(Make.Receipt() with { PingId = ping.Id, Cost = Money.Zero }) with { Stage = FlowStage.Settled }, CancellationToken.None);
            }
        }
    }

    public async ValueTask DisposeAsync() => await Harness.DisposeAsync();
}
