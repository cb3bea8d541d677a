using System.Net;
using LeadExec.Api.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using SameSiteMode = Microsoft.Net.Http.Headers.SameSiteMode;

namespace LeadExec.Api.Tests.Security;

// Decision 26: a __Host- cookie over HTTPS; a plain name only where nobody listens.
public sealed class SessionCookieTests
{
    [Fact]
    public void Over_https_the_cookie_has_the_host_prefix_and_keeps_its_rules()
    {
        var context = Connection(https: true, IPAddress.Parse("203.0.113.7"));

        SessionCookie.Write(context, "token");

        var cookie = Written(context);
        (cookie.Name.Value, cookie.Value.Value).ShouldBe(("__Host-leadexec", "token"));
        (cookie.Secure, cookie.HttpOnly, cookie.SameSite).ShouldBe((true, true, SameSiteMode.Lax));
        // A browser takes a __Host- cookie only with Secure, the path / and no domain (RFC 6265bis 4.1.3.2).
        (cookie.Path.Value, cookie.Domain.HasValue).ShouldBe(("/", false));
        cookie.MaxAge.ShouldBeNull();
        cookie.Expires.ShouldBeNull();
    }

    [Fact]
    public void On_loopback_without_https_the_name_is_plain()
    {
        var context = Connection(https: false, IPAddress.Loopback);

        SessionCookie.Write(context, "token");

        var cookie = Written(context);
        (cookie.Name.Value, cookie.Secure, cookie.HttpOnly, cookie.Path.Value).ShouldBe(("leadexec", false, true, "/"));
    }

    [Theory]
    [InlineData(true, "203.0.113.7", "__Host-leadexec=a; leadexec=b", "a")]
    [InlineData(true, "127.0.0.1", "leadexec=b", null)] // a plain cookie, perhaps set by a neighbour host, opens nothing over HTTPS
    [InlineData(false, "127.0.0.1", "__Host-leadexec=a; leadexec=b", "b")]
    [InlineData(false, "::1", "leadexec=b", "b")]
    [InlineData(false, "203.0.113.7", "__Host-leadexec=a; leadexec=b", null)]
    public void Only_the_name_of_the_connection_is_read(bool https, string address, string sent, string? token)
    {
        var context = Connection(https, IPAddress.Parse(address));
        context.Request.Headers.Cookie = sent;

        SessionCookie.Read(context).ShouldBe(token);
    }

    [Theory]
    [InlineData(true, "203.0.113.7", true)]
    [InlineData(false, "127.0.0.1", true)]
    [InlineData(false, "203.0.113.7", false)]
    public void Session_travels_only_where_nobody_listens(bool https, string address, bool allowed) =>
        SessionCookie.Allowed(Connection(https, IPAddress.Parse(address))).ShouldBe(allowed);

    [Fact]
    public void Signing_out_over_https_removes_the_cookie_under_its_own_rules()
    {
        var context = Connection(https: true, IPAddress.Parse("203.0.113.7"));

        SessionCookie.Clear(context);

        var cookie = Written(context);
        (cookie.Name.Value, cookie.Secure, cookie.Path.Value).ShouldBe(("__Host-leadexec", true, "/"));
        cookie.Expires.ShouldNotBeNull().ShouldBeLessThan(new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero));
    }

    private static DefaultHttpContext Connection(bool https, IPAddress local)
    {
        var context = new DefaultHttpContext();
        context.Request.Scheme = https ? "https" : "http";
        context.Connection.LocalIpAddress = local;
        return context;
    }

    private static SetCookieHeaderValue Written(HttpContext context) => SetCookieHeaderValue.Parse(context.Response.Headers.SetCookie.Single());
}
