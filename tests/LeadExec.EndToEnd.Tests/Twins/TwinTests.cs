using System.Globalization;
using System.Text;
using LeadExec.Check;
using LeadExec.EndToEnd.Tests.Support;

namespace LeadExec.EndToEnd.Tests.Twins;

/// <summary>
/// Two hosts at once on one database, each grain twice, under every kind of load: nothing is sold or charged twice, limits are
/// exact, and the record keeps all its rules. INV-01, INV-03, INV-05 to INV-08, INV-22, INV-24, FM-30, LEAD-31.
/// </summary>
public sealed class TwinTests(TwinFixture twins) : IClassFixture<TwinFixture>
{
    private const string Sold = "select client_id from sale where state = 0 and campaign_id =";
    private readonly TwinAccount account = twins.Account;

    [Fact]
    public async Task Two_hosts_with_every_grain_twice_sell_and_charge_nothing_twice()
    {
        using var load = new TwinLoad(twins.Silos, twins.AckLog);
        var (some, many) = (20 * TwinFixture.Factor, 30 * TwinFixture.Factor);

        // All kinds at once, so that they meet in the same batches, locks and books.
        var kinds = new[] { TwinAccount.Rotation, TwinAccount.Wallet, TwinAccount.Order, TwinAccount.Shared }.Select(type => load.PostAsync(type, some))
            .Concat(new[] { TwinAccount.Cap, TwinAccount.Queue }.Select(type => load.PostAsync(type, many)))
            .ToList();
        var limited = load.PostAsync(TwinAccount.Limited, some);
        var repeats = RepeatAsync(load);
        var pings = UseOrderIdsAsync(load);
        await Task.WhenAll([.. kinds, limited, repeats, pings, DecideAsync(load)]);
        await Eventually.TrueAsync(async () => await CountAsync("select count(*) from lead_flow where stage in (0, 1, 7)") == 0, "the end of every lead");

        (await CountAsync("select count(distinct silo) from lead_flow")).ShouldBe(2, "both hosts worked");
        await ShouldBeSoldAsync(TwinAccount.Cap, many, account.CapOfAccount, many - account.CapOfAccount);
        await ShouldBeSoldAsync(TwinAccount.Queue, many, account.CapOfAccount, many - account.CapOfAccount);
        await ShouldBeSoldAsync(TwinAccount.Wallet, some, account.LeadsOfWallet, some - account.LeadsOfWallet);
        await ShouldBeSoldAsync(TwinAccount.Order, some, account.LeadsOfOrder, some - account.LeadsOfOrder);
        (await CountAsync(Leads("l.validity = 0 and", TwinAccount.Rotation))).ShouldBe(some);
        (await CountAsync($"select count(*) from ({Sold} {Campaign(TwinAccount.Rotation)}) s")).ShouldBe(some);
        (await CountAsync($"select count(distinct client_id) from ({Sold} {Campaign(TwinAccount.Rotation)}) s")).ShouldBe(3);
        (await CountAsync($"select count(*) from ({Sold} {Campaign(TwinAccount.Shared)}) s")).ShouldBe(2 * some);
        (await limited).Count(answer => answer.Accepted).ShouldBe(account.LimitOfCampaign);
        (await CountAsync($"select count(*) from ({Sold} {Campaign(TwinAccount.Limited)}) s")).ShouldBe(account.LimitOfCampaign);
        (await CountAsync($"select left_cents from book where kind = 2 and id = {TwinAccount.Number(TwinAccount.Wallet, 1)}")).ShouldBe(0);
        await RecordIsSoundAsync();
    }

    /// <summary>The same post and the same person at both doors at once: one lead, and one original.</summary>
    private async Task RepeatAsync(TwinLoad load)
    {
        for (var pair = 0; pair < 5 * TwinFixture.Factor; pair++)
        {
            var lead = TwinLoad.Lead(TwinAccount.Repeats);
            var same = await load.PostBothAsync(lead, lead);
            same[0].LeadId.ShouldBe(same[1].LeadId);
            Encoding.UTF8.GetString(same[0].Bytes).ShouldBe(Encoding.UTF8.GetString(same[1].Bytes));

            var person = TwinLoad.Lead(TwinAccount.Repeats);
            // The same bytes again would be a repeat of the same post.
            var again = person.With("FirstName", "Other") with { IdempotencyKey = Guid.NewGuid().ToString("N") };
            var twice = await load.PostBothAsync(person, again);
            (twice.Count(answer => answer.Accepted), twice.Count(answer => answer.Duplicate)).ShouldBe((1, 1), $"{twice[0].Text} {twice[1].Text}");
        }
    }

