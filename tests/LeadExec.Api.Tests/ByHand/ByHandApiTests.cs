using System.Text.Json.Nodes;
using LeadExec.Api.Tests.Operations;
using LeadExec.BuyerSimulator;

namespace LeadExec.Api.Tests.ByHand;

// Leads worked on by hand over HTTP against the whole product: LEAD-20 to LEAD-24, LEAD-26 to LEAD-29, LEAD-31, LEAD-32, LEAD-34, LEAD-38, ORD-33, CLNT-18, E-85, E-96
public sealed class ByHandApiTests(WholeProduct product) : IClassFixture<WholeProduct>
{
    [Fact]
    public async Task Client_is_found_with_reasons_and_the_lead_is_sent_to_it_once()
    {
        var admin = await product.AdministratorAsync();
        await AllowDeliveriesAsync(admin);
        var lead = await product.PostAsync(WholeProduct.Taking);
        var found = (await admin.CallAsync("GET", $"/api/v1/leads/{lead}/find-client?all=true").ExpectAsync(200)).Json;
        var portal = Item(found, WholeProduct.Portal);
        portal["matches"]!.GetValue<bool>().ShouldBeFalse();
        portal["marks"]!.AsArray().Select(mark => mark!["reason"]!.GetValue<string>()).ShouldContain("criteriaNotMet");
        portal["remedy"]!.GetValue<string>().ShouldContain("State");
        portal["blocked"].ShouldBeNull();
        Item(found, WholeProduct.Taking)["blocked"]!.GetValue<string>().ShouldBe("clientAlreadyHasLead");
        var matching = (await admin.CallAsync("GET", $"/api/v1/leads/{lead}/find-client").ExpectAsync(200)).Json;
        matching["items"]!.AsArray().Select(item => item!["accountId"]!.GetValue<int>()).ShouldBe([WholeProduct.Taking]);

        var body = Send(WholeProduct.Portal);
        var sent = await admin.CallAsync("POST", $"/api/v1/leads/{lead}/send", body).ExpectAsync(200);
        sent.Json["state"]!.GetValue<string>().ShouldBe("accepted");
        sent.Json["price"]!.GetValue<string>().ShouldBe("40.00");
        (await admin.CallAsync("POST", $"/api/v1/leads/{lead}/send", body).ExpectAsync(200)).Json["before"]!.GetValue<bool>().ShouldBeTrue();
        (await SalesAsync(lead)).ShouldBe("1:4000 5:4000");
        (await product.Database.ScalarAsync<string>($"select actor || ' ' || (after->>'account') from audit_entry where subject = 'lead/{lead}' and action = 'sendByHand' limit 1")).ShouldBe("user/1 5");
        (await admin.CallAsync("POST", $"/api/v1/leads/{lead}/send", Send(WholeProduct.Portal)).ExpectAsync(409)).Code.ShouldBe("clientAlreadyHasLead");
        await admin.CallAsync("POST", $"/api/v1/leads/{Guid.NewGuid()}/send", Send(WholeProduct.Portal)).ExpectAsync(404);
        await admin.CallAsync("POST", $"/api/v1/leads/{lead}/send", Send(99)).ExpectAsync(404);
        await admin.CallAsync("POST", $"/api/v1/leads/{lead}/send", Send(WholeProduct.Portal, "\"price\":\"-1.00\"")).ExpectAsync(400);
    }

