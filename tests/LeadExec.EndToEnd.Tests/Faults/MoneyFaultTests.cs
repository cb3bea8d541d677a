using System.Globalization;
using LeadExec.Check;
using LeadExec.EndToEnd.Tests.Support;
using LeadExec.TestKit.Silo;

namespace LeadExec.EndToEnd.Tests.Faults;

/// <summary>
/// The process dies at each step of a charge, a renewal, a return and a refund, and the next one goes on: one charge at the provider for each
/// intent, one renewal for each fill, one credit for each return, one refund, and the record is sound. FM-60, FM-61, FM-63, FM-65, INV-15 to INV-23
/// </summary>
[Collection(Sides.Two)]
public sealed class MoneyFaultTests(MoneyAccount account, ITestOutputHelper output) : IClassFixture<MoneyAccount>
{
    private SiloProcess? silo;

    [Fact]
    public async Task Each_step_is_done_once_however_often_the_process_dies()
    {
#if !LEADEXEC_FAULTS
        Assert.Skip("This build has no fault points; ./test builds with them.");
#endif
        try
        {
            await ChargesAsync();
            await RenewalsAsync();
            await ReturnsAsync();
            await RefundsAsync();
            await silo!.StopAsync();
        }
        finally
        {
            await (silo is null ? ValueTask.CompletedTask : silo.DisposeAsync());
        }

        await CheckAsync();
    }

    /// <summary>One intent sees three deaths; the outcome of another one is written by a process that dies then.</summary>
    private async Task ChargesAsync()
    {
        await NextAsync("charge.intended");
        await account.OrderAsync(silo!, "onFill");
        await DiesThenAsync("charge.before");
        account.Provider.Log.Captures.ShouldBeEmpty();
        await DiesThenAsync("charge.after");
        await DiesThenAsync("charge.settled");
        await HappensAsync("select count(*) from orders where status = 1", 1, "the order to open");
        await account.OrderAsync(silo!, "noRenewal");
        await DiesThenAsync("renewal.before");
        await HappensAsync("select count(*) from orders where status = 1", 2, "the other order to open");
        await OnceAsync(2);
    }

    /// <summary>The first order is filled by one lead.</summary>
    private async Task RenewalsAsync()
    {
        try
        {
            await PostedAnswer.OfAsync(silo!.Http, MoneyAccount.Lead().ToRequest(PostKind.V1Json));
        }
        catch (HttpRequestException)
        {
            // The sweeper may be faster than the answer; the sale is in the record then.
        }

        await silo!.WaitExitAsync();
        (await account.Database.ScalarAsync<long>("select count(*) from sale")).ShouldBe(1);
        (await account.Database.ScalarAsync<long>("select count(*) from orders where renewal_no = 1")).ShouldBe(0);
        await NextAsync("renewal.after");
        await DiesThenAsync("return.before");
        await HappensAsync("select count(*) from payment where state = 2 and purpose = 1", 3, "the charge of the renewal");
        (await account.Database.ScalarAsync<long>("select count(*) from orders where renewal_no = 1")).ShouldBe(1);
        await OnceAsync(3);
    }

    private async Task ReturnsAsync()
    {
        var sale = await account.Database.ScalarAsync<Guid>("select attempt_id from sale");
        var mark = $$"""{"deliveryId":"{{sale}}","reason":"Wrong number"}""";
        (await account.CallAsync(silo!, "returns", mark)).ShouldBeNull();
        await DiesThenAsync("return.after");
        (await account.Database.ScalarAsync<long>("select count(*) from lead_return")).ShouldBe(0);
        (await account.CallAsync(silo!, "returns", mark)).ShouldBeNull();
        await DiesThenAsync("refund.before");
        await account.CallAsync(silo!, "returns", mark);
        (await account.Database.ScalarAsync<string>("select count(*) || ' ' || sum(cents) from entry where kind = 8")).ShouldBe("1 4000");
        (await account.Database.ScalarAsync<long>("select coalesce(sum(cents), 0)::bigint from client_credit")).ShouldBe(4_000);
    }

    private async Task RefundsAsync()
    {
        var payment = await account.Database.ScalarAsync<Guid>("select p.id from payment p join orders o on o.id = p.order_id where o.renewal = 0 and p.state = 2");
        await account.CallAsync(silo!, $"payments/{payment}/refunds", $$"""{"id":"{{Guid.NewGuid()}}","amount":"5.00","note":"Goodwill"}""");
        await DiesThenAsync("refund.after");
        await DiesThenAsync(null);
        await HappensAsync("select count(*) from refund where state = 2", 1, "the refund");
        account.Provider.Log.Entries.Where(entry => entry.Kind == "refund").Select(entry => entry.Cents).ShouldBe([500]);
        (await account.Database.ScalarAsync<long>("select count(*) from entry where kind = 11")).ShouldBe(1);
    }

    /// <summary>The provider's own log has one capture for each payment that we have, and none besides; with the tax of its invoice.</summary>
    private async Task OnceAsync(int payments)
    {
        var captures = account.Provider.Log.Captures;
        captures.Select(capture => capture.Key).ShouldBeUnique();
        captures.Sum(capture => capture.Cents).ShouldBe(4_330 * payments);
        (await account.Database.ScalarAsync<long>("select count(*) from payment")).ShouldBe(payments);
        (await account.Database.ScalarAsync<long>("select count(*) from entry where kind = 10")).ShouldBe(payments);
    }

    private async Task NextAsync(string? fault)
    {
        if (silo is not null)
        {
            await silo.DisposeAsync();
        }

        silo = await account.StartAsync(fault);
    }

    /// <summary>The process that runs dies at its point; the next one is armed with another.</summary>
    private async Task DiesThenAsync(string? next)
    {
        await silo!.WaitExitAsync();
        await NextAsync(next);
    }

    private Task HappensAsync(string count, long expected, string what) =>
        Eventually.TrueAsync(async () => await account.Database.ScalarAsync<long>(count) == expected, what);

    private async Task CheckAsync()
    {
        var results = await InvariantChecker.RunAsync(account.Database.DataSource, new CheckOptions(), CancellationToken.None);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{results.Count} invariants"));
        results.ShouldNotBeEmpty();
        results.Where(result => result.Broken).Select(result => $"{result.Invariant.Id} {string.Join(" | ", result.FirstRows)}").ShouldBeEmpty();
    }
}
