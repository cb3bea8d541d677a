using System.Collections.Immutable;
using System.Net;
using LeadExec.Domain.Intake;
using Microsoft.Extensions.Options;

namespace LeadExec.Api.Intake.Access;

/// <summary>
/// Who really posts (E-21, TH-01): the connection's peer, or, while the hop is a trusted proxy, the address that this proxy saw.
/// X-Forwarded-For is read from the right, so that what a client wrote itself never counts.
/// </summary>
internal sealed class ClientAddress
{
    private const int MaximumHops = 10;
    private readonly ImmutableArray<IpRange> trusted;

    public ClientAddress(IOptions<IntakeOptions> options) => trusted = [.. options.Value.TrustedProxies.Select(Range)];

    /// <summary>The poster's address; null when it is unknown.</summary>
    public IPAddress? Of(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress;
        var hops = context.Request.Headers["X-Forwarded-For"].SelectMany(line => (line ?? "").Split(',')).Reverse().Take(MaximumHops);
        foreach (var hop in hops)
        {
            if (!IsTrusted(address))
            {
                break;
            }

            // A trusted proxy that hands on something unreadable leaves nobody to blame but an unknown address.
            address = IPAddress.TryParse(hop.Trim(), out var seen) ? seen : null;
        }

        return address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address;
    }

    /// <summary>
    /// Takes over that the sender spoke HTTPS (X-Forwarded-Proto), which a trusted proxy in front of us ended; what anybody else says of it is not
    /// believed. Of several values the last is the nearest proxy's.
    /// </summary>
    public Task TakeSchemeAsync(HttpContext context, RequestDelegate next)
    {
        if (!context.Request.IsHttps && IsTrusted(context.Connection.RemoteIpAddress)
            && context.Request.Headers["X-Forwarded-Proto"].LastOrDefault()?.Split(',')[^1].Trim() is { } scheme && scheme.Equals(Uri.UriSchemeHttps, StringComparison.OrdinalIgnoreCase))
        {
            context.Request.Scheme = Uri.UriSchemeHttps;
        }

        return next(context);
    }

    private bool IsTrusted(IPAddress? hop) => hop is not null && trusted.Any(range => range.Contains(hop));

    private static IpRange Range(string text) =>
        IpRange.TryParse(text, out var range) ? range : throw new OptionsValidationException(nameof(IntakeOptions), typeof(IntakeOptions), [$"{nameof(IntakeOptions.TrustedProxies)}: {text} is no address, block or range."]);
}
