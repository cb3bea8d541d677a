using System.Text.Json.Nodes;
using LeadExec.BuyerSimulator;
using LeadExec.Domain.Delivery;

namespace LeadExec.Api.Tests.Operations;

// Decisions 9, 10, 18; LEAD-31: unknown outcomes are seen, decided and recorded.
public sealed class ReconcileTests(WholeProduct product) : IClassFixture<WholeProduct>
{
    [Fact]
    public async Task Lost_answer_is_listed_and_decided_to_be_a_sale()
    {
        var admin = await product.AdministratorAsync();
        var (lead, attempt) = await LoseAsync(WholeProduct.Losing);
        var fresh = await ItemAsync(admin, attempt);
        fresh["overdue"]!.GetValue<bool>().ShouldBeFalse();
        fresh["lateAcceptance"].ShouldBeNull();
        fresh["heldPrice"]!.GetValue<string>().ShouldBe("40.00");
        fresh["deliveryAccount"]!.GetValue<string>().ShouldBe("Account 2");

        await product.Database.ExecuteAsync($"""
            update attempt set pinned_until = now() - interval '1 hour', late_at = now(), late_price = 3900, late_reference = 'R-7' where id = '{attempt}'
            """);
        var late = await ItemAsync(admin, attempt);
        late["overdue"]!.GetValue<bool>().ShouldBeTrue();
        $"{late["lateAcceptance"]!["price"]} {late["lateAcceptance"]!["reference"]}".ShouldBe("39.00 R-7");

        await DecideAsync(admin, lead, attempt, accepted: true).ExpectAsync(200);
        (await product.Database.ScalarAsync<long>($"select cents from sale where attempt_id = '{attempt}' and manual")).ShouldBe(4000);
        (await product.Database.ScalarAsync<string>($"select actor || ' ' || (after->>'accepted') from audit_entry where subject = 'attempt/{attempt}'"))
            .ShouldBe("user/1 true");
        (await AllAsync(admin)).ShouldNotContain(attempt);
        (await DecideAsync(admin, lead, attempt, accepted: false).ExpectAsync(409)).Code.ShouldBe("notDecidable");
    }

    [Fact]
    public async Task Decided_against_it_is_no_sale()
    {
        var admin = await product.AdministratorAsync();
        var (lead, attempt) = await LoseAsync(WholeProduct.LosingToo);
        product.Buyer.Set("buyer3", new BuyerBehaviour { Accept = false }); // the lead goes on, and finds nobody
        await DecideAsync(admin, lead, attempt, accepted: false).ExpectAsync(200);
        (await product.Database.ScalarAsync<short>($"select state from attempt where id = '{attempt}'")).ShouldBe((short)AttemptState.NotSent);
        (await product.Database.ScalarAsync<long>($"select count(*) from sale where lead_id = '{lead}'")).ShouldBe(0);
    }

    [Fact]
    public async Task Attempts_that_are_not_there_or_not_unknown_are_left_alone()
    {
        var admin = await product.AdministratorAsync();
        var (lead, attempt) = await LoseAsync(WholeProduct.Losing);
        await DecideAsync(admin, lead, Guid.NewGuid(), accepted: true).ExpectAsync(404);
        await DecideAsync(admin, Guid.NewGuid(), attempt, accepted: true).ExpectAsync(404);
        var sold = await product.PostAsync(WholeProduct.Portal);
        var accepted = await product.Database.ScalarAsync<Guid>($"select id from attempt where lead_id = '{sold}'");
        (await DecideAsync(admin, sold, accepted, accepted: false).ExpectAsync(409)).Code.ShouldBe("notDecidable");
        (await product.Database.ScalarAsync<long>($"select count(*) from audit_entry where subject = 'attempt/{accepted}'")).ShouldBe(0);
    }

