using System.Text;
using System.Text.Json.Nodes;
using LeadExec.Domain.Values;
using LeadExec.Payments.Charging;
using LeadExec.Ports.Payments;
using LeadExec.TestKit.Payments;
using Microsoft.Extensions.DependencyInjection;

namespace LeadExec.Api.Tests.Orders;

// Card payments over HTTP: ORD-10, ORD-20, ORD-21, ORD-34, PORT-10, PORT-16, D-57, FM-62, TH-33, decision 26.
public sealed class CardPaymentApiTests(ApiHost host) : IClassFixture<ApiHost>, IAsyncLifetime
{
    private const string Webhook = "/api/webhooks/payments/stripe";
    private const string GoodSignature = "good";

    private HttpClient admin = null!;

    public async ValueTask InitializeAsync()
    {
        admin = await host.AdministratorAsync();
        if ((await admin.CallAsync("GET", "/api/v1/clients/7")).Status == 404)
        {
            await SampleSettings.CreateAsync(admin);
            await admin.CallAsync("POST", "/api/v1/clients", """{"id":8,"companyName":"Other"}""").ExpectAsync(201);
        }

        host.Gateway.Entered = new StoredCard { CustomerRef = "cus_7", MethodRef = "pm_7", Brand = "visa", Last4 = "4242", ExpiryMonth = 12, ExpiryYear = 2030 };
        host.Gateway.Reader = Read;
    }

