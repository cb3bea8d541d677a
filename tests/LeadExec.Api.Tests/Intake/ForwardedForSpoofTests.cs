using System.Net;
using LeadExec.Api.Intake;
using LeadExec.Api.Intake.Access;
using Microsoft.Extensions.Options;

namespace LeadExec.Api.Tests.Intake;

// TH-01, E-21: the real client address behind trusted proxies only
public sealed class ForwardedForSpoofTests
{
    [Theory]
    [InlineData("", "198.51.100.7", "203.0.113.5", "198.51.100.7")] // nobody is trusted
    [InlineData("10.0.0.0/8", "198.51.100.7", "203.0.113.5", "198.51.100.7")] // the peer is no proxy of ours
    [InlineData("10.0.0.0/8", "10.0.0.1", "203.0.113.5", "203.0.113.5")]
    [InlineData("10.0.0.0/8", "::ffff:10.0.0.1", "203.0.113.5", "203.0.113.5")]
    [InlineData("10.0.0.0/8", "10.0.0.1", "203.0.113.5, 198.51.100.7", "198.51.100.7")] // the left part came from the client
    [InlineData("10.0.0.0/8", "10.0.0.1", "203.0.113.5, 198.51.100.7, 10.0.0.2", "198.51.100.7")]
    [InlineData("10.0.0.0/8", "10.0.0.1", "", "10.0.0.1")]
    [InlineData("10.0.0.0/8", "10.0.0.1", "garbage", null)]
    [InlineData("10.0.0.0/8", "10.0.0.1", "2001:db8::1", "2001:db8::1")]
    public void Of_believes_trusted_hops_only(string trusted, string peer, string forwarded, string? expected)
    {
        var options = new IntakeOptions();
        foreach (var range in trusted.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            options.TrustedProxies.Add(range);
        }

        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = IPAddress.Parse(peer);
        if (forwarded.Length > 0)
        {
            context.Request.Headers["X-Forwarded-For"] = forwarded;
        }

        new ClientAddress(Options.Create(options)).Of(context)?.ToString().ShouldBe(expected);
    }

    [Theory]
    [InlineData("10.0.0.0/8", "10.0.0.1", "https", "https")]
    [InlineData("10.0.0.0/8", "10.0.0.1", "HTTPS", "https")]
    [InlineData("10.0.0.0/8", "10.0.0.1", "http", "http")]
    [InlineData("10.0.0.0/8", "10.0.0.1", "https, http", "http")] // the left part came from further away
    [InlineData("10.0.0.0/8", "10.0.0.1", "", "http")]
    [InlineData("10.0.0.0/8", "198.51.100.7", "https", "http")] // no proxy of ours
    [InlineData("", "10.0.0.1", "https", "http")]
    public async Task Https_is_what_a_trusted_proxy_says_it_ended(string trusted, string peer, string said, string expected) // sign-in behind a balancer
    {
        var options = new IntakeOptions();
        foreach (var range in trusted.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            options.TrustedProxies.Add(range);
        }

        var context = new DefaultHttpContext { Request = { Scheme = "http" } };
        context.Connection.RemoteIpAddress = IPAddress.Parse(peer);
        if (said.Length > 0)
        {
            context.Request.Headers["X-Forwarded-Proto"] = said;
        }

        var seen = "";
        await new ClientAddress(Options.Create(options)).TakeSchemeAsync(context, inner =>
        {
            seen = inner.Request.Scheme;
            return Task.CompletedTask;
        });

        seen.ShouldBe(expected);
    }

    [Fact]
    public void Of_many_hops_ends()
    {
        var options = new IntakeOptions { TrustedProxies = { "0.0.0.0/0" } };
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = IPAddress.Loopback;
        context.Request.Headers["X-Forwarded-For"] = string.Join(',', Enumerable.Range(1, 200).Select(hop => $"10.0.0.{hop}"));

        new ClientAddress(Options.Create(options)).Of(context)!.ToString().ShouldBe("10.0.0.191");
    }

    [Fact]
    public void Unreadable_proxy_setting_stops_the_start() =>
        Should.Throw<OptionsValidationException>(() => new ClientAddress(Options.Create(new IntakeOptions { TrustedProxies = { "proxy.example" } })));

    [Fact]
    public async Task Spoofed_header_does_not_pass_an_allow_list()
    {
        var source = IntakeCatalog.Source with { IpRules = [new() { Allow = true, Addresses = "203.0.113.5" }] };
        await using var host = await IntakeHost.StartAsync(IntakeCatalog.Of([source], IntakeCatalog.Web));

        using var answer = await host.PostFormAsync(Posts.Form, ("X-Forwarded-For", "203.0.113.5"), ("Forwarded", "for=203.0.113.5"), ("X-Real-IP", "203.0.113.5"));

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }
}