    [Fact]
    public async Task Delivery_is_resent_priced_anew_noted_on_and_moved()
    {
        var admin = await product.AdministratorAsync();
        await AllowDeliveriesAsync(admin);
        var lead = await product.PostAsync(WholeProduct.Taking);
        var delivery = await product.Database.ScalarAsync<Guid>($"select attempt_id from sale where lead_id = '{lead}'");
        var path = $"/api/v1/leads/{lead}/deliveries/{delivery}";

        (await admin.CallAsync("POST", path + "/resend", Act()).ExpectAsync(200)).Json["state"]!.GetValue<string>().ShouldBe("accepted");
        (await product.Database.ScalarAsync<long>($"select count(*) from attempt where lead_id = '{lead}'")).ShouldBe(2);
        (await SalesAsync(lead)).ShouldBe("1:4000");

        (await admin.CallAsync("POST", path + "/price", """{"newPrice":"55.00"}""").ExpectAsync(200)).Json["price"]!.GetValue<string>().ShouldBe("55.00");
        (await admin.CallAsync("POST", path + "/price", """{"newPrice":"-1.00"}""").ExpectAsync(400)).Text.ShouldContain("/newPrice");
        (await SalesAsync(lead)).ShouldBe("1:5500");

        var note = $"{path}/notes/{Guid.NewGuid()}";
        await admin.CallAsync("PUT", note, """{"text":"They have it."}""").ExpectAsync(204);
        await admin.CallAsync("PUT", note, """{"text":"They have it, says Ana."}""").ExpectAsync(204);
        await admin.CallAsync("PUT", note, """{"text":" "}""").ExpectAsync(400);
        (await admin.CallAsync("PUT", note, """{"text":"a\u0000b"}""").ExpectAsync(400)).Code.ShouldBe("unstorableText");
        var written = (await admin.CallAsync("GET", path + "/notes").ExpectAsync(200)).Json["items"]!.AsArray().ShouldHaveSingleItem()!;
        $"{written["text"]} {written["writtenBy"]} {written["editedBy"]}".ShouldBe("They have it, says Ana. user/1 user/1");

        var move = Send(WholeProduct.Portal, "\"price\":\"30.00\"");
        (await admin.CallAsync("POST", path + "/move", move).ExpectAsync(200)).Json["state"]!.GetValue<string>().ShouldBe("accepted");
        (await admin.CallAsync("POST", path + "/move", move).ExpectAsync(200)).Json["before"]!.GetValue<bool>().ShouldBeTrue();
        (await admin.CallAsync("POST", path + "/move", Send(WholeProduct.WithoutTestAddress)).ExpectAsync(409)).Code.ShouldBe("alreadyMoved");
        (await product.Database.ScalarAsync<long>($"select sum(cents)::bigint from sale where lead_id = '{lead}' and state = 0")).ShouldBe(3000);
        (await product.Database.ScalarAsync<long>($"select count(*) from entry where kind = 8 and ref = '{delivery}'")).ShouldBe(1);
        (await admin.CallAsync("POST", path + "/price", """{"newPrice":"1.00"}""").ExpectAsync(409)).Code.ShouldBe("notSold");

        var listed = (await admin.CallAsync("GET", $"/api/v1/deliveries?clientId={WholeProduct.Taking}&mark=returned").ExpectAsync(200)).Json["items"]!.AsArray();
        listed.Single(item => item!["id"]!.GetValue<Guid>() == delivery)!["moved"]!.GetValue<bool>().ShouldBeTrue();
        var unread = (await admin.CallAsync("GET", $"/api/v1/deliveries?clientId={WholeProduct.Portal}&mark=notRead&limit=1").ExpectAsync(200)).Json["items"]!.AsArray();
        unread.ShouldHaveSingleItem()!["byHand"]!.GetValue<bool>().ShouldBeTrue();
    }