    public ValueTask DisposeAsync()
    {
        admin.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Order_is_declined_approved_with_charge_and_open() // D-57, ORD-21
    {
        await StoreCardAsync(7);
        const string body = """{"clientId":7,"name":"Charged","type":"dollarAmount","items":[{"dollars":"200.00"}],"autoCharge":"atStart"}""";
        var order = (await admin.CallAsync("POST", "/api/v1/orders", body).ExpectAsync(201)).Json["id"]!.GetValue<int>();
        host.Gateway.Next(GatewayDeed.Decline);
        await RoundAsync();
        var declined = await OrderAsync(order);
        (Text(declined, "status"), Text(declined["charges"]![0]!, "state"), Text(declined["charges"]![0]!, "why")).ShouldBe(("pending", "declined", "The card was declined (card_declined)."));

        Text((await admin.CallAsync("POST", $"/api/v1/orders/{order}/approve", """{"autoCharge":true}""").ExpectAsync(200)).Json, "status").ShouldBe("pending");
        await RoundAsync();

        var open = await OrderAsync(order);
        (Text(open, "status"), Text(open, "paid")).ShouldBe(("open", "200.00"));
        var payments = (await admin.CallAsync("GET", $"/api/v1/payments?orderId={order}").ExpectAsync(200)).Json["items"]!.AsArray();
        payments.Select(payment => Text(payment!, "state")).ShouldBe(["succeeded", "declined"], ignoreOrder: true);
        await RefundAsync(payments.Single(payment => Text(payment!, "state") == "succeeded")!["id"]!.GetValue<Guid>());
    }

    [Fact]
    public async Task Card_is_stored_chosen_and_removed_by_the_client_itself() // PORT-10, ORD-34
    {
        using var mine = await host.PortalUserAsync(7, "cards@example.com");
        using var foreign = await host.PortalUserAsync(8, "foreign-cards@example.com");
        const string cards = "/api/v1/portal/cards";
        var page = (await mine.CallAsync("POST", cards + "/setups").ExpectAsync(200)).Json;
        Text(page, "address").ShouldBe("https://pay.example.com/setup");
        var finish = $"{cards}/setups/{page["id"]}/finish";
        await foreign.CallAsync("POST", finish).ExpectAsync(404);
        var card = (await mine.CallAsync("POST", finish).ExpectAsync(200)).Json;
        (Text(card, "last4"), Text(card, "brand"), card["isDefault"]!.GetValue<bool>()).ShouldBe(("4242", "visa", true));
        (await mine.CallAsync("POST", finish).ExpectAsync(200)).Json["id"]!.GetValue<Guid>().ShouldBe(card["id"]!.GetValue<Guid>());

        (await foreign.CallAsync("GET", cards).ExpectAsync(200)).Json["items"]!.AsArray().ShouldBeEmpty();
        await foreign.CallAsync("PUT", $"{cards}/{card["id"]}/default").ExpectAsync(404);
        await foreign.CallAsync("DELETE", $"{cards}/{card["id"]}").ExpectAsync(404);
        (await admin.CallAsync("GET", "/api/v1/clients/7/cards").ExpectAsync(200)).Json["items"]!.AsArray().ShouldContain(item => item!["id"]!.GetValue<Guid>() == card["id"]!.GetValue<Guid>());
        await mine.CallAsync("PUT", $"{cards}/{card["id"]}/default").ExpectAsync(200);
        (await mine.CallAsync("DELETE", $"{cards}/{card["id"]}").ExpectAsync(200)).Json["items"]!.AsArray().ShouldNotContain(item => item!["id"]!.GetValue<Guid>() == card["id"]!.GetValue<Guid>());
        await admin.CallAsync("POST", "/api/v1/clients/99/cards/setups").ExpectAsync(404);
    }

    [Fact]
    public async Task Top_up_counts_when_the_provider_says_so_and_once() // FM-62, PORT-16
    {
        using var mine = await host.PortalUserAsync(8, "topup@example.com");
        await mine.CallAsync("POST", "/api/v1/portal/wallet/top-ups", """{"amount":"0.00"}""").ExpectAsync(400);
        var page = (await mine.CallAsync("POST", "/api/v1/portal/wallet/top-ups", """{"amount":"75.00"}""").ExpectAsync(200)).Json;
        var id = page["id"]!.GetValue<Guid>();
        var before = await BalanceAsync(mine);
        await mine.CallAsync("POST", $"/api/v1/portal/payments/{id}/back").ExpectAsync(204);
        await RoundAsync();
        (await BalanceAsync(mine)).ShouldBe(before); // that the browser came back proves nothing

        host.Gateway.PayPage(new PaymentId(id), id.ToString(), Money.FromCents(7_500));
        (await NotifyAsync("evt_topup", id, "forged")).ShouldBe(400);
        (await NotifyAsync("evt_topup", id, null)).ShouldBe(400);
        (await host.Database.ScalarAsync<long>("select count(*) from gateway_event where event_id = 'evt_topup'")).ShouldBe(0);
        (await NotifyAsync("evt_topup", id, GoodSignature)).ShouldBe(200);
        (await NotifyAsync("evt_topup", id, GoodSignature)).ShouldBe(200); // doubled
        await RoundAsync();

        (await BalanceAsync(mine)).ShouldBe(before + 75.00m);
        Text((await mine.CallAsync("GET", $"/api/v1/portal/payments/{id}").ExpectAsync(200)).Json, "state").ShouldBe("succeeded");
        using var foreign = await host.PortalUserAsync(7, "foreign-topup@example.com");
        await foreign.CallAsync("GET", $"/api/v1/portal/payments/{id}").ExpectAsync(404);
        await foreign.CallAsync("POST", $"/api/v1/portal/payments/{id}/back").ExpectAsync(404);
        var file = await mine.GetStringAsync("/api/v1/portal/payments.csv?target=wallet");
        file.ShouldContain("75.00");
        file.ShouldStartWith("Date,Method,State,Amount");
        (await mine.GetByteArrayAsync("/api/v1/portal/payments.xlsx"))[..2].ShouldBe("PK"u8.ToArray());
    }

    [Theory]
    [InlineData("/api/webhooks/payments/nobody", 10, 404)]
    [InlineData("/api/webhooks/payments/authorize-net", 10, 404)] // not set up here
    [InlineData(Webhook, 300_000, 413)]
    [InlineData(Webhook, 0, 400)]
    public async Task Notice_that_is_none_is_refused(string path, int length, int status)
    {
        using var provider = new HttpClient { BaseAddress = host.Address };
        using var body = new ByteArrayContent(new byte[length]);
        using var answer = await provider.PostAsync(path, body);
        ((int)answer.StatusCode).ShouldBe(status);
    }

    [Fact]
    public async Task Recharge_is_set_within_its_bounds_by_staff_and_client()
    {
        using var mine = await host.PortalUserAsync(8, "recharge@example.com");
        const string own = "/api/v1/portal/wallet/recharge";
        (await mine.CallAsync("GET", own).ExpectAsync(200)).Json["enabled"]!.GetValue<bool>().ShouldBeFalse();
        foreach (var (body, path) in new[]
        {
            ("""{"enabled":true,"threshold":"-1.00","amount":"5.00"}""", "/threshold"),
            ("""{"enabled":true,"threshold":"1.00","amount":"0.00"}""", "/amount"),
            ("""{"enabled":true,"threshold":"1.00","amount":"5.00","mostPerDay":51}""", "/mostPerDay"),
        })
        {
            (await mine.CallAsync("PUT", own, body).ExpectAsync(400)).Json["errors"]![path].ShouldNotBeNull();
        }

        await mine.CallAsync("PUT", own, """{"enabled":false,"threshold":"50.00","amount":"200.00","mostPerDay":2}""").ExpectAsync(200);
        var seen = (await admin.CallAsync("GET", "/api/v1/clients/8/wallet/recharge").ExpectAsync(200)).Json;
        (Text(seen, "threshold"), Text(seen, "amount"), seen["mostPerDay"]!.GetValue<int>()).ShouldBe(("50.00", "200.00", 2));
        await admin.CallAsync("PUT", "/api/v1/clients/99/wallet/recharge", """{"enabled":false,"threshold":"50.00","amount":"200.00"}""").ExpectAsync(404);
        await mine.CallAsync("GET", "/api/v1/clients/8/wallet/recharge").ExpectAsync(404);
    }

    private static GatewayEventReply Read(GatewayNotice notice)
    {
        if (notice.Signature != GoodSignature)
        {
            return new GatewayEventReply(GatewayEventStatus.BadSignature);
        }

        var told = JsonNode.Parse(Encoding.UTF8.GetString(notice.Body.Span))!;
        return new GatewayEventReply(GatewayEventStatus.Verified, new GatewayEvent
        {
            Id = Text(told, "id"),
            Type = GatewayEventType.PaymentSucceeded,
            ProviderType = "paid",
            CreatedAt = notice.ReceivedAt,
            ObjectReference = "obj",
            PaymentId = new PaymentId(Guid.Parse(Text(told, "payment"))),
        });
    }

    private static string Text(JsonNode node, string name) => node[name]!.GetValue<string>();

    private static async Task<decimal> BalanceAsync(HttpClient portal) =>
        decimal.Parse(Text((await portal.CallAsync("GET", "/api/v1/portal/wallet").ExpectAsync(200)).Json, "balance"), System.Globalization.CultureInfo.InvariantCulture);

    private async Task<int> NotifyAsync(string id, Guid payment, string? signature)
    {
        using var provider = new HttpClient { BaseAddress = host.Address };
        using var request = new HttpRequestMessage(HttpMethod.Post, Webhook);
        request.Content = new StringContent($$"""{"id":"{{id}}","payment":"{{payment}}"}""", Encoding.UTF8, "application/json");
        if (signature is not null)
        {
            request.Headers.Add(host.Gateway.SignatureHeader, signature);
        }

        using var answer = await provider.SendAsync(request);
        return (int)answer.StatusCode;
    }

    private async Task RoundAsync()
    {
        await host.Services.GetRequiredService<NoticeDesk>().RoundAsync(CancellationToken.None);
        await host.Services.GetRequiredService<ChargeDesk>().RoundAsync(CancellationToken.None);
        await host.Services.GetRequiredService<RefundDesk>().RoundAsync(CancellationToken.None);
    }

    private async Task<JsonNode> OrderAsync(int order) => (await admin.CallAsync("GET", $"/api/v1/orders/{order}").ExpectAsync(200)).Json;

    private async Task StoreCardAsync(int client)
    {
        var page = (await admin.CallAsync("POST", $"/api/v1/clients/{client}/cards/setups").ExpectAsync(200)).Json;
        await admin.CallAsync("POST", $"/api/v1/clients/{client}/cards/setups/{page["id"]}/finish").ExpectAsync(200);
    }

    private async Task RefundAsync(Guid payment)
    {
        var refunds = $"/api/v1/payments/{payment}/refunds";
        var body = $$"""{"id":"{{Guid.NewGuid()}}","amount":"50.00","note":"Goodwill"}""";
        Text((await admin.CallAsync("POST", refunds, body).ExpectAsync(200)).Json, "state").ShouldBe("initiated");
        await RoundAsync();
        Text((await admin.CallAsync("GET", refunds).ExpectAsync(200)).Json["items"]!.AsArray().ShouldHaveSingleItem()!, "state").ShouldBe("succeeded");
        (await admin.CallAsync("POST", refunds, body.Replace("50.00", "51.00")).ExpectAsync(409)).Code.ShouldBe("refundRefused");
        (await admin.CallAsync("POST", refunds, $$"""{"id":"{{Guid.NewGuid()}}","amount":"150.01"}""").ExpectAsync(409)).Code.ShouldBe("refundRefused");
        await admin.CallAsync("POST", refunds, $$"""{"id":"{{Guid.NewGuid()}}","amount":"0.00"}""").ExpectAsync(400);
        await admin.CallAsync("POST", $"/api/v1/payments/{Guid.NewGuid()}/refunds", $$"""{"id":"{{Guid.NewGuid()}}","amount":"1.00"}""").ExpectAsync(404);
    }
}
