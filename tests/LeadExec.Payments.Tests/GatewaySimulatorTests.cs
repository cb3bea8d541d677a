using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using LeadExec.Domain.Payments;
using LeadExec.GatewaySimulator;
using LeadExec.Payments.Tests.Support;
using LeadExec.Ports.Payments;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LeadExec.Payments.Tests;

// The simulator's control surface, as another process uses it: notices doubled, reordered, forged and late (FM-62).
public sealed class GatewaySimulatorTests : IAsyncLifetime
{
    private readonly ConcurrentQueue<(byte[] Body, string Signature)> received = [];
    private readonly IPaymentGateway gateway = Gateways.Over(new ScriptedWire(), PaymentProvider.Stripe);
    private WebApplication receiver = null!;
    private GatewaySimulator.GatewaySimulator simulator = null!;
    private HttpClient control = null!;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        receiver = builder.Build();
        receiver.MapPost("/hook", async (HttpRequest request) =>
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body);
            received.Enqueue((body.ToArray(), request.Headers["Stripe-Signature"].ToString()));
        });
        await receiver.StartAsync();
        simulator = await GatewaySimulator.GatewaySimulator.StartAsync(new GatewaySimulatorOptions { StripeWebhook = new Uri(new Uri(receiver.Urls.First()), "/hook") });
        control = new HttpClient { BaseAddress = simulator.Address };
    }

    public async ValueTask DisposeAsync()
    {
        control.Dispose();
        await simulator.DisposeAsync();
        await receiver.DisposeAsync();
    }

    [Theory]
    [InlineData("inOrder", new[] { 0, 1 }, true)]
    [InlineData("doubled", new[] { 0, 0, 1, 1 }, true)]
    [InlineData("reversed", new[] { 1, 0 }, true)]
    [InlineData("forged", new[] { 0, 1 }, false)]
    public async Task Notices_are_sent_as_asked(string order, int[] expected, bool good)
    {
        await PayAsync();
        await ReceivedAsync(2); // each once, by itself
        received.Clear();
        using var answer = await control.PostAsync($"/control/notices?order={order}", null);
        (await answer.Content.ReadFromJsonAsync<int[]>())!.ShouldBe(Enumerable.Repeat(200, expected.Length));
        var bodies = simulator.Notices.Select(notice => Encoding.UTF8.GetString(notice.Body)).ToList();
        received.Select(notice => bodies.IndexOf(Encoding.UTF8.GetString(notice.Body))).ShouldBe(expected);
        received.ShouldAllBe(notice => gateway.ReadEvent(new GatewayNotice { Body = notice.Body, Signature = notice.Signature, ReceivedAt = DateTimeOffset.UtcNow }).Status
            == (good ? GatewayEventStatus.Verified : GatewayEventStatus.BadSignature));
    }

    [Fact]
    public async Task Books_say_what_moved_whatever_was_answered() // INV-21
    {
        var card = simulator.AddCard(SimProvider.Stripe);
        using var planned = await control.PostAsync($"/control/faults?fault=ErrorAfterCapture&times=1&customer={card.CustomerRef}", null);
        planned.EnsureSuccessStatusCode();
        using var answer = await ChargeAsync(card, "key-9");
        answer.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        using var again = await ChargeAsync(card, "key-9");
        using var other = await ChargeAsync(card, "key-9", amount: "501");
        other.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var entry = simulator.Log.Captures.ShouldHaveSingleItem();
        (entry.Key, entry.Cents, entry.Currency, entry.Named).ShouldBe(("key-9", 500L, "USD", "p-1"));
        (await control.GetStringAsync("/control/log")).ShouldContain("\"key\":\"key-9\"");
    }

    [Fact]
    public async Task Page_is_usable_by_a_browser_and_closes()
    {
        using var made = await SendAsync("/v1/checkout/sessions", "page-1", "mode=setup&success_url=http%3A%2F%2F127.0.0.1%2Fdone&cancel_url=http%3A%2F%2F127.0.0.1%2Fno");
        var address = (await made.Content.ReadFromJsonAsync<System.Text.Json.Nodes.JsonObject>())!["url"]!.GetValue<string>();
        (await control.GetStringAsync(address)).ShouldContain("Card 4242");
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        using var chosen = await browser.PostAsync(address, new FormUrlEncodedContent([new("card", "4242")]));
        chosen.Headers.Location!.AbsoluteUri.ShouldBe("http://127.0.0.1/done");
        (await control.GetStringAsync(address)).ShouldContain("closed");
    }

    private async Task PayAsync()
    {
        var card = simulator.AddCard(SimProvider.Stripe);
        for (var at = 0; at < 2; at++)
        {
            using var answer = await ChargeAsync(card, $"key-{at}");
            answer.EnsureSuccessStatusCode();
        }
    }

    private Task<HttpResponseMessage> ChargeAsync(SimCard card, string key, string amount = "500") => SendAsync(
        "/v1/payment_intents", key, $"amount={amount}&currency=usd&customer={card.CustomerRef}&payment_method={card.MethodRef}&off_session=true&confirm=true&metadata[payment_id]=p-1");

    private async Task<HttpResponseMessage> SendAsync(string path, string key, string form)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(form, Encoding.ASCII, "application/x-www-form-urlencoded") };
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + GatewaySimulatorOptions.DefaultStripeKey);
        request.Headers.TryAddWithoutValidation("Stripe-Version", "2023-08-16");
        request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        return await control.SendAsync(request);
    }

    private async Task ReceivedAsync(int count)
    {
        using var hang = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (received.Count < count)
        {
            hang.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
