using System.Net;
using System.Net.Sockets;
using System.Text;
using LeadExec.BuyerSimulator;
using LeadExec.Delivery.Tests.Fixtures;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Values;
using LeadExec.TestKit.Time;
using Microsoft.Extensions.DependencyInjection;

namespace LeadExec.Delivery.Tests.Wire;

/// <summary>DELV-52, DELV-07, DELV-10, DELV-13, FM-46 to FM-58, TH-22, M2: every way a buyer can behave, and what the wire saw of it.</summary>
public sealed class TransportTests
{
    public static TheoryData<string, AttemptState, RejectReason, BuyerVerdict> Behaviours() => new()
    {
        { "accept", AttemptState.Accepted, RejectReason.None, BuyerVerdict.Accepted },
        { "reject", AttemptState.Rejected, RejectReason.BuyerRejected, BuyerVerdict.Rejected },
        { "accept,delay:50", AttemptState.Accepted, RejectReason.None, BuyerVerdict.Accepted },
        { "status:500", AttemptState.Failed, RejectReason.BuyerError, BuyerVerdict.Error },
        { "status:503,retry-after:120", AttemptState.Failed, RejectReason.BuyerError, BuyerVerdict.Error },
        { "status:429,retry-after:120", AttemptState.Failed, RejectReason.BuyerError, BuyerVerdict.Error },
        { "redirect:http://127.0.0.1:1/", AttemptState.Failed, RejectReason.BuyerError, BuyerVerdict.Error },
        { "redirect:http://169.254.169.254/latest", AttemptState.Failed, RejectReason.BuyerError, BuyerVerdict.Error },
        { "reset-before-read", AttemptState.Unknown, RejectReason.ConnectionLost, BuyerVerdict.Ignored },
        { "reset-after-read", AttemptState.Unknown, RejectReason.ConnectionLost, BuyerVerdict.Accepted },
        { "reset-mid-answer", AttemptState.Unknown, RejectReason.ConnectionLost, BuyerVerdict.Accepted },
        { "wrong-length", AttemptState.Unknown, RejectReason.ConnectionLost, BuyerVerdict.Accepted },
        { "endless", AttemptState.Unknown, RejectReason.ResponseTooLarge, BuyerVerdict.Accepted },
        { "huge-header", AttemptState.Unknown, RejectReason.ResponseTooLarge, BuyerVerdict.Accepted },
        { "garbage", AttemptState.Rejected, RejectReason.AmbiguousAnswer, BuyerVerdict.Accepted },
        { "gzip", AttemptState.Rejected, RejectReason.AmbiguousAnswer, BuyerVerdict.Accepted },
        { "drip:1", AttemptState.Accepted, RejectReason.None, BuyerVerdict.Accepted },
    };

    [Theory]
    [MemberData(nameof(Behaviours))]
    public async Task Behaviour_ends_as_told_after_one_wire_request(string mode, AttemptState state, RejectReason reason, BuyerVerdict seen)
    {
        await using var rig = await Rig.StartAsync();
        foreach (var method in Enum.GetValues<WebhookMethod>())
        {
            rig.Buyers.Log.Clear();
            var settings = rig.Settings(query: $"?mode={Uri.EscapeDataString(mode)}") with { Method = method };

            var verdict = await rig.SendAsync(settings);

            (verdict.State, verdict.Reason).ShouldBe((state, reason), $"{method} {mode}: {verdict.Detail}");

            // M2, FM-58: exactly one request, whatever the connection did.
            var entry = (await rig.WaitForRequestsAsync(1)).Single();
            (entry.Verdict, entry.Method).ShouldBe((seen, method.ToString().ToUpperInvariant()));
            verdict.Exchange!.WireRequests.ShouldBe(1);
        }
    }

