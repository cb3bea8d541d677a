using System.Text.Json.Nodes;
using LeadExec.Api.Tests.Operations;

namespace LeadExec.Api.Tests.Orders;

// ORD-01, ORD-06, ORD-15, ORD-16 with the whole product: nobody tells it that an order is open, filled or to be renewed.
public sealed class OrderRunTests(WholeProduct product) : IClassFixture<WholeProduct>
{
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Leads_fill_an_order_and_go_on_with_its_renewal()
    {
        var admin = await product.AdministratorAsync();
        var account = $"/api/v1/delivery-accounts/{WholeProduct.Portal}";
        var before = await admin.CallAsync("GET", account).ExpectAsync(200);
        await admin.CallAsync("PATCH", account, """{"requireOrder":true}""", before.ETag).ExpectAsync(200);
        var lead = await product.PostAsync(WholeProduct.Portal);
        (await product.Database.ScalarAsync<long>($"select count(*) from attempt where lead_id = '{lead}'")).ShouldBe(0);

        var body = $$"""
            {"clientId":{{WholeProduct.Portal}},"name":"Run","type":"dollarAmount","items":[{"dollars":"90.00","fillLimit":"12.00"}],"renewal":"onFill","startDate":"2026-01-01"}
            """;
        var order = (await admin.CallAsync("POST", "/api/v1/orders", body).ExpectAsync(201)).Json["id"]!.GetValue<int>();
        var filled = await PostUntilAsync(admin, order, found => found["renewedBy"] is not null);

        (filled["status"]!.GetValue<string>(), filled["receivedCost"]!.GetValue<string>(), filled["creditOut"]!.GetValue<string>()).ShouldBe(("filled", "80.00", "10.00"));
        var renewal = await PostUntilAsync(admin, filled["renewedBy"]!.GetValue<int>(), found => found["receivedCost"]!.GetValue<string>() != "0.00");
        (renewal["creditIn"]!.GetValue<string>(), renewal["renewalOf"]!.GetValue<int>()).ShouldBe(("10.00", order));
    }

    private async Task<JsonNode> PostUntilAsync(HttpClient admin, int order, Func<JsonNode, bool> reached)
    {
        using var hang = new CancellationTokenSource(Hang);
        while (true)
        {
            await product.PostAsync(WholeProduct.Portal);
            var found = (await admin.CallAsync("GET", $"/api/v1/orders/{order}").ExpectAsync(200)).Json;
            if (reached(found))
            {
                return found;
            }

            await Task.Delay(100, hang.Token);
        }
    }
}
