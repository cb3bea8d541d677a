using System.Text.Json.Nodes;
using LeadExec.BuyerSimulator;

namespace LeadExec.Api.Tests.Operations;

// DELV-50, DELV-83, D-24: a delivery that failed is on the list, once, with its tries and whether it is tried again.
public sealed class FailedDeliveryTests(WholeProduct product) : IClassFixture<WholeProduct>
{
    [Fact]
    public async Task Failed_delivery_is_listed_with_its_reason_and_an_accepted_one_is_not()
    {
        var admin = await product.AdministratorAsync();
        product.Buyer.Set($"buyer{WholeProduct.Losing}", new BuyerBehaviour { Status = 500 });
        var failed = await product.PostAsync(WholeProduct.Losing);
        var sold = await product.PostAsync(WholeProduct.Taking);

        var items = await ItemsAsync(admin, "?limit=200");

        var item = items.Single(item => item["leadId"]!.GetValue<Guid>() == failed);
        $"{item["client"]} {item["deliveryAccount"]} {item["state"]} {item["reason"]} {item["tries"]}".ShouldBe("Client 2 Account 2 failed buyerError 1");
        item["retryDueAt"].ShouldBeNull();
        items.ShouldNotContain(other => other["leadId"]!.GetValue<Guid>() == sold);
    }

    [Fact] // DELV-83, LEAD-14, LEAD-33
    public async Task Request_and_answer_of_a_delivery_are_kept_with_what_the_source_posted()
    {
        var admin = await product.AdministratorAsync();
        product.Buyer.Set($"buyer{WholeProduct.Losing}", new BuyerBehaviour { Status = 500 });
        var lead = await product.PostAsync(WholeProduct.Losing);
        var failed = (await admin.CallAsync("GET", $"/api/v1/leads/{lead}/deliveries").ExpectAsync(200)).Json["items"]!.AsArray().ShouldHaveSingleItem()!;

        var exchange = (await admin.CallAsync("GET", $"/api/v1/leads/{lead}/deliveries/{failed["id"]}/exchange").ExpectAsync(200)).Json;
        var insert = (await admin.CallAsync("GET", $"/api/v1/leads/{lead}/insert-request").ExpectAsync(200)).Json;

        var seen = product.Buyer.Seen.Last(request => request.Buyer == $"buyer{WholeProduct.Losing}");
        exchange["requestBody"]!["text"]!.GetValue<string>().ShouldBe(System.Text.Encoding.UTF8.GetString(seen.Body));
        exchange["status"]!.GetValue<int>().ShouldBe(500);
        insert["request"]!["text"]!.GetValue<string>().ShouldContain("Zebrafinch");
        insert["answerStatus"]!.GetValue<int>().ShouldBe(200);
    }

    [Fact]
    public async Task Retried_delivery_is_listed_once_by_its_last_try_with_the_time_of_the_next()
    {
        var admin = await product.AdministratorAsync();
        product.Buyer.Set($"buyer{WholeProduct.Losing}", new BuyerBehaviour { Status = 500 });
        var lead = await product.PostAsync(WholeProduct.Losing);
        await product.Database.ExecuteAsync($"""
            insert into attempt select (jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid(), 'n', 2, 'at', a.at + interval '5 minutes'))).* from attempt a where lead_id = '{lead}';
            update lead_flow set stage = 2, due_at = now() + interval '1 day' where id = '{lead}'
            """);

        var item = (await ItemsAsync(admin, "?limit=200")).Single(item => item["leadId"]!.GetValue<Guid>() == lead);

        item["tries"]!.GetValue<int>().ShouldBe(2);
        item["retryDueAt"].ShouldNotBeNull();
    }

    [Fact]
    public async Task List_is_walked_newest_first_without_gap_or_repeat()
    {
        var admin = await product.AdministratorAsync();
        product.Buyer.Set($"buyer{WholeProduct.LosingToo}", new BuyerBehaviour { Status = 503 });
        var leads = new[] { await product.PostAsync(WholeProduct.LosingToo), await product.PostAsync(WholeProduct.LosingToo), await product.PostAsync(WholeProduct.LosingToo) };
        List<Guid> walked = [];
        for (string? next = ""; next is not null;)
        {
            var page = (await admin.CallAsync("GET", $"/api/v1/failed-deliveries?limit=1{(next.Length > 0 ? "&cursor=" + next : "")}").ExpectAsync(200)).Json;
            walked.AddRange(page["items"]!.AsArray().Select(item => item!["leadId"]!.GetValue<Guid>()));
            next = page["next"]?.GetValue<string>();
        }

        walked.Where(leads.Contains).ShouldBe(leads.Reverse());
        walked.ShouldBeUnique();
    }

    [Theory]
    [InlineData("?limit=0")]
    [InlineData("?limit=201")]
    [InlineData("?cursor=none")]
    public async Task Wrong_pages_are_refused(string query) =>
        await (await product.AdministratorAsync()).CallAsync("GET", "/api/v1/failed-deliveries" + query).ExpectAsync(400);

    private static async Task<List<JsonNode>> ItemsAsync(HttpClient admin, string query) =>
        [.. (await admin.CallAsync("GET", "/api/v1/failed-deliveries" + query).ExpectAsync(200)).Json["items"]!.AsArray().Select(item => item!)];
}