    [Fact] // LEAD-06, RCV-34, E-85
    public async Task Lead_is_added_by_hand_under_the_checks_of_a_post_but_for_limits_and_duplicates()
    {
        var admin = await product.AdministratorAsync();
        var campaign = await admin.CallAsync("GET", "/api/v1/campaigns/3").ExpectAsync(200);
        await admin.CallAsync("PATCH", "/api/v1/campaigns/3", """{"limits":{"perDay":1}}""", campaign.ETag).ExpectAsync(200);
        var (_, refused) = (await product.PostAsync(WholeProduct.LosingToo), await product.PostAsync(WholeProduct.LosingToo));
        (await ValidityAsync(refused)).ShouldBe(3); // the campaign is full
        var fields = (await admin.CallAsync("GET", "/api/v1/campaigns/3/lead-fields").ExpectAsync(200)).Json["fields"]!.AsArray();
        fields.Select(field => field!["name"]!.GetValue<string>()).ShouldContain("PrimaryPhone");

        var wrong = (await admin.CallAsync("POST", "/api/v1/leads", Added("", "6025558801")).ExpectAsync(400)).Json["errors"]!.AsObject();
        wrong.Select(error => error.Key).ShouldBe(["/fields/2"]); // the e-mail address is required
        (await admin.CallAsync("POST", "/api/v1/leads", Added("hand1@example.com", "6025558801", more: ",{\"name\":\"Shoe\",\"values\":[\"44\"]}")).ExpectAsync(400)).Text.ShouldContain("/fields/6");

        var body = Added("hand1@example.com", "6025558801");
        var stored = (await admin.CallAsync("POST", "/api/v1/leads", body).ExpectAsync(200)).Json;
        var lead = stored["id"]!.GetValue<Guid>();
        (stored["before"]!.GetValue<bool>(), stored["duplicate"]!.GetValue<bool>(), stored["running"]!.GetValue<bool>()).ShouldBe((false, false, false));
        (await admin.CallAsync("POST", "/api/v1/leads", body).ExpectAsync(200)).Json["id"]!.GetValue<Guid>().ShouldBe(lead);
        (await ValidityAsync(lead), await SalesAsync(lead)).ShouldBe((0, null)); // it waits
        (await product.Database.ScalarAsync<string>($"select actor from audit_entry where subject = 'lead/{lead}' and action = 'addLead' limit 1")).ShouldBe("user/1");

        var again = (await admin.CallAsync("POST", "/api/v1/leads", Added("hand1@example.com", "6025558801", deliver: true)).ExpectAsync(200)).Json;
        var sold = again["id"]!.GetValue<Guid>();
        (sold == lead, again["duplicate"]!.GetValue<bool>()).ShouldBe((false, true));
        (await ValidityAsync(sold), await SalesAsync(sold)).ShouldBe((0, "3:4000"));

        await admin.CallAsync("POST", $"/api/v1/leads/{lead}/send", Send(WholeProduct.LosingToo)).ExpectAsync(200);
        (await SalesAsync(lead)).ShouldBe("3:4000");
        var tried = (await admin.CallAsync("POST", "/api/v1/leads", Added("hand2@example.com", "6025558802", deliver: true, test: true)).ExpectAsync(200)).Json["id"]!.GetValue<Guid>();
        (await SalesAsync(tried)).ShouldBeNull();
        await admin.CallAsync("GET", "/api/v1/campaigns/99/lead-fields").ExpectAsync(404);
    }

    [Fact]
    public async Task Failed_delivery_is_marked_as_accepted_and_an_unsold_lead_runs_again()
    {
        var admin = await product.AdministratorAsync();
        product.Buyer.Set("buyer4", new BuyerBehaviour { Accept = false });
        var (lead, other) = (await product.PostAsync(WholeProduct.WithoutTestAddress), await product.PostAsync(WholeProduct.WithoutTestAddress));
        var failed = await product.Database.ScalarAsync<Guid>($"select id from attempt where lead_id = '{lead}'");
        product.Buyer.Set("buyer4", new BuyerBehaviour());

        (await admin.CallAsync("POST", $"/api/v1/leads/{lead}/deliveries/{failed}/accept", Act()).ExpectAsync(200)).Json["state"]!.GetValue<string>().ShouldBe("accepted");
        (await SalesAsync(lead)).ShouldBe("4:4000");
        (await admin.CallAsync("POST", $"/api/v1/leads/{other}/run-automation", Act()).ExpectAsync(200)).Json["running"]!.GetValue<bool>().ShouldBeFalse();
        (await SalesAsync(other)).ShouldBe("4:4000");
        (await admin.CallAsync("POST", $"/api/v1/leads/{other}/deliveries/{Guid.NewGuid()}/accept", Act()).ExpectAsync(404)).Code.ShouldBe("notFound");
    }

    [Fact] // LEAD-29, ORD-33
    public async Task Delivery_is_only_recorded_and_counted_on_the_order_where_that_is_said()
    {
        const int client = WholeProduct.WithoutTestAddress;
        var admin = await product.AdministratorAsync();
        await AllowDeliveriesAsync(admin);
        var ordered = $$"""{"clientId":{{client}},"name":"By hand","type":"dollarAmount","items":[{"dollars":"100.00"}],"startDate":"2026-01-01"}""";
        var order = (await admin.CallAsync("POST", "/api/v1/orders", ordered).ExpectAsync(201)).Json["id"]!.GetValue<int>();
        var (recorded, sent) = (await product.PostAsync(WholeProduct.Taking), await product.PostAsync(WholeProduct.Taking));
        using var hang = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!Item((await admin.CallAsync("GET", $"/api/v1/leads/{recorded}/find-client?all=true").ExpectAsync(200)).Json, client)["hasOrder"]!.GetValue<bool>())
        {
            await Task.Delay(50, hang.Token);
        }