    /// <summary>One order id, posted along at both doors at once: it serves one lead.</summary>
    private async Task UseOrderIdsAsync(TwinLoad load)
    {
        for (var n = 0; n < 5 * TwinFixture.Factor; n++)
        {
            var ping = await PingAnswered.OfFormAsync(twins.Silos[n % 2].Http, TwinAccount.Ping, TwinAccount.Number(TwinAccount.Ping, 1), "State=AZ");
            ping.Accepted.ShouldBeTrue(ping.Json.ToJsonString());
            var posts = await load.PostBothAsync(Along(ping), Along(ping));
            posts.Count(post => post.Accepted).ShouldBe(1, $"{posts[0].Text} {posts[1].Text}");
        }
    }

    /// <summary>Staff say yes at one host and no at the other, at the same moment: one of them is taken, and it is what stands (LEAD-31).</summary>
    private async Task DecideAsync(TwinLoad load)
    {
        var leads = 4 * TwinFixture.Factor;
        await load.PostAsync(TwinAccount.Decided, leads);
        var unknown = $"from attempt a join lead l on l.id = a.lead_id where l.campaign_id = {Campaign(TwinAccount.Decided)} and a.state = 6";
        await Eventually.TrueAsync(async () => await CountAsync($"select count(*) {unknown}") == leads, "every outcome that nobody knows");
        var asked = await twins.Database.ScalarAsync<string>($"select string_agg(a.lead_id || ' ' || a.id, ',') {unknown}");
        var yes = 0;
        foreach (var (attempt, yesAt) in asked!.Split(',').Select((attempt, number) => (attempt.Split(' '), number % 2)))
        {
            var (lead, id) = (Guid.Parse(attempt[0]), Guid.Parse(attempt[1]));
            var taken = await Task.WhenAll(twins.DecideAsync(twins.Silos[yesAt], lead, id, accepted: true), twins.DecideAsync(twins.Silos[1 - yesAt], lead, id, accepted: false));
            taken.Count(said => said).ShouldBe(1, $"yes taken {taken[0]}, no taken {taken[1]}");
            yes += taken[0] ? 1 : 0;
            (await CountAsync($"select state::bigint from attempt where id = '{id}'")).ShouldBe(taken[0] ? 2 : 5);
        }

        (await CountAsync($"select count(*) from ({Sold} {Campaign(TwinAccount.Decided)} and manual) s")).ShouldBe(yes);
    }

    private static LeadToPost Along(PingAnswered ping) => TwinLoad.Lead(TwinAccount.Ping).With("orderId", ping.OrderId);

    /// <summary>Every lead is sold once; the first client has exactly what its limit allows, the second all the rest.</summary>
    private async Task ShouldBeSoldAsync(int type, int leads, int first, int second)
    {
        (await CountAsync(Leads("", type))).ShouldBe(leads);
        (await CountAsync($"select count(*) from ({Sold} {Campaign(type)} and client_id = {TwinAccount.Number(type, 1)}) s")).ShouldBe(first, $"client 1 of {type}");
        (await CountAsync($"select count(*) from ({Sold} {Campaign(type)} and client_id = {TwinAccount.Number(type, 2)}) s")).ShouldBe(second, $"client 2 of {type}");
    }

    private async Task RecordIsSoundAsync()
    {
        var results = await InvariantChecker.RunAsync(twins.Database.DataSource, new CheckOptions { AckLog = twins.AckLog, Quiet = TimeSpan.FromMinutes(10) }, CancellationToken.None);
        results.Count.ShouldBeGreaterThan(10);
        results.Where(result => result.Broken).Select(result => $"{result.Invariant.Id} {result.Invariant.Statement}: {string.Join(" | ", result.FirstRows)}").ShouldBeEmpty();
    }

    private static string Campaign(int type) => TwinAccount.Number(type, 1).ToString(CultureInfo.InvariantCulture);

    private static string Leads(string condition, int type) => $"select count(*) from lead l where {condition} l.campaign_id = {Campaign(type)}";

    private Task<long> CountAsync(string sql) => twins.Database.ScalarAsync<long>(sql);
}
