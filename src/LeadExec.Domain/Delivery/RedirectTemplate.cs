using System.Collections.Frozen;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Delivery;

/// <summary>The address of a URL redirect account, with tags for fields and special fields (E-63, E-69). Values are escaped and stand only after the host.</summary>
public static class RedirectTemplate
{
    private const int LongestAddress = 2_000;

    /// <summary>What is wrong with the template, for the administrator; null when nothing is. Only https leads a consumer on (TH-23).</summary>
    public static string? Error(string? template, LeadType? leadType)
    {
        if (string.IsNullOrEmpty(template))
        {
            return "A URL redirect needs the address that the consumer is sent to.";
        }

        if (!UrlTemplate.TryCheck(template, out var error))
        {
            return error;
        }

        if (UrlTemplate.IsInstance(template) || !template.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        {
            return "The address must start with https://.";
        }

        var unknown = leadType is null ? null : UrlTemplate.Parse(template).Tags.FirstOrDefault(tag => !TagResolver.Knows(_ => false, leadType, tag));
        return unknown is null ? null : $"The tag [{unknown}] is neither a field of the lead type nor a special field.";
    }

    /// <summary>The address for one lead; refuses with <see cref="RejectReason.RequestNotBuilt"/> what a browser must not be sent to.</summary>
    public static Decision<string> Render(DeliveryOrder order)
    {
        ArgumentNullException.ThrowIfNull(order);
        if (Error(order.DeliveryAccount.RedirectUrl, order.Lead.Type) is { } error)
        {
            return Decision<string>.Refuse(RejectReason.RequestNotBuilt, error);
        }

        var output = new BoundedUtf8Writer(LongestAddress);
        var tags = new TagResolver(FrozenDictionary<string, CompiledMapping>.Empty, order);
        UrlTemplate.Parse(order.DeliveryAccount.RedirectUrl!).Render(tags.Resolve, typedJson: false, output);
        return output.Overflowed || !UrlTemplate.TryParseHttp(output.ToText(), out var address)
            ? Decision<string>.Refuse(RejectReason.RequestNotBuilt, $"The address is not usable or longer than {LongestAddress} characters.")
            : Decision<string>.Accept(address.AbsoluteUri);
    }
}
