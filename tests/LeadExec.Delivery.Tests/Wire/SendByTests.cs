using LeadExec.BuyerSimulator;
using LeadExec.Delivery.Tests.Fixtures;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Values;
using LeadExec.Ports.Delivery;
using LeadExec.TestKit.Time;
using Microsoft.Extensions.DependencyInjection;

namespace LeadExec.Delivery.Tests.Wire;

/// <summary>A request with a moment after which nothing of it may go out, as a ping has (E-105, decision 33).</summary>
public sealed class SendByTests
{
    [Fact]
    public async Task Nothing_is_sent_after_the_moment()
    {
        await using var rig = await Rig.StartAsync();
        var prepared = rig.Transport.Prepare(Orders.Of(rig.Settings())).Value! with { SendBy = TimeProvider.System.GetUtcNow() };

        var verdict = await rig.Transport.SendAsync(prepared, TimeSpan.FromSeconds(20), CancellationToken.None);

        (verdict.State, verdict.Reason).ShouldBe((AttemptState.NotSent, RejectReason.BuyerTimeout));
        rig.Buyers.Log.Entries.ShouldBeEmpty();
    }

    [Fact] // FM-47: once it is sent, the answer may come after the moment; it is the caller's to call it late
    public async Task Answer_to_a_sent_request_may_come_after_the_moment()
    {
        await using var rig = await Rig.StartAsync();
        var clock = new ManualTimeProvider();
        await using var services = Rig.Services(more => more.AddSingleton<TimeProvider>(clock), $"127.0.0.1:{rig.Buyers.Address.Port}");
        var transport = services.GetRequiredService<IDeliveryTransport>();
        rig.Buyers.Set("b", new BuyerBehaviour { DelayMs = 200 });
        var prepared = transport.Prepare(Orders.Of(rig.Settings())).Value! with { SendBy = clock.GetUtcNow().AddSeconds(1) };

        var sending = transport.SendAsync(prepared, TimeSpan.FromMinutes(5), CancellationToken.None);
        await SeenAsync(rig);
        clock.Advance(TimeSpan.FromSeconds(2));

        (await sending).State.ShouldBe(AttemptState.Accepted);
    }

    private static async Task SeenAsync(Rig rig)
    {
        using var hang = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (rig.Buyers.Seen.Count == 0)
        {
            await Task.Delay(5, hang.Token);
        }
    }
}
