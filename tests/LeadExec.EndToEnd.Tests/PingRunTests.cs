using System.Globalization;
using System.Text;
using System.Text.Json;
using LeadExec.BuyerSimulator;
using LeadExec.EndToEnd.Tests.Support;
using static LeadExec.EndToEnd.Tests.Support.PingFixture;

namespace LeadExec.EndToEnd.Tests;

/// <summary>
/// Twenty buyers with scripted delays, errors and prices against the real process: run A with one tenth slow and one tenth
/// failing, run B with half of them hanging. Whatever a buyer counts as accepted is a sale, an unknown, or an answer flagged late (INV-26).
/// </summary>
[Collection(Alone.Name)]
public sealed class PingRunTests(PingFixture pings) : IClassFixture<PingFixture>
{
    private const int Waves = 2;
    private const int AtOnce = 4;

    [Fact] // run A; DIST-51, DELV-53, DELV-55, FM-47, FM-50
    public async Task Slow_and_failing_buyers_cost_the_others_nothing()
    {
        for (var n = 1; n <= Buyers; n++)
        {
            var ping = n switch
            {
                20 or 10 => new BuyerBehaviour { DelayMs = 5_000 },
                19 => new BuyerBehaviour { Status = 500 },
                9 => new BuyerBehaviour { Fault = BuyerFault.ResetAfterRead },
                _ => new BuyerBehaviour { DelayMs = n * 5 },
            };
            pings.Script(RunA, n, ping, new BuyerBehaviour { Accept = n != 18 });
        }

        var lost = await RunAsync(RunA, neverBids: [20, 19, 10, 9], refusesPosts: 18);

        PostsCarryTheirPingsReference(RunA);
        PingsCarryNoContact(RunA);
        await LoserIsToldOnceForEachBidAsync(RunA, lost);
    }

    [Fact] // run B; FM-47, FM-56: half hang, one of the others takes its post and never says so
    public async Task Half_of_the_buyers_hang_and_the_rest_is_sold_to()
    {
        var hanging = Enumerable.Range(1, Buyers).Where(n => n % 4 < 2).ToArray();
        for (var n = 1; n <= Buyers; n++)
        {
            var ping = new BuyerBehaviour { Fault = hanging.Contains(n) ? BuyerFault.Hang : BuyerFault.None };
            pings.Script(RunB, n, ping, new BuyerBehaviour { Fault = n == HangsInPost ? BuyerFault.Hang : BuyerFault.None });
        }

        await RunAsync(RunB, hanging, refusesPosts: HangsInPost);
    }

