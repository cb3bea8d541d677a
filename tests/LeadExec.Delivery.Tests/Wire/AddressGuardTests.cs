using System.Net;
using System.Net.Sockets;
using LeadExec.Delivery.Tests.Fixtures;
using LeadExec.Delivery.Wire;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Values;
using LeadExec.Ports.Delivery;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LeadExec.Delivery.Tests.Wire;

/// <summary>FM-53, TH-16, E-74, M12: no delivery connects to an address that is not public, however it is written or resolved.</summary>
public sealed class AddressGuardTests
{
    private const string Public4 = "8.8.8.8";

    private static readonly string[] Forbidden =
    [
        "0.0.0.0", "0.1.2.3", "10.0.0.1", "10.255.255.255", "100.64.0.1", "100.100.100.200", "100.127.255.255", "127.0.0.1", "127.1.2.3", "127.255.255.255",
        "169.254.0.1", "169.254.169.254", "169.254.170.2", "172.16.0.1", "172.31.255.255", "192.0.0.1", "192.0.0.192", "192.0.2.1", "192.88.99.1",
        "192.168.0.1", "192.168.255.255", "198.18.0.1", "198.19.255.255", "198.51.100.1", "203.0.113.1", "224.0.0.1", "239.255.255.255", "240.0.0.1",
        "255.255.255.255", "168.63.129.16",
        "::", "::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:8.8.8.8", "::127.0.0.1", "64:ff9b::7f00:1", "64:ff9b::a9fe:a9fe", "64:ff9b:1::1", "100::1",
        "2001::1", "2001:0:7f00:1::", "2001:10::1", "2001:db8::1", "2002:7f00:1::", "2002:a9fe:a9fe::1", "3fff::1", "fc00::1", "fd00::1", "fd00:ec2::254",
        "fe80::1", "fe80::1%1", "fec0::1", "ff02::1", "4000::1", "5f00::1", "::ffff:0:127.0.0.1", "2001:20::1",
    ];

    private static readonly string[] Allowed = ["1.1.1.1", Public4, "100.63.255.255", "100.128.0.1", "172.15.255.255", "172.32.0.1", "192.167.255.255", "2606:4700:4700::1111", "2a00:1450::1"];

    // Spellings of loopback, private and metadata hosts; the resolver's answer is crossed with them below.
    private static readonly string[] Spellings =
    [
        "http://127.0.0.1:{0}/", "http://127.1:{0}/", "http://0x7f.1:{0}/", "http://2130706433:{0}/", "http://017700000001:{0}/", "http://0x7f000001:{0}/",
        "http://0177.0.0.01:{0}/", "http://127.0.1:{0}/", "http://[::1]:{0}/", "http://[::ffff:127.0.0.1]:{0}/", "http://[::ffff:7f00:1]:{0}/",
        "http://[0:0:0:0:0:0:0:1]:{0}/", "http://localhost:{0}/", "http://localhost.:{0}/", "http://LOCALHOST:{0}/", "http://a.localhost:{0}/",
        "http://１２７.0.0.1:{0}/", "http://127。0。0。1:{0}/", "http://⑫⑦.0.0.1:{0}/", "http://0:{0}/", "http://0.0.0.0:{0}/", "http://[::]:{0}/",
        "http://127.0.0.1.:{0}/", "http://rebind.example.com:{0}/", "http://metadata.google.internal:{0}/", "http://169.254.169.254:{0}/", "http://[fd00:ec2::254]:{0}/",
        "http://2852039166:{0}/", "http://0xa9fea9fe:{0}/", "http://10.0.0.1:{0}/", "http://buyer.example.com:{0}/",
    ];

    public static TheoryData<string> ForbiddenAddresses() => [.. Forbidden];

    public static TheoryData<string> AllowedAddresses() => [.. Allowed];

    [Theory]
    [MemberData(nameof(ForbiddenAddresses))]
    public async Task Address_that_is_not_public_is_refused(string address)
    {
        await Should.ThrowAsync<OutboundRefusedException>(Guard([], [IPAddress.Parse(address)]).ResolveAsync("buyer.example.com", 443, CancellationToken.None));
        await Should.ThrowAsync<OutboundRefusedException>(Guard([]).ResolveAsync(address.Contains(':') ? $"[{address}]" : address, 443, CancellationToken.None));
    }

    [Theory]
    [MemberData(nameof(ForbiddenAddresses))]
    public async Task One_bad_address_refuses_the_whole_name(string address)
    {
        var guard = Guard([], [IPAddress.Parse(Public4), IPAddress.Parse(address)]);

        await Should.ThrowAsync<OutboundRefusedException>(guard.ResolveAsync("buyer.example.com", 443, CancellationToken.None));
    }

    [Theory]
    [MemberData(nameof(AllowedAddresses))]
    public async Task Public_address_is_what_is_connected_to(string address)
    {
        var resolver = new FakeResolver([IPAddress.Parse(address)], [IPAddress.Loopback]);

        (await Guard([], resolver).ResolveAsync("buyer.example.com", 443, CancellationToken.None)).ShouldBe([IPAddress.Parse(address)]);

        resolver.Calls.ShouldBe(1);
    }

    [Theory]
    [InlineData(22)]
    [InlineData(25)]
    [InlineData(5432)]
    [InlineData(8090)]
    public async Task Ports_outside_the_list_are_refused_without_a_look_up(int port)
    {
        var resolver = new FakeResolver([IPAddress.Parse(Public4)]);

        await Should.ThrowAsync<OutboundRefusedException>(Guard([], resolver).ResolveAsync("buyer.example.com", port, CancellationToken.None));

        resolver.Calls.ShouldBe(0);
    }