    [Fact]
    public async Task Accepted_answer_carries_price_reference_and_exchange()
    {
        // DELV-37, DELV-39, DELV-83
        await using var rig = await Rig.StartAsync();

        var verdict = await rig.SendAsync(rig.Settings(query: "?mode=price:12.5"));

        verdict.Price.ShouldBe(12.5m);
        verdict.Reference!.Length.ShouldBe(32);
        var exchange = verdict.Exchange!;
        exchange.Status.ShouldBe(200);
        Encoding.UTF8.GetString(exchange.RequestBody.AsSpan()).ShouldBe("""{"FirstName":"Ann","State":"AZ"}""");
        Encoding.UTF8.GetString(exchange.ResponseBody.AsSpan()).ShouldContain(verdict.Reference);
        exchange.RequestHeaders.ShouldContain(new ExchangeHeader("Idempotency-Key", "0197a000-0000-7000-8000-000000000001"));
        exchange.RequestHeaders.ShouldNotContain(header => header.Name == "Authorization"); // DELV-13
        rig.Buyers.Log.Entries.Single().Key.ShouldBe("0197a000-0000-7000-8000-000000000001");
        exchange.Timings.ConnectMs.ShouldNotBeNull();
        (exchange.Timings.TotalMs >= exchange.Timings.FirstByteMs).ShouldBeTrue();
    }

    [Theory]
    [InlineData("price:-5", null, true)]
    [InlineData("price:NaN", null, true)]
    [InlineData("price:1e308", null, true)]
    [InlineData("price:$12.00", "12.00", false)]
    [InlineData("price:12,00", "12.00", false)]
    public async Task Price_of_the_answer_is_never_negative_or_absurd(string mode, string? price, bool unusable)
    {
        // FM-54
        await using var rig = await Rig.StartAsync();

        var verdict = await rig.SendAsync(rig.Settings(query: $"?mode={Uri.EscapeDataString(mode)}"));

        verdict.State.ShouldBe(AttemptState.Accepted);
        (verdict.Price, verdict.PriceUnusable).ShouldBe((price is null ? null : decimal.Parse(price), unusable));
    }

    [Fact]
    public async Task Both_texts_and_broken_encoding_are_accepted_by_the_rule_and_flagged()
    {
        // FM-51
        await using var rig = await Rig.StartAsync();
        var settings = rig.Settings(query: "?mode=both-texts");
        settings = settings with { Response = settings.Response with { Refusal = new ResponseSearch { Search = "rejected" } } };

        var both = await rig.SendAsync(settings);
        var broken = await rig.SendAsync(rig.Settings(query: "?mode=invalid-utf8"));

        (both.State, both.Ambiguous).ShouldBe((AttemptState.Accepted, true));
        (broken.State, broken.Ambiguous).ShouldBe((AttemptState.Accepted, true));
    }

    [Fact]
    public async Task Answer_that_is_too_large_is_cut_and_64_kilobytes_are_kept()
    {
        // FM-48, E-74
        await using var rig = await Rig.StartAsync();

        var exchange = (await rig.SendAsync(rig.Settings(query: "?mode=endless"))).Exchange!;

        exchange.ResponseLength.ShouldBe(1024 * 1024);
        exchange.ResponseBody.Length.ShouldBe(DeliveryExchange.KeptResponseBytes);
    }

    [Theory]
    [InlineData("hang", WebhookSettings.DefaultTimeoutSeconds)]
    [InlineData("drip:600000", WebhookSettings.DefaultTimeoutSeconds)]
    [InlineData("delay:600000", WebhookSettings.DefaultTimeoutSeconds)]
    [InlineData("hang", 7)]
    public async Task Silent_client_is_unknown_when_the_seconds_of_its_method_are_over(string mode, int seconds)
    {
        // D-68, DELV-10, FM-47: virtual time; the exchange ends exactly when the clock says so, drip or not.
        var clock = new ManualTimeProvider();
        await using var rig = await Rig.StartAsync(more => more.AddSingleton<TimeProvider>(clock));
        var settings = rig.Settings(query: $"?mode={mode}") with { TimeoutSeconds = seconds };

        var sending = rig.SendAsync(settings);
        var arrived = mode.StartsWith("delay", StringComparison.Ordinal) ? WaitForSeenAsync(rig) : rig.WaitForRequestsAsync(1);
        await arrived;
        clock.Advance(TimeSpan.FromSeconds(seconds - 0.1));
        sending.IsCompleted.ShouldBeFalse();
        clock.Advance(TimeSpan.FromSeconds(0.1));
        var verdict = await sending.WaitAsync(TimeSpan.FromMinutes(2));

        (verdict.State, verdict.Reason).ShouldBe((AttemptState.Unknown, RejectReason.BuyerTimeout));
        verdict.Exchange!.Timings.TotalMs.ShouldBe(seconds * 1_000);
    }