    /// <summary>Of those that bid in time, as the process log has it, the best two that take the post buy; who was slow or failed is not waited for.</summary>
    /// <returns>How many bids of buyer 1 lost.</returns>
    private async Task<int> RunAsync(int run, int[] neverBids, int refusesPosts)
    {
        var (sold, lost) = (0, 0);
        for (var wave = 0; wave < Waves; wave++)
        {
            foreach (var answer in await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => pings.PostAsync(run))))
            {
                var bidders = await BiddersAsync(answer.LeadId);
                var sales = await SalesAsync(answer.LeadId);

                bidders.ShouldNotContain(account => neverBids.Any(n => Account(run, n) == account));
                var best = bidders.Where(account => account != Account(run, refusesPosts)).OrderDescending().Take(2);
                sales.ShouldBe(best.Select(account => $"{account}:{BidOf(account - (run * 100))}"), ignoreOrder: true, answer.Text);
                sold += sales.Length;
                lost += bidders.Contains(Account(run, 1)) && best.All(account => account != Account(run, 1)) ? 1 : 0;
            }
        }

        sold.ShouldBeGreaterThan(0);
        await EveryAcceptanceIsAccountedForAsync(run);
        return lost;
    }

    /// <summary>Accounts with a bid in time; waits until the lead's log is written.</summary>
    private async Task<int[]> BiddersAsync(Guid lead)
    {
        const string Steps = "select string_agg(s->>'account', ' ') from flow_log, jsonb_array_elements(steps) s where lead_id = @lead and s->>'step' = 'ping' and s->>'account' is not null";
        await Eventually.TrueAsync(async () => await pings.Books.ScalarAsync<string>(Steps, new { lead }) is not null, "the pings in the process log");
        var text = await pings.Books.ScalarAsync<string>($"{Steps} and s->>'result' = 'done'", new { lead });
        return [.. (text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(account => int.Parse(account, CultureInfo.InvariantCulture))];
    }

    private async Task<string[]> SalesAsync(Guid lead)
    {
        var text = await pings.Books.ScalarAsync<string>("select string_agg(account_id || ':' || cents / 100, ' ') from sale where lead_id = @lead and state = 0", new { lead });
        return text?.Split(' ') ?? [];
    }

    private async Task EveryAcceptanceIsAccountedForAsync(int run)
    {
        foreach (var entry in pings.Buyer.Log.Entries.Where(entry => entry.Verdict == BuyerVerdict.Accepted))
        {
            if (entry.Buyer.StartsWith($"post-{run}-", StringComparison.Ordinal))
            {
                var accounted = await pings.Books.ScalarAsync<bool>(
                    "select exists(select 1 from attempt where delivery_id = @key and state in (2, 6))", new { key = Guid.Parse(entry.Key!) });
                accounted.ShouldBeTrue($"{entry.Buyer} took {entry.Key}");
            }
            else if (entry.Buyer.StartsWith($"ping-{run}-", StringComparison.Ordinal))
            {
                // A bid, or a ping that timed out or was cut: its step says which.
                await Eventually.TrueAsync(
                    () => pings.Books.ScalarAsync<bool>(
                        "select exists(select 1 from flow_log, jsonb_array_elements(steps) s where s->>'step' = 'ping' and s->>'attempt' = @key)", new { key = entry.Key }),
                    $"the ping {entry.Key} of {entry.Buyer} in the process log");
            }
        }
    }

    private void PostsCarryTheirPingsReference(int run)
    {
        var posts = pings.Buyer.Seen.Where(seen => seen.Buyer.StartsWith($"post-{run}-", StringComparison.Ordinal)).ToList();
        posts.ShouldNotBeEmpty();
        foreach (var post in posts)
        {
            using var body = JsonDocument.Parse(post.Body);
            body.RootElement.GetProperty("PingReference").GetString().ShouldNotBeNullOrEmpty(post.Buyer);
        }
    }

    /// <summary>Buyer 1 bids least; the notices go out after the leads are through.</summary>
    private async Task LoserIsToldOnceForEachBidAsync(int run, int lost)
    {
        lost.ShouldBeGreaterThan(0);
        await Eventually.TrueAsync(() => Task.FromResult(Notices().Count >= lost), "a notice for each lost bid");
        var told = Notices().ConvertAll(notice => JsonSerializer.Deserialize<Dictionary<string, string>>(notice.Body)!);
        told.Select(notice => notice["Bid"]).Distinct().Count().ShouldBe(lost);
        told.Count.ShouldBe(lost);
        told.ShouldAllBe(notice => notice["Why"].Length > 0 && notice.Count == 2);

        List<SeenRequest> Notices() => [.. pings.Buyer.Seen.Where(seen => seen.Buyer == Loss(run, 1))];
    }

    /// <summary>DELV-54: what goes over the wire before anybody bought it.</summary>
    private void PingsCarryNoContact(int run)
    {
        var sent = pings.Buyer.Seen.Where(seen => seen.Buyer.StartsWith($"ping-{run}-", StringComparison.Ordinal)).ToList();
        sent.ShouldNotBeEmpty();
        sent.Select(seen => Encoding.UTF8.GetString(seen.Body)).ShouldAllBe(body => !body.Contains("canary", StringComparison.OrdinalIgnoreCase) && !body.Contains("602555", StringComparison.Ordinal));
    }
}