    [Theory]
    [InlineData("127.0.0.1:8090", "127.0.0.1", 8090, true)]
    [InlineData("127.0.0.1:8090", "127.0.0.2", 8090, false)]
    [InlineData("127.0.0.1:8090", "127.0.0.1", 443, false)]
    [InlineData("10.0.0.0/8:9000", "10.20.30.40", 9000, true)]
    [InlineData("10.0.0.0/8:9000", "11.0.0.1", 9000, false)]
    [InlineData("buyer.internal:9000", "10.0.0.1", 9000, true)]
    [InlineData("buyer.internal:80", "169.254.169.254", 80, false)]
    [InlineData("other.internal:9000", "10.0.0.1", 9000, false)]
    [InlineData("[::1]:8090", "::1", 8090, true)]
    [InlineData("169.254.169.254:80", "169.254.169.254", 80, true)]
    public async Task Allow_list_admits_exactly_what_it_names(string entry, string address, int port, bool admitted)
    {
        // Decision 18.
        var resolved = Guard([entry], [IPAddress.Parse(address)]).ResolveAsync("buyer.internal", port, CancellationToken.None);

        if (admitted)
        {
            (await resolved).ShouldBe([IPAddress.Parse(address)]);
            return;
        }

        await Should.ThrowAsync<OutboundRefusedException>(resolved);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData(":80")]
    [InlineData("host:0")]
    [InlineData("host:99999")]
    [InlineData("ho st:80")]
    [InlineData("10.0.0.0/99:80")]
    public void Allow_list_entries_that_cannot_be_read_stop_the_start(string entry) => OutboundTarget.TryParse(entry, out _).ShouldBeFalse();

    [Fact]
    public async Task Zoo_of_spellings_and_answers_never_reaches_a_canary()
    {
        // A listener on all of this machine's addresses waits at a port that public addresses may have; nothing may ever connect.
        using var canary = new TcpListener(IPAddress.IPv6Any, 0);
        canary.Server.DualMode = true;
        canary.Start();
        var port = ((IPEndPoint)canary.LocalEndpoint).Port;
        var tried = 0;
        foreach (var answer in Forbidden)
        {
            var resolver = new FakeResolver([IPAddress.Parse(answer)]);
            await using var services = Rig.Services(more => more.AddSingleton<IHostResolver>(resolver).Configure<DeliveryOptions>(options => options.PublicPorts.Add(port)));
            foreach (var spelling in Spellings)
            {
                tried++;
                await ShouldNotConnectAsync(services, string.Format(System.Globalization.CultureInfo.InvariantCulture, spelling, port), answer);
            }
        }

        tried.ShouldBeGreaterThan(1_200);
        canary.Pending().ShouldBeFalse();
    }

    [Fact]
    public async Task Rebinding_between_two_requests_is_caught_at_connect_time()
    {
        // Public first, private second; the second look-up belongs to the second connection.
        using var canary = new TcpListener(IPAddress.Loopback, 0);
        canary.Start();
        var port = ((IPEndPoint)canary.LocalEndpoint).Port;
        var guard = Guard([$"8.8.0.0/16:{port}"], new FakeResolver([IPAddress.Parse(Public4)], [IPAddress.Loopback]));

        (await guard.ResolveAsync("buyer.example.com", port, CancellationToken.None)).Single().ShouldBe(IPAddress.Parse(Public4));
        await Should.ThrowAsync<OutboundRefusedException>(guard.ResolveAsync("buyer.example.com", port, CancellationToken.None));

        canary.Pending().ShouldBeFalse();
    }

    [Fact]
    public async Task A_name_without_address_is_not_sent()
    {
        await using var services = Rig.Services(more => more.AddSingleton<IHostResolver>(new FakeResolver([[]])));

        var verdict = await SendAsync(services, "https://nowhere.example.com/");

        (verdict.State, verdict.Reason).ShouldBe((AttemptState.NotSent, RejectReason.BuyerUnreachable));
    }

    private static async Task ShouldNotConnectAsync(ServiceProvider services, string url, string answer)
    {
        var verdict = await SendAsync(services, url);

        verdict.State.ShouldBe(AttemptState.NotSent, $"{url} -> {answer}");
        verdict.Reason.ShouldBe(RejectReason.AddressRefused, $"{url} -> {answer}");
    }

    private static async Task<DeliveryVerdict> SendAsync(ServiceProvider services, string url)
    {
        var transport = services.GetRequiredService<IDeliveryTransport>();
        var prepared = transport.Prepare(Orders.Of(new WebhookSettings { ProductionUrl = url, TimeoutSeconds = 20 }));
        return prepared.Accepted
            ? await transport.SendAsync(prepared.Value, TimeSpan.FromMinutes(1), CancellationToken.None)
            : new DeliveryVerdict { State = AttemptState.NotSent, Reason = prepared.Reason };
    }

    private static OutboundAddressGuard Guard(string[] allowed, params IPAddress[] answer) => Guard(allowed, new FakeResolver([answer]));

    private static OutboundAddressGuard Guard(string[] allowed, IHostResolver resolver)
    {
        var options = new DeliveryOptions();
        Array.ForEach(allowed, options.AllowedTargets.Add);
        return new OutboundAddressGuard(Options.Create(options), resolver, new OwnAddresses(TimeProvider.System));
    }
}