    [Fact]
    public async Task List_is_walked_oldest_first_without_gap_or_repeat()
    {
        var admin = await product.AdministratorAsync();
        await LoseAsync(WholeProduct.Losing);
        await LoseAsync(WholeProduct.LosingToo);
        await LoseAsync(WholeProduct.Losing);
        List<JsonNode> walked = [];
        for (string? next = ""; next is not null;)
        {
            var page = (await admin.CallAsync("GET", $"/api/v1/reconcile?limit=1{(next.Length > 0 ? "&cursor=" + next : "")}").ExpectAsync(200)).Json;
            walked.AddRange(page["items"]!.AsArray().Select(item => item!.DeepClone()));
            next = page["next"]?.GetValue<string>();
        }

        walked.Count.ShouldBeGreaterThanOrEqualTo(3);
        walked.Select(item => item["attemptId"]!.GetValue<Guid>()).ShouldBe(await AllAsync(admin));
        walked.Select(item => item["at"]!.GetValue<DateTimeOffset>()).ShouldBeInOrder();
    }

    [Theory]
    [InlineData("?limit=0")]
    [InlineData("?limit=201")]
    [InlineData("?cursor=none")]
    [InlineData("?cursor=______________________________________")]
    public async Task Wrong_pages_are_refused(string query)
    {
        var admin = await product.AdministratorAsync();
        await admin.CallAsync("GET", "/api/v1/reconcile" + query).ExpectAsync(400);
    }

    [Fact]
    public async Task Health_counts_failures_in_a_row()
    {
        var admin = await product.AdministratorAsync();
        const string path = "/api/v1/delivery-accounts/1/health";
        (await admin.CallAsync("GET", path).ExpectAsync(200)).Json["failuresInARow"]!.GetValue<int>().ShouldBe(0);
        product.Buyer.Set("buyer1", new BuyerBehaviour { Status = 500 });
        await product.PostAsync(WholeProduct.Taking);
        await product.PostAsync(WholeProduct.Taking);
        var health = (await admin.CallAsync("GET", path).ExpectAsync(200)).Json;
        health["failuresInARow"]!.GetValue<int>().ShouldBe(2);
        health["status"]!.GetValue<string>().ShouldBe("open");
        health["breakerOpen"]!.GetValue<bool>().ShouldBeFalse();
        health["permitsOut"]!.GetValue<int>().ShouldBe(0);
        product.Buyer.Set("buyer1", new BuyerBehaviour());
        await product.PostAsync(WholeProduct.Taking);
        (await admin.CallAsync("GET", path).ExpectAsync(200)).Json["failuresInARow"]!.GetValue<int>().ShouldBe(0);
        await admin.CallAsync("GET", "/api/v1/delivery-accounts/99/health").ExpectAsync(404);
    }

    [Fact]
    public async Task Grains_are_shown_to_staff_only()
    {
        var admin = await product.AdministratorAsync();
        await product.PostAsync(WholeProduct.Portal);
        (await admin.CallAsync("GET", "/api/v1/system/grains").ExpectAsync(200)).Text.ShouldContain("LeadGrain");
        await product.Silo.Http.CallAsync("GET", "/api/v1/system/grains").ExpectAsync(401);
    }

    /// <summary>A lead whose buyer takes it and whose answer never comes.</summary>
    private async Task<(Guid Lead, Guid Attempt)> LoseAsync(int buyer)
    {
        product.Buyer.Set($"buyer{buyer}", new BuyerBehaviour { Fault = BuyerFault.ResetAfterRead });
        var lead = await product.PostAsync(buyer);
        var attempt = await product.Database.ScalarAsync<Guid>($"select id from attempt where lead_id = '{lead}' and state = 6");
        attempt.ShouldNotBe(Guid.Empty);
        return (lead, attempt);
    }

    private static Task<ApiAnswer> DecideAsync(HttpClient admin, Guid lead, Guid attempt, bool accepted) =>
        admin.CallAsync("POST", $"/api/v1/leads/{lead}/attempts/{attempt}/decide", accepted ? """{"accepted":true}""" : """{"accepted":false}""");

    private static async Task<JsonNode> ItemAsync(HttpClient admin, Guid attempt) =>
        (await ItemsAsync(admin)).Single(item => item["attemptId"]!.GetValue<Guid>() == attempt);

    private static async Task<List<Guid>> AllAsync(HttpClient admin) => [.. (await ItemsAsync(admin)).Select(item => item["attemptId"]!.GetValue<Guid>())];

    private static async Task<List<JsonNode>> ItemsAsync(HttpClient admin) =>
        [.. (await admin.CallAsync("GET", "/api/v1/reconcile?limit=200").ExpectAsync(200)).Json["items"]!.AsArray().Select(item => item!)];
}