    [Fact]
    public async Task Budget_shorter_than_the_timeout_wins()
    {
        var clock = new ManualTimeProvider();
        await using var rig = await Rig.StartAsync(more => more.AddSingleton<TimeProvider>(clock));
        var prepared = rig.Transport.Prepare(Orders.Of(rig.Settings(query: "?mode=hang"))).Value!;

        var sending = rig.Transport.SendAsync(prepared, TimeSpan.FromSeconds(2), CancellationToken.None);
        await rig.WaitForRequestsAsync(1);
        clock.Advance(TimeSpan.FromSeconds(2));

        (await sending).Reason.ShouldBe(RejectReason.BuyerTimeout);
    }

    [Fact]
    public async Task Without_time_left_nothing_is_sent()
    {
        await using var rig = await Rig.StartAsync();
        var prepared = rig.Transport.Prepare(Orders.Of(rig.Settings())).Value!;

        var verdict = await rig.Transport.SendAsync(prepared, TimeSpan.Zero, CancellationToken.None);

        (verdict.State, verdict.Reason).ShouldBe((AttemptState.NotSent, RejectReason.DeadlineTooShort));
        rig.Buyers.Log.Entries.ShouldBeEmpty();
    }

    [Fact]
    public async Task Cancelled_before_it_began_nothing_is_sent()
    {
        await using var rig = await Rig.StartAsync();
        var prepared = rig.Transport.Prepare(Orders.Of(rig.Settings())).Value!;

        var verdict = await rig.Transport.SendAsync(prepared, TimeSpan.FromMinutes(1), new CancellationToken(true));

        verdict.State.ShouldBe(AttemptState.NotSent);
        rig.Buyers.Log.Entries.ShouldBeEmpty();
    }

    [Fact]
    public async Task Refused_connection_is_not_sent()
    {
        // FM-46
        var port = FreePort();
        await using var services = Rig.Services(null, $"127.0.0.1:{port}");

        var verdict = await SendAsync(services, $"http://127.0.0.1:{port}/");

        (verdict.State, verdict.Reason).ShouldBe((AttemptState.NotSent, RejectReason.BuyerUnreachable));
    }

    [Fact]
    public async Task Failed_tls_is_not_sent()
    {
        // FM-46: the buyer answers the hello with something that is no TLS.
        using var buyer = new TcpListener(IPAddress.Loopback, 0);
        buyer.Start();
        var port = ((IPEndPoint)buyer.LocalEndpoint).Port;
        await using var services = Rig.Services(null, $"127.0.0.1:{port}");

        var sending = SendAsync(services, $"https://127.0.0.1:{port}/");
        using (var socket = await buyer.AcceptSocketAsync())
        {
            await socket.SendAsync("HTTP/1.1 400 Bad Request\r\n\r\n"u8.ToArray());
        }

        var verdict = await sending;
        (verdict.State, verdict.Reason).ShouldBe((AttemptState.NotSent, RejectReason.BuyerUnreachable));
        verdict.Detail!.ShouldContain("TLS");
    }

    [Theory]
    [InlineData("SSH-2.0-OpenSSH_9.2\r\n")]
    [InlineData("HTTP/1.1 2xx\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n")]
    public async Task Answer_that_is_no_http_is_unknown(string answer)
    {
        using var buyer = new TcpListener(IPAddress.Loopback, 0);
        buyer.Start();
        var port = ((IPEndPoint)buyer.LocalEndpoint).Port;
        await using var services = Rig.Services(null, $"127.0.0.1:{port}");

        var sending = SendAsync(services, $"http://127.0.0.1:{port}/");
        using (var socket = await buyer.AcceptSocketAsync())
        {
            await socket.ReceiveAsync(new byte[4096]);
            await socket.SendAsync(Encoding.ASCII.GetBytes(answer));
            socket.Shutdown(SocketShutdown.Send);
            var verdict = await sending;

            (verdict.State, verdict.Reason).ShouldBe((AttemptState.Unknown, RejectReason.ConnectionLost));
            verdict.Detail!.ShouldNotContain("SSH");
        }
    }