        var asked = product.Buyer.Log.Of($"buyer{client}").Count;
        await admin.CallAsync("POST", $"/api/v1/leads/{recorded}/send", Send(client, "\"onOrder\":true,\"recordOnly\":true")).ExpectAsync(200);
        product.Buyer.Log.Of($"buyer{client}").Count.ShouldBe(asked, "nothing goes out");
        await admin.CallAsync("POST", $"/api/v1/leads/{sent}/send", Send(client)).ExpectAsync(200);

        product.Buyer.Log.Of($"buyer{client}").Count.ShouldBe(asked + 1);
        (await OrderOfAsync(recorded), await OrderOfAsync(sent)).ShouldBe(($"{order}", "none"));
        (await admin.CallAsync("GET", $"/api/v1/orders/{order}").ExpectAsync(200)).Json["receivedCost"]!.GetValue<string>().ShouldBe("40.00");

        Task<string?> OrderOfAsync(Guid lead) =>
            product.Database.ScalarAsync<string>($"select coalesce(order_id::text, 'none') from sale where lead_id = '{lead}' and client_id = {client}")!;
    }

    [Theory]
    [InlineData("?mark=seen")]
    [InlineData("?mark=1")]
    [InlineData("?limit=0")]
    [InlineData("?cursor=none")]
    public async Task Wrong_questions_for_deliveries_are_refused(string query)
    {
        var admin = await product.AdministratorAsync();
        await admin.CallAsync("GET", "/api/v1/deliveries" + query).ExpectAsync(400);
    }

    [Fact]
    public async Task Queue_is_told_as_it_is_and_only_to_so_many()
    {
        var admin = await product.AdministratorAsync();
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2)); // only a hang takes so long
        var streams = new List<HttpResponseMessage>();
        try
        {
            for (var n = 0; n < 16; n++)
            {
                var opened = await admin.GetAsync("/api/v1/queue/events", HttpCompletionOption.ResponseHeadersRead, limit.Token);
                ((int)opened.StatusCode).ShouldBe(200);
                streams.Add(opened);
            }

            streams[0].Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
            using var reader = new StreamReader(await streams[0].Content.ReadAsStreamAsync(limit.Token));
            (await reader.ReadLineAsync(limit.Token)).ShouldBe("event: queue");
            JsonNode.Parse((await reader.ReadLineAsync(limit.Token))!["data: ".Length..])!["accepting"]!.GetValue<bool>().ShouldBeTrue();
            (await admin.CallAsync("GET", "/api/v1/queue/events").ExpectAsync(503)).Code.ShouldBe("tooManyStreams");
        }
        finally
        {
            streams.ForEach(stream => stream.Dispose());
        }
    }

    // Room for further clients, so that what is refused is refused for its own reason, in whatever order the tests run.
    private static async Task AllowDeliveriesAsync(HttpClient admin)
    {
        var campaign = await admin.CallAsync("GET", "/api/v1/campaigns/1").ExpectAsync(200);
        await admin.CallAsync("PATCH", "/api/v1/campaigns/1", """{"maximumDeliveryCount":3}""", campaign.ETag).ExpectAsync(200);
    }

    private static string Act() => $$"""{"key":"{{Guid.NewGuid()}}"}""";

    private static string Added(string email, string phone, bool deliver = false, bool test = false, string more = "") => $$"""
        {"key":"{{Guid.NewGuid()}}","campaignId":3,"deliver":{{(deliver ? "true" : "false")}},"test":{{(test ? "true" : "false")}},"fields":[
        {"name":"FirstName","values":["Hanna"]},{"name":"LastName","values":["Zebrafinch"]},{"name":"Email","values":["{{email}}"]},{"name":"PrimaryPhone","values":["{{phone}}"]},{"name":"State","values":["NV"]},
        {"name":"Zip","values":["89101"]}{{more}}]}
        """;

    private async Task<int> ValidityAsync(Guid lead) => await product.Database.ScalarAsync<short>($"select validity from lead where id = '{lead}'");

    private static string Send(int account, string? more = null) => $$"""{"key":"{{Guid.NewGuid()}}","accountId":{{account}}{{(more is null ? "" : "," + more)}}}""";

    private static JsonNode Item(JsonNode found, int account) => found["items"]!.AsArray().Single(item => item!["accountId"]!.GetValue<int>() == account)!;

    private Task<string?> SalesAsync(Guid lead) =>
        product.Database.ScalarAsync<string>($"select string_agg(account_id || ':' || cents, ' ' order by account_id) from sale where lead_id = '{lead}' and state = 0")!;
}