    [Fact]
    public async Task Body_that_the_buyer_never_took_in_completely_is_not_sent()
    {
        // Reliability 5.4: the peer stops reading in the middle; once given up, the rest can never follow.
        var trace = new Delivery.Wire.WireTrace(TimeProvider.System);
        using var content = new Delivery.Wire.TrackedContent(new byte[256 * 1024], trace);
        await using var stuck = new StuckStream();

        var writing = content.CopyToAsync(stuck);
        await stuck.Blocked;
        content.TryClose().ShouldBeTrue();
        stuck.Release();

        await Should.ThrowAsync<Exception>(writing);
        trace.WireRequests.ShouldBe(0);
        stuck.Written.ShouldBeLessThan(256 * 1024);
    }

    [Fact]
    public async Task Body_is_written_once_only()
    {
        using var content = new Delivery.Wire.TrackedContent("lead"u8.ToArray(), new Delivery.Wire.WireTrace(TimeProvider.System));
        await content.CopyToAsync(Stream.Null);

        content.TryClose().ShouldBeFalse();
        await Should.ThrowAsync<HttpRequestException>(content.CopyToAsync(Stream.Null));
    }

    [Fact]
    public async Task Stopped_outbound_prepares_nothing()
    {
        // Decision 18
        await using var rig = await Rig.StartAsync();
        var order = Orders.Of(rig.Settings());

        rig.Transport.Prepare(order with { Account = order.Account with { OutboundStopped = true } }).Reason.ShouldBe(RejectReason.OutboundStopped);
    }

    [Fact]
    public async Task Testing_goes_to_the_test_address_with_test_values()
    {
        // D-64, DELV-04: by the method's environment alone.
        await using var rig = await Rig.StartAsync();
        var settings = rig.Settings("live") with
        {
            TestUrl = rig.Buyers.BuyerAddress("sandbox").ToString(),
            Mappings = [new FieldMapping { FieldName = "FirstName", TestValue = "Testy" }],
        };
        var order = Orders.Of(settings);

        await rig.SendAsync(order with { Method = order.Method with { Environment = DeliveryEnvironment.Testing } });

        var seen = rig.Buyers.Seen.Single();
        seen.Buyer.ShouldBe("sandbox");
        Encoding.UTF8.GetString(seen.Body).ShouldBe("""{"FirstName":"Testy"}""");
    }

    [Fact]
    public async Task Twenty_deliveries_at_once_are_twenty_wire_requests_with_their_own_keys()
    {
        await using var rig = await Rig.StartAsync();
        var orders = Enumerable.Range(1, 20).Select(number => Orders.Of(rig.Settings()) with { DeliveryId = $"key-{number}" });

        var verdicts = await Task.WhenAll(orders.Select(rig.SendAsync));

        verdicts.ShouldAllBe(verdict => verdict.State == AttemptState.Accepted);
        rig.Buyers.Log.Entries.Select(entry => entry.Key).Distinct().Count().ShouldBe(20);
        rig.Buyers.Log.Entries.Count.ShouldBe(20);
    }

    [Fact]
    public async Task Nothing_personal_is_printed()
    {
        // A record that reaches a log line by mistake says which and how, never what (reliability 4.5).
        await using var rig = await Rig.StartAsync();
        var order = Orders.Of(rig.Settings() with { Method = WebhookMethod.Get });
        var prepared = rig.Transport.Prepare(order).Value!;
        var verdict = await rig.Transport.SendAsync(prepared, TimeSpan.FromMinutes(1), CancellationToken.None);

        foreach (var printed in new[] { $"{order}", $"{prepared}", $"{verdict}", $"{verdict.Exchange}", verdict.Detail ?? "" })
        {
            printed.ShouldNotContain("Ann");
            printed.ShouldNotContain("AZ");
        }
    }

    private static async Task WaitForSeenAsync(Rig rig)
    {
        using var giveUp = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (rig.Buyers.Seen.Count == 0)
        {
            giveUp.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    private static async Task<DeliveryVerdict> SendAsync(ServiceProvider services, string url)
    {
        var transport = services.GetRequiredService<Ports.Delivery.IDeliveryTransport>();
        var prepared = transport.Prepare(Orders.Of(new WebhookSettings { ProductionUrl = url, TimeoutSeconds = 20 }));
        return await transport.SendAsync(prepared.Value!, TimeSpan.FromMinutes(1), CancellationToken.None);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
